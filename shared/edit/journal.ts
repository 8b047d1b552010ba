/**
 * The journal: every step since the show was last saved, as lines of JSON on the disk, so that a crash loses none. A
 * line holds what the tables took in, so that the lines after a base give the show back whatever history they speak of.
 */
import type { MutableDocument } from '#shared/show/document.ts';
import { applyDiff, reverseDiff, type Diff } from './diff.ts';
import type { Edit, StepLabel } from './edit.ts';
import type { Change, History } from './editor.ts';

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

/** The entries of a journal, up to the first that is none or that is missing: what comes after it rests on it. */
export function readJournal(lines: readonly string[]): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const line of lines) {
    const entry = entryOf(line);
    if (!entry || entry.n > entries.length + 1) break;
    if (entry.n === entries.length + 1) entries.push(entry);
  }
  return entries;
}

function entryOf(line: string): JournalEntry | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  const isEntry =
    typeof value === 'object' &&
    value !== null &&
    'n' in value &&
    typeof value.n === 'number' &&
    'at' in value &&
    typeof value.at === 'string' &&
    'cause' in value &&
    CAUSES.includes(value.cause) &&
    'diff' in value &&
    typeof value.diff === 'object' &&
    value.diff !== null;
  return isEntry ? (value as JournalEntry) : null;
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
