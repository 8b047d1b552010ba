/** `breath-short`: a phrase is longer than the breath that is left for it. semantics.md, "Breath". */
import { breathCorners, longestPhraseMs, type BreathCorner, type Exertion } from '#shared/plan/breath.ts';
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import type { ResourceOrder } from '#shared/plan/resource-order.ts';
import type { Ms } from '#shared/show/types.ts';
import { roundUpToMs } from '#shared/time/rounding.ts';
import type { Problem } from './problem.ts';

/** So little more is no more: binary fractions tell nobody to breathe. */
const MARGIN_MS = 0.000_001;

export function findBreathShort(state: PlanState, { resource, slots }: ResourceOrder): readonly Problem[] {
  if (resource.kind !== 'performer') return [];
  const done: (Exertion & { readonly id: string; readonly phraseMs: Ms })[] = [];
  for (const slot of slots) {
    const cue = cueAt(state, slot);
    if (!cue || (cue.kind !== 'artist' && cue.kind !== 'dance') || !cue.uses?.includes(resource.id)) continue;
    const sings = cue.kind === 'artist' && cue.sings === true;
    done.push({
      id: cue.id,
      fromMs: state.times.start[slot] ?? 0,
      toMs: state.times.end[slot] ?? 0,
      effort: cue.effort ?? 0,
      phraseMs: sings ? (cue.longestPhraseMs ?? 0) : 0,
    });
  }
  if (!done.some(({ phraseMs }) => phraseMs > 0)) return [];
  const corners = breathCorners(done, resource.breath);
  const problems: Problem[] = [];
  for (const { id, fromMs, toMs, phraseMs } of done) {
    const breathMs = longestPhraseMs(mostFatigue(corners, fromMs, toMs), resource.breath);
    const lack = phraseMs - breathMs;
    if (phraseMs === 0 || lack <= MARGIN_MS) continue;
    const byMs = roundUpToMs(lack);
    problems.push({
      code: 'breath-short',
      severity: 'warning',
      cues: [id],
      resource: resource.id,
      fromMs,
      toMs,
      byMs,
      breathMs: phraseMs - byMs,
    });
  }
  return problems;
}

/** The largest fatigue from one corner to another, both included. */
function mostFatigue(corners: readonly BreathCorner[], fromMs: Ms, toMs: Ms): number {
  let low = 0;
  let high = corners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((corners[middle]?.atMs ?? 0) < fromMs) low = middle + 1;
    else high = middle;
  }
  let most = 0;
  for (let index = low; (corners[index]?.atMs ?? Infinity) <= toMs; index += 1) {
    most = Math.max(most, corners[index]?.fatigue ?? 0);
  }
  return most;
}
