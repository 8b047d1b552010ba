/**
 * The journal: every step since the show was opened, as lines of JSON on the disk, so that a crash loses none. A line
 * holds what the tables took in, so that the lines after the show as it was opened give back what it was at the end. Its
 * base is the text that it was opened from: from a text, tables come out the same each time.
 */
import { copyTables } from '#shared/show/copy-tables.ts';
import type { MutableDocument, ShowDocument } from '#shared/show/document.ts';
import { applyDiff, reverseDiff, type Diff } from './diff.ts';
import type { Edit, StepLabel } from './edit.ts';
import type { Change, History } from './editor.ts';
import { isDiff, isObject, jsonOf } from './journal-shape.ts';

type JournalCause = 'edit' | 'undo' | 'redo' | 'evidence';

export interface JournalEntry {
  /** Counts up from 1: a line that was written, and written again since nobody answered, counts once. */
  readonly n: number;
  /** ISO 8601. */
  readonly at: string;
  readonly cause: JournalCause;
  /** Null for evidence, which is no step. */
  readonly label: StepLabel | null;
  readonly diff: Diff;
}

const CAUSES: readonly unknown[] = ['edit', 'undo', 'redo', 'evidence'] satisfies JournalCause[];

/** The line of a change, the nth of its journal; null for a draft, which is nothing yet. */
export function journalLine({ cause, diff, step }: Change, n: number, at: string): string | null {
  if (cause === 'draft') return null;
  // A draft that becomes a step tells of no change to the tables: they hold it already.
  const entry: JournalEntry = { n, at, cause, label: step?.label ?? null, diff: step?.diff ?? diff };
  return JSON.stringify(entry);
}

export interface ReadJournal {
  /** Without a gap: each rests on all before it. */
  readonly entries: readonly JournalEntry[];
  /** Steps after those of which something is there, but that can't be read or rest on one that can't. */
  readonly unread: number;
}

/** What the lines of a journal hold. None of it is trusted: a crash, the disk and other versions all write into it. */
export function readJournal(lines: readonly string[]): ReadJournal {
  const taken: { readonly line: string; readonly entry: JournalEntry }[] = [];
  let last = 0;
  for (const line of lines) {
    const value = jsonOf(line);
    const n = countOf(value);
    if (taken[n - 1]?.line === line) continue;
    if (isEntry(value) && n <= taken.length + 1) {
      // One that was taken before could not be used by who wrote this, nor what rested on it.
      if (n <= taken.length) last = n;
      taken.splice(n - 1, Infinity, { line, entry: value });
    }
    // Else a crash tore a line before it: the true one comes later, or never did.
    last = Math.max(last, n);
  }
  return { entries: taken.map(({ entry }) => entry), unread: last - taken.length };
}

function countOf(value: unknown): number {
  return isObject(value) && Number.isSafeInteger(value['n']) ? Number(value['n']) : 0;
}

function isEntry(value: unknown): value is JournalEntry {
  return (
    isObject(value) &&
    countOf(value) > 0 &&
    typeof value['at'] === 'string' &&
    CAUSES.includes(value['cause']) &&
    (value['label'] === null || (isObject(value['label']) && typeof value['label']['step'] === 'string')) &&
    isDiff(value['diff'])
  );
}

/** The state that a file holds, as a place in the history that the lines tell. */
export interface SavedPlace {
  /** So many steps were done; null: no undo and no redo leads there any more. */
  readonly position: number | null;
  /** Whether evidence has come since. */
  readonly evidence: boolean;
  /** The show as it was then. */
  readonly document: ShowDocument;
}
export interface Replayed {
  readonly history: History;
  /** Null if the show was never saved, or more was saved than there are entries. */
  readonly saved: SavedPlace | null;
}

/**
 * Brings the tables of the base to where the entries led, and gives the history that an editor goes on with. `after`: so
 * many entries had come when the show was saved last (0: when it was opened); null: it was never saved.
 */
export function replayJournal(
  document: MutableDocument,
  entries: readonly JournalEntry[],
  after: number | null,
): Replayed {
  const past: Edit[] = [];
  const future: Edit[] = [];
  let saved: SavedPlace | null = null;
  const noteSaved = (count: number): void => {
    if (count === after) saved = { position: past.length, evidence: false, document: copyTables(document) };
  };
  const change = (more: Partial<SavedPlace>): void => void (saved &&= { ...saved, ...more });
  noteSaved(0);
  for (const [index, { cause, label, diff }] of entries.entries()) {
    applyDiff(document, diff);
    if (cause === 'evidence' || !label) change({ evidence: true });
    else {
      const [undone, redone] = [past.at(-1), future.at(-1)];
      if (cause === 'undo' && undone && isSame(reverseDiff(undone.diff), diff)) {
        past.pop();
        future.push(undone);
      } else if (cause === 'redo' && redone && isSame(redone.diff, diff)) {
        future.pop();
        past.push(redone);
      } else {
        // A step, or the undoing of one that was done before the base. What was undone is gone for good.
        if (isBeyond(saved, past.length)) change({ position: null });
        past.push({ label, diff });
        future.length = 0;
      }
    }
    noteSaved(index + 1);
  }
  return { history: { past, future }, saved };
}

function isBeyond(saved: SavedPlace | null, steps: number): boolean {
  return saved !== null && saved.position !== null && saved.position > steps;
}

function isSame(a: Diff, b: Diff): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
