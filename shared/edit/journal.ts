/**
 * The journal: every step since the show was last saved, as lines of JSON on the disk, so that a crash loses none. A
 * line holds what the tables took in, so that the lines after a base give the show back whatever history they speak of.
 */
import type { MutableDocument } from '#shared/show/document.ts';
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

/** Brings the tables of the base to where the entries led, and gives the history that an editor goes on with. */
export function replayJournal(document: MutableDocument, entries: readonly JournalEntry[]): History {
  const past: Edit[] = [];
  const future: Edit[] = [];
  for (const { cause, label, diff } of entries) {
    applyDiff(document, diff);
    if (cause === 'evidence' || !label) continue;
    const [undone, redone] = [past.at(-1), future.at(-1)];
    if (cause === 'undo' && undone && isSame(reverseDiff(undone.diff), diff)) {
      past.pop();
      future.push(undone);
    } else if (cause === 'redo' && redone && isSame(redone.diff, diff)) {
      future.pop();
      past.push(redone);
    } else {
      // A step, or the undoing of one that was done before the base.
      past.push({ label, diff });
      future.length = 0;
    }
  }
  return { past, future };
}

function isSame(a: Diff, b: Diff): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
