/** Why something typed is no time. */
import type { TypedTimeFault } from '#shared/time/typed-fault.ts';

/** One sentence that says what to type instead. */
export function typedTimeEn(reason: TypedTimeFault): string {
  switch (reason.fault) {
    case 'empty':
      return 'Type a time, for example 1:23.4.';
    case 'not-a-time':
      return `“${reason.text}” is not a time. Type it as 1:23.4, 83.4, 1m 20s or 01:00:12:05.`;
    case 'not-a-bar':
      return `“${reason.text}” is not a bar. Type bar and beat as 17.3.`;
    case 'over-59':
      return `There are no ${reason.value} ${reason.part} behind a colon: they end at 59.`;
    case 'beat-below-1':
      return 'Beats count from 1.';
    case 'no-such-frame':
      return `The last frame of a second is ${reason.last}.`;
    case 'dropped-label':
      return `Drop-frame timecode skips this label. The next one is ${reason.next}.`;
    case 'negative-length':
      return 'A length can’t be less than 0.';
    case 'out-of-range':
      return 'That is more than 100 days.';
    default:
      return reason satisfies never;
  }
}
