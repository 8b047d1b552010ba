/** New numbers for cues, in the order in which they come: each form ("CAM ", "SET ") counts by itself. */
import type { ShowDocument } from '#shared/show/document.ts';
import { splitNumber } from './next-number.ts';
import type { Rewrite } from './rewrite-cues.ts';

export interface Renumbering {
  /** Ids, in the order in which they are numbered. */
  readonly cues: readonly string[];
  /** What all of them begin with; null: each keeps its own. */
  readonly prefix: string | null;
  readonly from: number;
  readonly step: number;
  /** At least so many digits: 3 gives "LX 007". */
  readonly digits: number;
}

/** Every number that would be another one. Cues without a count in their number stay, unless they get a new form. */
export function findRenumberings(document: ShowDocument, request: Renumbering): readonly Rewrite[] {
  const counts = new Map<string, number>();
  const rewrites: Rewrite[] = [];
  for (const id of request.cues) {
    const cue = document.cues.get(id);
    const parts = cue && splitNumber(cue.number);
    if (!cue || (!parts && request.prefix === null)) continue;
    const prefix = request.prefix ?? parts?.prefix ?? '';
    const count = counts.get(prefix) ?? request.from;
    counts.set(prefix, count + request.step);
    const after = `${prefix}${String(count).padStart(request.digits, '0')}`;
    if (after === cue.number) continue;
    rewrites.push({ cue: id, field: 'number', before: cue.number, after });
  }
  return rewrites;
}

/** Calls and notes that name a number which becomes another one. All at once: 1 becomes 2 while 2 becomes 3. */
export function findMentions(document: ShowDocument, renumbered: readonly Rewrite[]): readonly Rewrite[] {
  const numbers = new Map(renumbered.map(({ before, after }) => [before, after]));
  if (numbers.size === 0) return [];
  const rewrites: Rewrite[] = [];
  for (const { id, call, notes } of document.cues.values()) {
    for (const [field, before] of [
      ['call', call],
      ['notes', notes],
    ] as const) {
      const after = before && rename(before, numbers);
      if (before !== undefined && after !== undefined && after !== before)
        rewrites.push({ cue: id, field, before, after });
    }
  }
  return rewrites;
}

/** Longer numbers first, so that "CAM 12" is not taken for "CAM 1"; and only whole ones. */
function rename(text: string, numbers: ReadonlyMap<string, string>): string {
  let renamed = '';
  let at = 0;
  while (at < text.length) {
    const isStart = at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
    const named = isStart ? numberAt(text, at, numbers) : null;
    if (named === null) {
      renamed += text[at];
      at += 1;
    } else {
      renamed += numbers.get(named);
      at += named.length;
    }
  }
  return renamed;
}

/** A cue number has at most so many letters. */
const LONGEST = 24;

function numberAt(text: string, at: number, numbers: ReadonlyMap<string, string>): string | null {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length -= 1) {
    const candidate = text.slice(at, at + length);
    const behind = text[at + length] ?? '';
    // "CAM 1.5" is no "CAM 1".
    const isWhole = !/[\p{L}\p{N}]/u.test(behind) && !/^[.-]\d/u.test(text.slice(at + length));
    if (isWhole && numbers.has(candidate)) return candidate;
  }
  return null;
}
