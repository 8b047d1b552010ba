/** After a crash: what the journal has kept is told, and the person chooses. Both states stay until then. */
import type { OpenOutcome } from '#shared/bridge/files.ts';
import type { LeftJournal } from '#shared/bridge/journals.ts';
import { compareDocuments, type Difference } from '#shared/compare/compare-documents.ts';
import type { SavedPlace } from '#shared/edit/journal.ts';
import { recoverShow, type RecoveredShow } from '#shared/edit/recover-show.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { fetchWhole } from '#renderer/platform/texts.ts';
import { adoptJournal } from '#renderer/state/journal.ts';
import type { SavePoint } from '#renderer/state/document.ts';
import { notify } from '#renderer/state/notices.ts';
import { ask, type Answer } from '#renderer/state/question.ts';
import { takeIn } from './file-actions.ts';
import { askWhoHolds } from './hold-show.ts';
import { showAt, showDocument } from './read-show.ts';

type KeptJournal = Extract<LeftJournal, { readonly kind: 'kept' }>;

/**
 * Has the person choose what becomes of journals that were left. If nothing is opened from one, `open` is: the show
 * that was named at the start, or the file of which the steps were let go.
 */
export async function recoverShows(left: readonly LeftJournal[], open: OpenOutcome | null): Promise<void> {
  let next = open;
  for (const journal of left) {
    const recovered = journal.kind === 'kept' ? await recover(journal) : null;
    if (journal.kind === 'unreadable' || !recovered) await tellUnreadable(journal);
    else if (isNothing(journal, recovered)) await shell().dropJournal(journal.journal);
    else if (journal.file && !recovered.saved) await tellUnreadable(journal);
    else {
      const answer = journal.ofThisRun ? 'recover' : await askWhatToDo(journal, recovered);
      if (answer === 'recover' && (await openRecovered(journal, recovered))) return;
      if (answer === 'discard') next ??= await letGo(journal);
    }
  }
  if (next) await takeIn(next);
}

/** Null if the show before the first step can't be read. */
async function recover({ base, lines, file }: KeptJournal): Promise<RecoveredShow | null> {
  const [show, text] = await Promise.all([showAt(base), fetchWhole(lines)]);
  return show && recoverShow(show, text.split('\n'), file?.after ?? null);
}

/** Whether it holds nothing that could be lost, nor anything for the page to go on with. */
function isNothing({ file, ofThisRun }: KeptJournal, recovered: RecoveredShow): boolean {
  const { entries, unread, saved } = recovered;
  if (unread > 0) return false;
  // More was saved than was kept.
  if (file && !saved) return file.standing === 'same';
  return !ofThisRun && (entries.length === 0 || (file?.standing === 'same' && isAsSaved(recovered)));
}

/** Undone to it, or never changed since. */
function isAsSaved({ saved, history }: RecoveredShow): boolean {
  return saved !== null && !saved.evidence && saved.position === history.past.length;
}

async function tellUnreadable(left: LeftJournal): Promise<void> {
  const title = left.kind === 'kept' ? left.title : null;
  const answer = await ask({ about: 'unreadable-steps', title, folder: left.folder });
  if (answer === 'discard') await shell().dropJournal(left.journal);
}

async function askWhatToDo(left: KeptJournal, { document, entries, unread }: RecoveredShow): Promise<Answer> {
  const since = entries.slice(left.file?.after ?? 0);
  return ask({
    about: 'recovered',
    title: left.title,
    file: left.file,
    steps: since.flatMap(({ at, cause, label }) => (label && cause !== 'evidence' ? [{ at, cause, label }] : [])),
    unread,
    until: entries.at(-1)?.at ?? null,
    differences: await differencesOf(left, document),
  });
}

/** From the file as it is now; null if there is none that could be opened. */
async function differencesOf({ file }: KeptJournal, document: ShowDocument): Promise<readonly Difference[] | null> {
  const show = file === null || file.present === null ? null : await showAt(file.present);
  return show && compareDocuments(loadDocument(show), document);
}

/** Gives the file as it was saved; null if there is none to be read. */
async function letGo({ journal, file }: KeptJournal): Promise<OpenOutcome | null> {
  await shell().dropJournal(journal);
  return file === null || file.present === null ? null : shell().reopen(file.ref.token);
}

/** False if somebody else has its file open, and it is left for later. */
async function openRecovered(left: KeptJournal, recovered: RecoveredShow): Promise<boolean> {
  const { journal, file, ofThisRun } = left;
  const { document, history, entries, saved } = recovered;
  const ref = file && (await askWhoHolds(file.ref));
  if (file && !ref) return false;
  // Its steps stay kept where they are until the show is closed.
  await shell().adoptJournal(journal);
  adoptJournal(journal, document, entries.length);
  showDocument(document, ref, {
    history,
    ...(file?.standing === 'same' && saved ? { saved: placeOf(saved) } : { unsaved: true }),
    onDisk: file && saved && { mark: file.mark, document: saved.document },
  });
  notify({ tone: 'plain', text: ({ app }) => (ofThisRun ? app.recovered.again : app.recovered.opened) });
  return true;
}

/** Where the history of an editor is as the file is, that begins with all evidence. */
function placeOf({ position, evidence }: SavedPlace): SavePoint {
  return { position: position ?? -1, evidence: evidence ? -1 : 0 };
}
