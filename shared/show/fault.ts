/** What is wrong with a file, as facts. `words.faults` says it; one fault, one place. */

import { KeptNumber } from './kept-number.ts';

/** What was expected at the place. */
export type Expected =
  | { readonly is: 'object' | 'list' | 'text' | 'number' | 'yes-no' }
  /** Two numbers, x and y. */
  | { readonly is: 'point' }
  /** A number that a computer's own numbers hold. */
  | { readonly is: 'finite' }
  | { readonly is: 'text-length'; readonly min: number; readonly max: number }
  | {
      readonly is: 'number-range';
      readonly min?: number;
      readonly max?: number;
      readonly above?: number;
      readonly whole: boolean;
    }
  | { readonly is: 'one-of'; readonly values: readonly string[] }
  /** Text of a certain form: an id, a colour, a path beside the show, a UUID … */
  | { readonly is: 'form'; readonly form: TextForm }
  /** Exactly one of these keys. */
  | { readonly is: 'one-key-of'; readonly keys: readonly string[] }
  | { readonly is: 'at-least-one-of'; readonly keys: readonly string[] }
  | { readonly is: 'entries'; readonly min: number }
  /** A key that makes sense only beside another. */
  | { readonly is: 'beside'; readonly key: string }
  /** Names a record of that kind that the show does not have. */
  | { readonly is: 'existing'; readonly what: RecordWord }
  | { readonly is: 'unique'; readonly what: UniqueWord; readonly first: string }
  | { readonly is: 'another-cue' }
  /** Members of the circle, in order, each hanging on the next; the last hangs on the first. */
  | { readonly is: 'no-circle'; readonly of: 'cues' | 'resources'; readonly members: readonly string[] }
  /** Two values of the object must stand in this order. */
  | { readonly is: 'in-order'; readonly low: string; readonly high: string }
  | { readonly is: 'ascending'; readonly key: string }
  | { readonly is: 'first-bar-1' }
  /** A bar and beat whose time the show clock has. */
  | { readonly is: 'on-clock' }
  | { readonly is: 'json'; readonly line: number; readonly column: number; readonly detail: string }
  | { readonly is: 'key-once'; readonly line: number; readonly column: number }
  | { readonly is: 'nesting'; readonly most: number }
  | { readonly is: 'version'; readonly version: number };

/** Whether the fault is one of the text itself: something stands there all the same, though no value can be shown. */
export function isOfText({ is }: Expected): boolean {
  return is === 'json' || is === 'key-once' || is === 'nesting' || is === 'finite';
}

export type TextForm =
  | 'id'
  | 'uuid'
  | 'colour'
  | 'audio-path'
  | 'date'
  | 'date-time'
  | 'instant'
  | 'timecode'
  | 'sha256';
export type RecordWord = 'lane' | 'resource' | 'zone' | 'person' | 'jump' | 'cue';
export type UniqueWord = 'id' | 'number' | 'route' | 'entry';

export interface Fault {
  /** JSON pointer to the place (RFC 6901); empty: the whole file. */
  readonly path: string;
  /** What stands there, printed as JSON and shortened; absent where nothing does, or where it is not the point. */
  readonly found?: string;
  readonly expected: Expected;
}

/** The JSON pointer of a place. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The fault of a value that stands at a place. */
export function faultAt(path: readonly PropertyKey[], value: unknown, expected: Expected): Fault {
  const found = printFound(value);
  return { path: pointerTo(path), ...(found === undefined ? {} : { found }), expected };
}

const FOUND_LENGTH = 60;

/** A value as it stands in the file, short enough for a sentence; undefined for no value. */
export function printFound(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value === 'object' && value !== null && !(value instanceof KeptNumber)) return '{…}';
  const text = JSON.stringify(value);
  if (text.length <= FOUND_LENGTH) return text;
  return `${text.slice(0, FOUND_LENGTH)}…${typeof value === 'string' ? '"' : ''}`;
}
