/** `outside-show`: a camera is on air after the song has ended. semantics.md, "Checks". */
import { isFilming } from '#shared/plan/filming.ts';
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import type { Problem } from './problem.ts';

export function findOutsideShow(state: PlanState, slot: number): readonly Problem[] {
  const cue = cueAt(state, slot);
  const toMs = state.times.end.at(slot) ?? 0;
  if (!isFilming(cue) || toMs <= state.lengthMs) return [];
  const fromMs = Math.max(state.lengthMs, state.times.start.at(slot) ?? 0);
  return [{ code: 'outside-show', severity: 'warning', cues: [cue.id], fromMs, toMs, byMs: toMs - fromMs }];
}
