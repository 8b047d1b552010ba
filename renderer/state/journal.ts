/**
 * Keeps every step on the disk from the moment it is made until the show is closed: what a crash would lose otherwise,
 * and what undo goes back to after one. Steps are gathered for a moment and written together; a write that fails is
 * tried again.
 */
import type { FileFailure } from '#shared/bridge/files.ts';
import type { JournalPoint, Kept } from '#shared/bridge/journals.ts';
import type { Change } from '#shared/edit/editor.ts';
import { journalLine } from '#shared/edit/journal.ts';
import { copyTables } from '#shared/show/copy-tables.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { serialiseInParts } from '#shared/show/serialise-parts.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { sendInPieces } from '#renderer/platform/texts.ts';
import { onShowChange, useDocument } from './document.ts';
import { settle, warn } from './notices.ts';
import { createWriteQueue, type QueueState, type WriteQueue } from './write-queue.ts';

/** Steps made within so long are written together. Two seconds are allowed. */
const GATHER_MS = 250;
const RETRY_MS = 1000;
/** In one request; more wait for the next. */
const MOST_LINES = 2000;

/** Where a show stood before its first step. */
interface Beginning {
  /** Of the file that it is in; null for one without a file, and for a copy that may not be written over that. */
  readonly token: string | null;
  readonly mark: string | null;
  readonly document: ShowDocument;
}
interface Journal {
  readonly id: string;
  readonly document: ShowDocument;
  /** Null once that is on the disk. */
  beginning: Beginning | null;
  /** Lines made so far, written or not. */
  lines: number;
  /** Null: no line; the journal is to be begun. */
  readonly queue: WriteQueue<string | null>;
}

let journal: Journal | null = null;
/** The open show as it was opened, until its journal has that. */
let opened: ShowDocument | null = null;
/** Journals are removed when what is being written into them is done. */
let dropping: Promise<unknown> = Promise.resolve();

/** Goes on with a journal that was left, so that its steps stay kept; the document is about to be opened. */
export function adoptJournal(id: string, document: ShowDocument, lines: number): void {
  void journal?.queue.end();
  journal = createJournal(id, document, { beginning: null, lines });
}

/** Where the open show stands in its journal; null if it has none, for nothing was changed since it was opened. */
export function journalPoint(): JournalPoint | null {
  return journal && { journal: journal.id, after: journal.lines };
}

/** Writes what is gathered, and waits until it is on the disk, or can't be written. */
export async function stepsKept(): Promise<void> {
  await journal?.queue.flush();
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
      if (show?.document === followed) return;
      followed = show?.document;
      if (journal && journal.document !== followed) drop();
      if (!show || journal) return;
      opened = copyTables(show.document);
      // What no file has is kept from the beginning.
      if (show.file === null || show.edited) begin(show.document).queue.add(null);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function note(change: Change): void {
  const { show } = useDocument.getState();
  if (!show || change.cause === 'draft') return;
  const current = journal ?? begin(show.document);
  const line = journalLine(change, current.lines + 1, new Date().toISOString());
  if (line === null) return;
  current.lines += 1;
  current.queue.add(line);
}

function begin(document: ShowDocument): Journal {
  const { file = null, onDisk = null } = useDocument.getState().show ?? {};
  // A copy that was repaired, and a sample, are not to be saved over where they came from.
  const token = file?.writable ? file.token : null;
  const mark = token === null ? null : (onDisk?.mark ?? null);
  const beginning = opened && { token, mark, document: opened };
  opened = null;
  journal = createJournal(crypto.randomUUID(), document, { beginning, lines: 0 });
  return journal;
}

function createJournal(id: string, document: ShowDocument, from: Pick<Journal, 'beginning' | 'lines'>): Journal {
  const made: Journal = {
    id,
    document,
    ...from,
    queue: createWriteQueue<string | null>({
      write: (lines) => keep(made, lines),
      gatherMs: GATHER_MS,
      retryMs: RETRY_MS,
      mostItems: MOST_LINES,
      onChange: tellFailures(),
    }),
  };
  return made;
}

async function keep(current: Journal, items: readonly (string | null)[]): Promise<Kept> {
  const failure = current.beginning && (await keepBeginning(current.id, current.beginning));
  if (failure) return failure;
  current.beginning = null;
  const lines = items.filter((item) => item !== null);
  return lines.length === 0 ? { kind: 'written' } : shell().appendJournal(current.id, lines);
}

/** Null when it is on the disk. The shell takes it from the file, if that is still what the show was opened from. */
async function keepBeginning(id: string, { token, mark, document }: Beginning): Promise<FileFailure | null> {
  const begun = await shell().beginJournal({ journal: id, token, mark, title: headerOf(document).title });
  if (begun.kind === 'failed') return begun;
  if (begun.kind === 'written') return null;
  const failure = await sendInPieces(serialiseInParts(document), (piece) => shell().sendBase(id, piece));
  if (failure) return failure;
  const ended = await shell().sendBase(id, null);
  return ended.kind === 'failed' ? ended : null;
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
