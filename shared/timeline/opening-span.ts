/** What of a show is seen when it opens. */
import type { Ms } from '#shared/show/types.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Span } from './viewport.ts';

/**
 * The song, where most of the show happens: a few cues long before show zero (an aircraft that takes off) would press
 * the rest together past reading. The whole show, if the song holds less than half of its cues.
 */
export function openingSpan(
  { runningOrder, timesOf, span }: Pick<Plan, 'runningOrder' | 'timesOf' | 'span'>,
  lengthMs: Ms,
): Span {
  const inSong = runningOrder.filter((cue) => {
    const times = timesOf(cue);
    return times !== undefined && times.endMs >= 0 && times.startMs <= lengthMs;
  });
  return inSong.length * 2 >= runningOrder.length ? { fromMs: 0, toMs: lengthMs } : span;
}
