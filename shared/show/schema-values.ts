/**
 * The single values of a show file: texts, ids, times, numbers.
 *
 * Each says what it expects: its message is its `Expected` as JSON, which `schema-faults.ts` reads back. So one
 * definition serves the check, the sentence and the JSON Schema.
 */
import { z } from 'zod';
import { instantOf } from '#shared/time/iso-instant.ts';
import type { Expected, TextForm } from './fault.ts';
import type { Ms } from './types.ts';

/** 100 days, the largest time or length. */
export const LARGEST_MS: Ms = 8_640_000_000;

/** Texts of the file are counted in characters, as people and other programs count them, not in UTF-16 units. */
export const LONGEST_NAME = 200;
const LONGEST_TEXT = 10_000;

/** The message of a schema that expects this. */
export function saying(expected: Expected): { readonly error: string } {
  return { error: JSON.stringify(expected) };
}

function textOf(min: number, max: number): z.ZodString {
  const expected = saying({ is: 'text-length', min, max });
  return z
    .string(expected)
    .refine((value) => value.length >= min && (value.length <= max || characters(value) <= max), expected)
    .meta({ ...(min > 0 ? { minLength: min } : {}), maxLength: max });
}
function characters(value: string): number {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}
function form(pattern: RegExp, name: TextForm): z.ZodString {
  const expected = saying({ is: 'form', form: name });
  return z.string(expected).regex(pattern, expected);
}
/** Text whose form a pattern alone does not tell. */
function formOf(pattern: RegExp, holds: (value: string) => boolean, name: TextForm): z.ZodString {
  return form(pattern, name).refine(holds, saying({ is: 'form', form: name }));
}

export const name = textOf(0, LONGEST_NAME);
export const title = textOf(1, LONGEST_NAME);
export const text = textOf(0, LONGEST_TEXT);
/** A cue's number. */
export const cueNumber = textOf(1, 24);
export const id = form(/^[A-Za-z0-9_-]{1,64}$/, 'id');
export const uuid = form(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, 'uuid');
export const colour = form(/^#[0-9a-fA-F]{6}$/, 'colour');
export const sha256 = form(/^[0-9a-fA-F]{64}$/, 'sha256');
export const timecode = form(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d[:;][0-5]\d$/, 'timecode');
export const date = formOf(/^\d{4}-\d{2}-\d{2}$/, isDay, 'date');
/** An ISO 8601 moment as takes and issues carry it: a day, with or without time and zone. */
export const dateTime = formOf(
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$/,
  isDateTime,
  'date-time',
);
/** One that names the same instant everywhere. */
export const instant = formOf(
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)$/,
  isDateTime,
  'instant',
);
/**
 * Relative to the show file, `/` between parts: no drive or URL, no part that is empty, `.` or `..`, no backslash. As a
 * pattern, for the JSON Schema too.
 */
export const audioPath = form(
  // A NUL may stand in JSON, and in no path.
  // oxlint-disable-next-line no-control-regex
  /^(?![A-Za-z][A-Za-z0-9+.-]*:)(?![\s\S]*(?:^|\/)\.{0,2}(?:\/|$))[^\\\u0000]{1,10000}$/u,
  'audio-path',
);

function isDay(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  // Day 0 of the next month is the last of this one.
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
function isDateTime(value: string): boolean {
  return isDay(value.slice(0, 10)) && !Number.isNaN(instantOf(value).getTime());
}

/** A whole number; `min` or `max` absent: as far as whole numbers can be told apart, which is said only where it matters. */
export function whole({ min, max }: { readonly min?: number; readonly max?: number } = {}): z.ZodNumber {
  const expected = saying({ is: 'number-range', whole: true, ...bound('min', min), ...bound('max', max) });
  const countable = saying({
    is: 'number-range',
    whole: true,
    min: min ?? Number.MIN_SAFE_INTEGER,
    max: max ?? Number.MAX_SAFE_INTEGER,
  });
  let schema: z.ZodNumber = z.int({
    error: ({ code }) => (code === 'too_big' || code === 'too_small' ? countable : expected).error,
  });
  if (min !== undefined) schema = schema.min(min, expected);
  if (max !== undefined) schema = schema.max(max, expected);
  return schema;
}
/** A number; `above`: larger than that, not equal. */
export function number({
  above,
  min,
  max,
}: { readonly above?: number; readonly min?: number; readonly max?: number } = {}): z.ZodNumber {
  const bounds = { ...bound('above', above), ...bound('min', min), ...bound('max', max) };
  const expected = saying(
    Object.keys(bounds).length === 0 ? { is: 'number' } : { is: 'number-range', whole: false, ...bounds },
  );
  let schema = z.number(expected);
  if (above !== undefined) schema = schema.gt(above, expected);
  if (min !== undefined) schema = schema.min(min, expected);
  if (max !== undefined) schema = schema.max(max, expected);
  return schema;
}
function bound<K extends string>(key: K, value: number | undefined): { readonly [key in K]?: number } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: number };
}

/** A time on the show clock, or an offset. */
export const ms = whole({ min: -LARGEST_MS, max: LARGEST_MS });
export const length = whole({ min: 0, max: LARGEST_MS });
export const count = whole({ min: 0 });
export const positive = number({ above: 0 });
export const yesNo = z.boolean(saying({ is: 'yes-no' }));
export function oneOf<const T extends readonly [string, ...string[]]>(...values: T) {
  return z.enum(values, saying({ is: 'one-of', values }));
}
export const edge = oneOf('start', 'end');
