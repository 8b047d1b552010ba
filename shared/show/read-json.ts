/**
 * JSON text to a value, with what `JSON.parse` does not tell: line and column of a fault, and keys given twice. The fast
 * way is `JSON.parse`; the scanner runs only when something is wrong.
 */
import { buildJson } from './build-json.ts';
import { pointerTo, type Fault } from './fault.ts';
import { scanJson } from './scan-json.ts';

/** Deeper files are refused: no show is, and what walks it later must not run out of stack. */
const DEEPEST_NESTING = 1000;

/** A value; its faults are keys given twice and what no program could write back. */
export type JsonResult =
  | { readonly ok: true; readonly value: unknown; readonly faults: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads JSON text. Where something is wrong with the text itself, faults carry line and column, both from 1. */
export function readJson(text: string): JsonResult {
  const sound = readSoundJson(text);
  return sound === undefined ? readOddJson(text) : { ok: true, value: sound, faults: [] };
}

/**
 * The value of JSON text in which nothing is wrong; undefined for all other, and for keys that `JSON.parse` gets wrong.
 * `depth`: how deep it stands in what it is a part of.
 */
export function readSoundJson(text: string, depth = 1): unknown {
  const value = parseOrNothing(text);
  if (value === undefined) return undefined;
  const { keys, colons, tooDeep, infinite } = contentsOf(value, depth);
  if (tooDeep || infinite) return undefined;
  // A key given twice stands in the text and not in the value; so do its colon and those of what it held.
  if (!text.includes('\\') && countColons(text) === keys + colons) return value;
  const inText = surveyKeys(text);
  return inText.keys === keys && !inText.escaped ? value : undefined;
}

function readOddJson(text: string): JsonResult {
  const parsed = parseOrNothing(text);
  if (parsed === undefined) {
    const { doubleKeys, broken } = scanJson(text);
    return { ok: false, faults: [...doubleKeys, ...(broken ? [broken] : [])] };
  }
  const { tooDeep, infinite } = contentsOf(parsed, 1);
  if (tooDeep) return { ok: false, faults: [{ path: '', expected: { is: 'nesting', most: DEEPEST_NESTING } }] };
  const value = surveyKeys(text).escaped ? buildJson(text) : parsed;
  return { ok: true, value, faults: [...scanJson(text).doubleKeys, ...(infinite ? findInfinite(value, []) : [])] };
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function contentsOf(value: unknown, depth: number): Contents {
  const contents: Contents = { keys: 0, colons: 0, tooDeep: false, infinite: false };
  look(value, depth, contents);
  return contents;
}

interface Contents {
  /** Of all objects. */
  keys: number;
  /** In all texts that are values. Keys with one are not counted: none of the format has any. */
  colons: number;
  tooDeep: boolean;
  /** JSON may write 1e999, which no number here holds. */
  infinite: boolean;
}

/** Looks through a value, as deep as is allowed. */
function look(value: unknown, depth: number, contents: Contents): void {
  if (typeof value === 'number') contents.infinite ||= !Number.isFinite(value);
  if (typeof value === 'string') contents.colons += countColons(value);
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST_NESTING) {
    contents.tooDeep = true;
    return;
  }
  if (Array.isArray(value)) {
    for (const entry of value as unknown[]) look(entry, depth + 1, contents);
    return;
  }
  const object = value as Readonly<Record<string, unknown>>;
  // Not by a list of its values: half a million of them would be made.
  for (const key in object) {
    contents.keys += 1;
    look(object[key], depth + 1, contents);
  }
}

function findInfinite(value: unknown, path: readonly string[]): Fault[] {
  if (typeof value === 'number' && !Number.isFinite(value))
    return [{ path: pointerTo(path), expected: { is: 'finite' } }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => findInfinite(entry, [...path, key]));
}

function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) count += 1;
  return count;
}

const BACKSLASH = 92;
const COLON = 58;
/** Space, the largest of the four that JSON allows between its parts; all else that is smaller stands only in texts. */
const SPACE = 32;

/** The keys of all objects in sound JSON: how many, repeated ones too, and whether one is written with an escape. */
function surveyKeys(text: string): { keys: number; escaped: boolean } {
  let keys = 0;
  let escaped = false;
  let backslash = text.indexOf('\\');
  let start = text.indexOf('"');
  while (start >= 0) {
    let next = text.indexOf('"', start + 1);
    while (isEscaped(text, next)) next = text.indexOf('"', next + 1);
    const end = next;
    next += 1;
    while (text.charCodeAt(next) <= SPACE) next += 1;
    if (text.charCodeAt(next) === COLON) {
      keys += 1;
      if (backslash >= 0 && backslash < start) backslash = text.indexOf('\\', start);
      escaped ||= backslash >= 0 && backslash < end;
    }
    start = text.indexOf('"', next);
  }
  return { keys, escaped };
}

/** Whether an odd number of backslashes stands before it. */
function isEscaped(text: string, index: number): boolean {
  let before = index;
  while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
  return (index - before) % 2 === 1;
}
