/** `foresight`: a cue starts before an end that nobody can foresee. semantics.md, "Checks". */
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import type { Problem } from './problem.ts';

/** An anchor on another cue's end with a negative offset, whatever the spread of that end. */
export function findForesight(state: PlanState, slot: number): readonly Problem[] {
  const cue = cueAt(state, slot);
  if (!cue || !('after' in cue.start) || cue.start.edge !== 'end') return [];
  const { after, offsetMs = 0 } = cue.start;
  if (offsetMs >= 0) return [];
  const fromMs = state.times.start.at(slot) ?? 0;
  return [
    {
      code: 'foresight',
      severity: 'warning',
      cues: [cue.id, after],
      fromMs,
      toMs: fromMs - offsetMs,
      byMs: -offsetMs,
    },
  ];
}
