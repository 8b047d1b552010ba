/** From what a journal has kept to the show as it was at its last step. */
import type { MutableDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseValue } from '#shared/show/parse.ts';
import type { Show } from '#shared/show/types.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { readJournal, replayJournal, type JournalEntry, type Replayed } from './journal.ts';

export interface RecoveredShow extends Replayed {
  readonly document: MutableDocument;
  /** The steps that led from the base to it. */
  readonly entries: readonly JournalEntry[];
  /** Steps after those of which something is there, but that could not be taken in. */
  readonly unread: number;
}

/**
 * The show after as many steps as give one that could be opened from a file: all of them, unless the lines are damaged
 * or another version's. `base`: the show before the first of them, which has been parsed; `after`: so many lines had come
 * when it was saved last.
 */
export function recoverShow(base: Show, lines: readonly string[], after: number | null): RecoveredShow {
  const { entries, unread } = readJournal(lines);
  const whole = replay(base, entries, after);
  if (whole) return { ...whole, unread };
  // The last that can be taken in is found by halving; none at all can.
  let [good, bad] = [0, entries.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (replay(base, entries.slice(0, middle), after)) good = middle;
    else bad = middle;
  }
  const part = replay(base, entries.slice(0, good), after);
  if (!part) throw new Error('a show that was parsed is none');
  return { ...part, unread: unread + entries.length - good };
}

/** Null where no file could hold what comes of the entries. */
function replay(
  base: Show,
  entries: readonly JournalEntry[],
  after: number | null,
): Omit<RecoveredShow, 'unread'> | null {
  const document = loadDocument(base);
  try {
    const replayed = replayJournal(document, entries, after);
    const { takes, ...show } = unloadShow(document);
    // Takes that no entry touches are as they were parsed, and may be most of the show.
    const isTaken = entries.some(({ diff }) => diff.takes ?? diff.takeRows ?? diff.takeEvents);
    const whole = isTaken ? { ...show, ...(takes ? { takes } : {}) } : show;
    return parseValue(whole).ok ? { document, ...replayed, entries } : null;
  } catch {
    // A record has the right frame and the wrong content.
    return null;
  }
}
