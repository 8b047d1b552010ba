/** Values of a show as its fields have them: nothing rounded away, so that what is shown can be typed again. */
import type { Moment, Ms } from '#shared/show/types.ts';
import { printBar, printExactTime, printSeconds } from '#shared/time/print.ts';
import type { Words } from './language.ts';

/** A length with its unit, nothing rounded away: `40.2 s`. */
export function printLength(ms: Ms, words: Words): string {
  return words.fields.seconds(printSeconds(ms, 'millis'));
}

/** An offset with its sign: `+0.2 s`, `−1.0 s`. */
export function printOffset(ms: Ms, words: Words): string {
  return `${ms >= 0 ? '+' : ''}${printLength(ms, words)}`;
}

/** A moment in its own form: `2:26.0`, or `bar 54.1 + 0.2 s`. */
export function printMoment(moment: Moment, words: Words): string {
  if ('at' in moment) return printExactTime(moment.at);
  const { bar, beat = 1, offsetMs = 0 } = moment;
  const name = words.fields.bar(printBar({ bar, beat }));
  if (offsetMs === 0) return name;
  return `${name} ${offsetMs < 0 ? '−' : '+'} ${printLength(Math.abs(offsetMs), words)}`;
}
