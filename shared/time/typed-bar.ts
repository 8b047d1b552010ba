/** Bars as typed: `b17.3`, `bar 17 beat 3`, `17마디 3박`, `17|3`, and where a bar is asked for `17`, `17.3`, `17.3.5`. */
import { roundToMs } from './rounding.ts';
import type { TypedTimeFault } from './typed-fault.ts';
import { parseTypedLength } from './typed-length.ts';

export interface TypedBar {
  readonly bar: number;
  readonly beat: number;
  readonly offsetMs: number;
}

/** Beat and its fraction: `3`, `3.5`. */
const BEAT = String.raw`(?<beat>\d+(?:\.\d*)?)`;
/** `b17.3`, `bar 17 beat 3`, `마디 17`, `-2|1`, and as a last part an offset: `+ 0.2`. */
const NAMED = [
  String.raw`(?:b|bar|마디) ?(?<bar>-?\d+)(?: ?(?:[.|/ ]|beat|박) ?${BEAT})?`,
  String.raw`(?<bar>-?\d+) ?(?:마디|bars?)(?: ?${BEAT} ?(?:박|beats?)?)?`,
  String.raw`(?<bar>-?\d+) ?\| ?${BEAT}`,
];
const PLAIN = String.raw`(?<bar>-?\d+)(?:[. ](?:${BEAT})?)?`;
const OFFSET = String.raw`(?: ?(?<sign>[+-]) ?(?<offset>.+))?`;

const compile = (pattern: string): RegExp => new RegExp(`^${pattern}${OFFSET}$`, 'u');
const NAMED_FORMS = NAMED.map(compile);
const ALL_FORMS = [...NAMED_FORMS, compile(PLAIN)];

/**
 * The bar, or why it is none, or null if no bar was typed at all. `plain` reads bare numbers as bars too; `frameMs` is
 * for offsets in frames.
 */
export function parseTypedBar(typed: string, plain: boolean, frameMs: number): TypedBar | TypedTimeFault | null {
  for (const form of plain ? ALL_FORMS : NAMED_FORMS) {
    const groups = form.exec(typed)?.groups;
    if (!groups) continue;
    const beat = Number(groups['beat'] ?? 1);
    if (beat < 1) return { fault: 'beat-below-1', value: groups['beat'] ?? '' };
    const offset = groups['offset'] === undefined ? 0 : parseTypedLength(groups['offset'], frameMs);
    if (typeof offset !== 'number') return { fault: 'not-a-bar', text: typed };
    const offsetMs = roundToMs(groups['sign'] === '-' ? -offset : offset);
    return { bar: Number(groups['bar']) + 0, beat, offsetMs };
  }
  return null;
}
