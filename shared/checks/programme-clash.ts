/** `programme-clash`: two cameras are on air for longer than the transition between them. semantics.md, "Checks". */
import { isFilming } from '#shared/plan/filming.ts';
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import type { CueRecord } from '#shared/show/document.ts';
import type { Problem } from './problem.ts';

/** Each on-air camera cue against the one that is on air longest so far, of equal ends the first. */
export function findProgrammeClashes(state: PlanState): readonly Problem[] {
  const problems: Problem[] = [];
  let holder: CueRecord | undefined;
  let heldUntil = -Infinity;
  for (const slot of state.byStart) {
    const cue = cueAt(state, slot);
    if (!isFilming(cue)) continue;
    const fromMs = state.times.start[slot] ?? 0;
    const end = state.times.end[slot] ?? 0;
    const toMs = Math.min(heldUntil, end);
    const byMs = toMs - fromMs - (cue.transitionMs ?? 0);
    if (holder && toMs > fromMs && byMs > 0) {
      problems.push({
        code: 'programme-clash',
        severity: 'warning',
        cues: [holder.id, cue.id],
        fromMs,
        toMs,
        byMs,
      });
    }
    if (end > heldUntil) {
      holder = cue;
      heldUntil = end;
    }
  }
  return problems;
}
