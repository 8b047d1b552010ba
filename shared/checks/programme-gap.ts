/** `programme-gap`: nobody films. semantics.md, "Checks". */
import type { Ms } from '#shared/show/types.ts';
import { along } from './along.ts';
import type { GroupCheck } from './all-checks.ts';
import type { Problem } from './problem.ts';

/** Where no on-air camera cue runs between 0 and the song's length, if the show has a camera cue at all. */
export const checkGaps: GroupCheck = along({
  /** Until when it has been filmed without a gap, or with one that is told. */
  begin: 0,
  isSame: (a: Ms, b: Ms) => a === b,
  over({ times, lengthMs }, _group, { slots }, from) {
    const problems: Problem[] = [];
    let filmedUntil = from;
    for (const slot of slots) {
      problems.push(...gap(filmedUntil, Math.min(times.start.at(slot) ?? 0, lengthMs)));
      filmedUntil = Math.max(filmedUntil, times.end.at(slot) ?? 0);
    }
    return { problems, to: filmedUntil };
  },
  end: ({ groups, lengthMs }, _group, filmedUntil) => (groups.cameras.length > 0 ? gap(filmedUntil, lengthMs) : []),
});

function gap(fromMs: Ms, toMs: Ms): Problem[] {
  if (fromMs >= toMs) return [];
  return [{ code: 'programme-gap', severity: 'error', cues: [], fromMs, toMs, byMs: toMs - fromMs }];
}
