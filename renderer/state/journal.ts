/**
 * Keeps every step on the disk from the moment it is made, until the show is saved or let go: what a crash would lose
 * otherwise. Steps are gathered for a moment and written together; a write that fails is tried again with the next.
 */
import type { FileFailure, Kept } from '#shared/bridge/contract.ts';
import { EMPTY_DIFF, isEmptyDiff, squashDiffs, type Diff } from '#shared/edit/diff.ts';
import type { Change } from '#shared/edit/editor.ts';
import { writeBase } from '#shared/edit/journal-base.ts';
import { journalLine } from '#shared/edit/journal.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { onShowChange, useDocument } from './document.ts';
import { notify } from './notices.ts';

/** Steps made within so long are written together. Two seconds are allowed. */
const GATHER_MS = 250;
const RETRY_MS = 1000;
/** In one request; more wait for the next. */
const MOST_LINES = 2000;

interface Journal {
  readonly id: string;
  readonly document: ShowDocument;
  /** What has changed since its base; null once the base is on the disk. */
  since: Diff[] | null;
  /** Lines that are on the disk. */
  written: number;
  pending: string[];
}

let journal: Journal | null = null;
/** What a gesture has laid over the open show, and which no journal knows of. */
let draft: Diff = EMPTY_DIFF;
/** Whether the last write failed: that is told once, and not with each step. */
let isFailing = false;
let timer: ReturnType<typeof setTimeout> | undefined;
/** One request after the other, so that a journal is never dropped before it was begun. */
let queue: Promise<unknown> = Promise.resolve();

/** Goes on with a journal that was left, so that its steps stay kept until the show is saved. */
export function adoptJournal(id: string, document: ShowDocument, lines: number): void {
  journal = { id, document, since: null, written: lines, pending: [] };
}

/** Waits until what is being written or removed is done. */
export async function journalSettled(): Promise<void> {
  await queue;
}

/** Writes what is gathered at once: the machine is about to sleep. */
export function keepStepsNow(): void {
  if (timer === undefined) return;
  clearTimeout(timer);
  timer = undefined;
  later(0);
}

/** The steps that are not saved are let go: the window closes without them. */
export function letJournalGo(): void {
  drop();
}

/** Follows the open show; the returned function ends that. */
export function followJournal(): () => void {
  let followed: ShowDocument | undefined;
  const stops = [
    onShowChange(note),
    useDocument.subscribe(({ show }) => {
      if (show?.document !== followed) draft = EMPTY_DIFF;
      followed = show?.document;
      if (journal && (!show?.edited || show.document !== journal.document)) drop();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
  };
}

function note(change: Change): void {
  const { cause, diff, step } = change;
  if (cause === 'draft') {
    draft = squashDiffs([draft, diff]);
    return;
  }
  // A draft that has become a step: the tables held it already.
  if (step && isEmptyDiff(diff)) draft = EMPTY_DIFF;
  const { show } = useDocument.getState();
  // Undone to what the file holds: nothing is left to be kept.
  if (!show?.edited) return;
  journal ??= { id: crypto.randomUUID(), document: show.document, since: [], written: 0, pending: [] };
  journal.since?.push(step?.diff ?? diff);
  const line = journalLine(change, journal.written + journal.pending.length + 1, new Date().toISOString());
  if (line !== null) journal.pending.push(line);
  later(GATHER_MS);
}

function later(ms: number): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    const current = journal;
    if (current) queue = queue.then(() => write(current));
  }, ms);
}

async function write(current: Journal): Promise<void> {
  if (current !== journal) return;
  const lines = current.pending.slice(0, MOST_LINES);
  const kept = await keep(current, lines);
  if (kept.kind === 'written') {
    current.written += lines.length;
    current.pending = current.pending.slice(lines.length);
    isFailing = false;
  } else fail(kept);
  if (current === journal && current.pending.length > 0) later(kept.kind === 'written' ? GATHER_MS : RETRY_MS);
}

async function keep(current: Journal, lines: readonly string[]): Promise<Kept> {
  try {
    if (current.since !== null) {
      const { title } = headerOf(current.document);
      const file = useDocument.getState().show?.file;
      // A copy that was repaired, and a sample, are not to be saved over where they came from.
      const token = file?.writable ? file.token : null;
      const base = writeBase(current.document, [...current.since, draft]);
      const begun = await shell().beginJournal({ journal: current.id, token, title, base });
      if (begun.kind === 'failed') return begun;
      current.since = null;
    }
    return lines.length === 0 ? { kind: 'written' } : await shell().appendJournal(current.id, lines);
  } catch (thrown) {
    return {
      kind: 'failed',
      name: '',
      fault: 'other',
      detail: thrown instanceof Error ? thrown.message : String(thrown),
    };
  }
}

function fail(failure: FileFailure): void {
  if (!isFailing) {
    notify({
      tone: 'error',
      text: (words) => words.app.notKept(words.files[failure.fault](failure.name, failure.detail)),
    });
  }
  isFailing = true;
}

function drop(): void {
  const dropped = journal?.id;
  journal = null;
  clearTimeout(timer);
  timer = undefined;
  isFailing = false;
  if (dropped !== undefined) queue = queue.then(() => shell().dropJournal(dropped)).catch(() => undefined);
}
