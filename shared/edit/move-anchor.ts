/** A cue's start set to a time, in the form its anchor has. */
import type { CueRecord } from '#shared/show/document.ts';
import type { Anchor, Ms } from '#shared/show/types.ts';
import { moveMoment } from './bar-moment.ts';
import type { CueTimes } from './cue-times.ts';

/**
 * The anchor that makes the cue's planned start exactly `ms`: a time stays a time, a bar a bar, and behind another cue
 * the offset changes. `leaderMs` is where the edge it hangs on will be, if not where it is now.
 */
export function moveAnchor({ start }: CueRecord, ms: Ms, times: CueTimes): Anchor {
  if (!('after' in start)) return moveMoment(start, ms, times.tempo);
  const { offsetMs: _offsetMs, ...rest } = start;
  const offsetMs = ms - times.edgeOf(start.after, start.edge);
  return offsetMs === 0 ? rest : { ...rest, offsetMs };
}
