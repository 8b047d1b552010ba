/** `programme-gap`: nobody films. semantics.md, "Checks". */
import type { PlanState } from '#shared/plan/plan-state.ts';
import { isOnAir } from '#shared/show/defaults.ts';
import { headerOf } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import type { Problem } from './problem.ts';

/** Where no on-air camera cue runs between 0 and the song's length, if the show has a camera cue at all. */
export function findProgrammeGaps({ document, cues, times, byStart }: PlanState): Problem[] {
  const { lengthMs } = headerOf(document).music;
  const problems: Problem[] = [];
  const tell = (fromMs: Ms, toMs: Ms): void => {
    if (fromMs >= toMs) return;
    problems.push({ code: 'programme-gap', severity: 'error', cues: [], fromMs, toMs, byMs: toMs - fromMs });
  };
  let cameras = 0;
  let filmedUntil = 0;
  for (const place of byStart) {
    const cue = cues[place];
    if (cue?.kind !== 'camera') continue;
    cameras += 1;
    const start = times.start[place] ?? 0;
    const end = times.end[place] ?? 0;
    if (!isOnAir(cue) || start === end) continue;
    tell(filmedUntil, Math.min(start, lengthMs));
    filmedUntil = Math.max(filmedUntil, end);
  }
  if (cameras > 0) tell(filmedUntil, lengthMs);
  return problems;
}
