/**
 * Keeps every step on the disk from the moment it is made, until the show is saved or let go: what a crash would lose
 * otherwise. Steps are gathered for a moment and written together; a write that fails is tried again.
 */
import type { Kept } from '#shared/bridge/contract.ts';
import { EMPTY_DIFF, isEmptyDiff, squashDiffs, type Diff } from '#shared/edit/diff.ts';
import type { Change } from '#shared/edit/editor.ts';
import { writeBase } from '#shared/edit/journal-base.ts';
import { journalLine } from '#shared/edit/journal.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { onShowChange, useDocument } from './document.ts';
import { settle, warn } from './notices.ts';
import { createWriteQueue, type QueueState, type WriteQueue } from './write-queue.ts';

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
  /** Lines made so far, written or not. */
  lines: number;
  readonly queue: WriteQueue<string>;
}

let journal: Journal | null = null;
/** What a gesture has laid over the open show, and which no journal knows of. */
let draft: Diff = EMPTY_DIFF;
/** Journals are removed when what is being written into them is done. */
let dropping: Promise<unknown> = Promise.resolve();

/** Goes on with a journal that was left, so that its steps stay kept until the show is saved. */
export function adoptJournal(id: string, document: ShowDocument, lines: number): void {
  void journal?.queue.end();
  journal = createJournal(id, document, { since: null, lines });
}

/** Waits until what is being written or removed is done. */
export async function journalSettled(): Promise<void> {
  await journal?.queue.settled();
  await dropping;
}

/** Writes what is gathered at once: the machine is about to sleep. */
export function keepStepsNow(): void {
  journal?.queue.hurry();
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
  journal ??= createJournal(crypto.randomUUID(), show.document, { since: [], lines: 0 });
  journal.since?.push(step?.diff ?? diff);
  const line = journalLine(change, journal.lines + 1, new Date().toISOString());
  if (line === null) return;
  journal.lines += 1;
  journal.queue.add(line);
}

function createJournal(id: string, document: ShowDocument, from: Pick<Journal, 'since' | 'lines'>): Journal {
  const made: Journal = {
    id,
    document,
    ...from,
    queue: createWriteQueue<string>({
      write: (lines) => keep(made, lines),
      gatherMs: GATHER_MS,
      retryMs: RETRY_MS,
      mostItems: MOST_LINES,
      onChange: tellFailures(),
    }),
  };
  return made;
}

async function keep(current: Journal, lines: readonly string[]): Promise<Kept> {
  if (current.since !== null) {
    const { title } = headerOf(current.document);
    const { file = null, onDisk = null } = useDocument.getState().show ?? {};
    // A copy that was repaired, and a sample, are not to be saved over where they came from.
    const token = file?.writable ? file.token : null;
    const mark = token === null ? null : (onDisk?.mark ?? null);
    const base = writeBase(current.document, [...current.since, draft]);
    const begun = await shell().beginJournal({ journal: current.id, token, mark, title, base });
    if (begun.kind === 'failed') return begun;
    current.since = null;
  }
  return shell().appendJournal(current.id, lines);
}

/** Tells that steps are not kept: once, and not with each attempt, until they are. */
function tellFailures(): (state: QueueState) => void {
  let isFailing = false;
  return ({ failure }) => {
    if (failure && !isFailing) {
      const { fault, name, detail } = failure;
      warn('steps', { tone: 'error', text: (words) => words.app.notKept(words.files[fault](name, detail)) });
    } else if (!failure && isFailing) settle('steps');
    isFailing = failure !== null;
  };
}

function drop(): void {
  if (!journal) return;
  const { id, queue } = journal;
  journal = null;
  const ended = queue.end();
  dropping = Promise.all([dropping, ended])
    .then(() => shell().dropJournal(id))
    .catch(() => undefined);
  settle('steps');
}
