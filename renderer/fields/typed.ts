/** What is typed into the fields of a show: times, lengths, whole numbers; printed so that it can be read back. */
import type { Moment, Ms } from '#shared/show/types.ts';
import { parseTypedTime, type TypedMoment } from '#shared/time/parse-typed.ts';
import { printBar, printExactTime, printSeconds } from '#shared/time/print.ts';
import type { Clock } from '#shared/time/show-clock.ts';
import type { Words } from '#shared/words/language.ts';

/** What was read, or the sentence that says what to type instead. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

/** A point on the show clock. With 'bar' a plain number is a bar; `currentMs` is what `+2` adds to. */
export function readMoment(
  text: string,
  as: 'time' | 'bar',
  clock: Clock,
  words: Words,
  currentMs?: Ms,
): Read<TypedMoment> {
  const typed = parseTypedTime(text, { as, ...clock, currentMs });
  return typed.ok ? { ok: true, value: typed } : { ok: false, why: words.typedTime(typed.reason) };
}

/** A length or, with 'offset', a signed one. */
export function readLength(
  text: string,
  as: 'length' | 'offset',
  clock: Clock,
  words: Words,
  currentMs?: Ms,
): Read<Ms> {
  const typed = parseTypedTime(text, { as, frameRate: clock.frameRate, currentMs });
  return typed.ok ? { ok: true, value: typed.ms } : { ok: false, why: words.typedTime(typed.reason) };
}

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
