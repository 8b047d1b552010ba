/** From what a journal has kept to the show as it was at its last step. */
import type { MutableDocument } from '#shared/show/document.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { unloadShow } from '#shared/show/unload.ts';
import type { History } from './editor.ts';
import { readBase } from './journal-base.ts';
import { readJournal, replayJournal, type JournalEntry } from './journal.ts';

export interface RecoveredShow {
  readonly document: MutableDocument;
  readonly history: History;
  /** The steps that led from the base to it. */
  readonly entries: readonly JournalEntry[];
  /** Steps after those of which something is there, but that could not be taken in. */
  readonly unread: number;
  /** The recovered show as the text of a file. */
  readonly text: string;
  /** The same of the show before the first of the steps. */
  readonly before: string;
}

/**
 * The show after as many steps as give one that could be opened from a file: all of them, unless the lines are damaged
 * or another version's. Null if not even the base is a show.
 */
export function recoverShow(base: string, lines: readonly string[]): RecoveredShow | null {
  const { entries, unread } = readJournal(lines);
  const whole = replay(base, entries);
  if (whole) return { ...whole, unread };
  // The last that can be taken in is found by halving; so is that none can.
  let [good, bad] = [0, entries.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (replay(base, entries.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const part = replay(base, entries.slice(0, good));
  return part && { ...part, unread: unread + entries.length - good };
}

function replay(base: string, entries: readonly JournalEntry[]): Omit<RecoveredShow, 'unread'> | null {
  const document = readBase(base);
  if (!document) return null;
  try {
    const before = serialiseShow(unloadShow(document));
    const history = replayJournal(document, entries);
    const text = serialiseShow(unloadShow(document));
    return parseShow(text).ok ? { document, history, entries, text, before } : null;
  } catch {
    // A record has the right frame and the wrong content.
    return null;
  }
}
