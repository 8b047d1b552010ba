/** Times in cells: read in any form, and written so that they are read back to the millisecond. */
import type { Anchor, Edge, Moment, Ms } from '#shared/show/types.ts';
import { parseTypedTime } from '#shared/time/parse-typed.ts';
import { printExactTime } from '#shared/time/print.ts';
import type { Clock } from '#shared/time/show-clock.ts';
import type { Words } from '#shared/words/language.ts';
import type { CellFault } from './cell-fault.ts';
import { readChoice } from './read-choice.ts';
import type { RecordBook } from './record-book.ts';

/** What a cell gives: a value, or why it gives none. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: CellFault };

/** A point on the show clock; with 'bar' plain numbers are bars and beats. */
export function readMoment(text: string, as: 'time' | 'bar', clock: Clock): Read<Moment> {
  const typed = parseTypedTime(text, { as, ...clock });
  return typed.ok
    ? { ok: true, value: typed.moment }
    : { ok: false, fault: { fault: 'not-a-time', reason: typed.reason } };
}

/** A length, never negative. */
export function readLength(text: string, clock: Clock): Read<Ms> {
  const typed = parseTypedTime(text, { as: 'length', frameRate: clock.frameRate });
  return typed.ok ? { ok: true, value: typed.ms } : { ok: false, fault: { fault: 'not-a-time', reason: typed.reason } };
}

/** Where a cue starts: a moment, or `CAM 3 end + 2.5`; `cues` finds cues by number. */
export function readAnchor(text: string, clock: Clock, cues: RecordBook): Read<Anchor> {
  const moment = readMoment(text, 'time', clock);
  if (moment.ok) return moment;
  const hanging = ANCHOR_FORMS.map((form) => form.exec(text.trim())?.groups).filter((groups) => groups !== undefined);
  const [first] = hanging;
  if (!first) return moment;
  for (const groups of hanging) {
    const found = cues.find(groups['number'] ?? '');
    if (found.found !== 'one') continue;
    const edge: Edge = readChoice('windowEdge', groups['edge'] ?? 'end') ?? 'end';
    const size: Read<Ms> = groups['size'] === undefined ? { ok: true, value: 0 } : readLength(groups['size'], clock);
    if (!size.ok) return size;
    const offsetMs = groups['sign'] === '+' ? size.value : -size.value;
    return { ok: true, value: { after: found.id, edge, ...(offsetMs === 0 ? {} : { offsetMs }) } };
  }
  return { ok: false, fault: { fault: 'no-such-cue', text: first['number'] ?? text } };
}

const OFFSET = String.raw`(?:\s*(?<sign>[+\-\u2212])\s*(?<size>[^+\-\u2212]+))?`;
const EDGE = String.raw`(?<edge>start|end|시작|끝)`;
/** A number may have the words of the form in it: the longest is tried first, then the shortest. */
const ANCHOR_FORMS = [
  new RegExp(`^(?<number>.+)\\s${EDGE}${OFFSET}$`, 'isu'),
  new RegExp(`^(?<number>.+?)\\s${EDGE}${OFFSET}$`, 'isu'),
  new RegExp(`^after\\s+(?<number>.+)\\s${EDGE}${OFFSET}$`, 'isu'),
  new RegExp(`^after\\s+(?<number>.+?)${OFFSET}$`, 'isu'),
];

/** A moment in its own form: `1:23.4`, or `b17.3 + 0.25`. */
export function printMoment(moment: Moment): string {
  if ('at' in moment) return printExactTime(moment.at);
  const { bar, beat = 1, offsetMs = 0 } = moment;
  return `b${bar}.${beat}${printOffset(offsetMs)}`;
}

/** Where a cue starts, as `readAnchor` reads it. */
export function printAnchor(start: Anchor, clock: Clock, cues: RecordBook, words: Words): string {
  if (!('after' in start)) return printMoment(start);
  const { after, edge, offsetMs = 0 } = start;
  const printed = (number: string): string => `${number} ${words.common.edges[edge]}${printOffset(offsetMs)}`;
  const plain = printed(cues.print(after));
  const back = readAnchor(plain, clock, cues);
  const isRead = back.ok && 'after' in back.value && back.value.after === after && back.value.edge === edge;
  return isRead && (back.value.offsetMs ?? 0) === offsetMs ? plain : printed(`[${after}]`);
}

function printOffset(ms: Ms): string {
  return ms === 0 ? '' : ` ${ms < 0 ? '-' : '+'} ${Math.abs(ms) / 1000}`;
}

/** Whether two anchors say the same, whether or not they spell out what goes without saying. */
export function isSameAnchor(a: Anchor, b: Anchor): boolean {
  if ('after' in a) return 'after' in b && a.after === b.after && a.edge === b.edge && offsetOf(a) === offsetOf(b);
  return !('after' in b) && isSameMoment(a, b);
}

export function isSameMoment(a: Moment, b: Moment): boolean {
  if ('at' in a || 'at' in b) return 'at' in a && 'at' in b && a.at === b.at;
  return a.bar === b.bar && (a.beat ?? 1) === (b.beat ?? 1) && offsetOf(a) === offsetOf(b);
}

function offsetOf({ offsetMs = 0 }: { readonly offsetMs?: Ms }): Ms {
  return offsetMs;
}
