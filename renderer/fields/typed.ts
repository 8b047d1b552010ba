/** What is typed into the fields of a show: times and lengths. words/print-values.ts prints them. */
import type { Ms } from '#shared/show/types.ts';
import { parseTypedTime, type TypedMoment } from '#shared/time/parse-typed.ts';
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
