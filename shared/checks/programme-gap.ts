/** `programme-gap`: nobody films. semantics.md, "Checks". */
import { isFilming } from '#shared/plan/filming.ts';
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import type { Ms } from '#shared/show/types.ts';
import type { Problem } from './problem.ts';

/** Where no on-air camera cue runs between 0 and the song's length, if the show has a camera cue at all. */
export function findProgrammeGaps(state: PlanState): readonly Problem[] {
  const { times, byStart, lengthMs } = state;
  const problems: Problem[] = [];
  const tell = (fromMs: Ms, toMs: Ms): void => {
    if (fromMs >= toMs) return;
    problems.push({ code: 'programme-gap', severity: 'error', cues: [], fromMs, toMs, byMs: toMs - fromMs });
  };
  let filmed = false;
  let filmedUntil = 0;
  for (const slot of byStart) {
    const cue = cueAt(state, slot);
    if (cue?.kind !== 'camera') continue;
    filmed = true;
    const start = times.start[slot] ?? 0;
    const end = times.end[slot] ?? 0;
    // A cue of zero length films nothing, and does not cut a gap in two.
    if (!isFilming(cue)) continue;
    tell(filmedUntil, Math.min(start, lengthMs));
    filmedUntil = Math.max(filmedUntil, end);
  }
  if (filmed) tell(filmedUntil, lengthMs);
  return problems;
}
