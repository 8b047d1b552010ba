/** `breath-short`: a phrase is longer than the breath that is left for it. semantics.md, "Breath". */
import type { PlanState } from '#shared/plan/plan-state.ts';
import type { ResourceOrder } from '#shared/plan/resource-order.ts';
import { singerBreath } from '#shared/plan/singer-breath.ts';
import { roundUpToMs } from '#shared/time/rounding.ts';
import type { Problem } from './problem.ts';

/** So little more is no more: binary fractions tell nobody to breathe. */
const MARGIN_MS = 0.000_001;

export function findBreathShort(state: PlanState, order: ResourceOrder): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { cue, fromMs, toMs, phraseMs, breathMs } of singerBreath(state, order).phrases) {
    const lack = phraseMs - breathMs;
    if (lack <= MARGIN_MS) continue;
    const byMs = roundUpToMs(lack);
    problems.push({
      code: 'breath-short',
      severity: 'warning',
      cues: [cue],
      resource: order.resource.id,
      fromMs,
      toMs,
      byMs,
      breathMs: phraseMs - byMs,
    });
  }
  return problems;
}
