/** After a crash: what the journal has kept is told, and the person chooses. Both states stay until then. */
import type { LeftJournal, OpenOutcome } from '#shared/bridge/contract.ts';
import { compareDocuments, type Difference } from '#shared/compare/compare-documents.ts';
import { recoverShow, type RecoveredShow } from '#shared/edit/recover-show.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { adoptJournal } from '#renderer/state/journal.ts';
import { notify } from '#renderer/state/notices.ts';
import { ask, type Answer } from '#renderer/state/question.ts';
import { takeIn } from './file-actions.ts';
import { askWhoHolds } from './hold-show.ts';
import { showDocument } from './read-show.ts';

type KeptJournal = Extract<LeftJournal, { readonly kind: 'kept' }>;

/**
 * Has the person choose what becomes of journals that were left. If nothing is opened from one, `open` is: the show
 * that was named at the start, or the file of which the steps were let go.
 */
export async function recoverShows(left: readonly LeftJournal[], open: OpenOutcome | null): Promise<void> {
  let next = open;
  for (const journal of left) {
    const recovered = journal.kind === 'kept' ? recoverShow(journal.base, journal.lines) : null;
    if (journal.kind === 'unreadable' || !recovered) {
      await tellUnreadable(journal);
      continue;
    }
    const isEmpty = recovered.entries.length === 0 && recovered.unread === 0;
    if (isEmpty || recovered.text === journal.file?.present) {
      // Begun and no more; or the file holds all of it: the program ended between the save and the tidying up.
      await shell().dropJournal(journal.journal);
      continue;
    }
    const answer = journal.ofThisRun ? 'recover' : await askWhatToDo(journal, recovered);
    if (answer === 'recover' && (await openRecovered(journal, recovered))) return;
    if (answer === 'discard') next ??= await letGo(journal);
  }
  if (next) await takeIn(next);
}

async function tellUnreadable(left: LeftJournal): Promise<void> {
  const title = left.kind === 'kept' ? left.title : null;
  const answer = await ask({ about: 'unreadable-steps', title, folder: left.folder });
  if (answer === 'discard') await shell().dropJournal(left.journal);
}

function askWhatToDo(left: KeptJournal, { document, entries, unread }: RecoveredShow): Promise<Answer> {
  const steps = entries.flatMap(({ at, cause, label }) =>
    label && cause !== 'evidence' ? [{ at, cause, label }] : [],
  );
  return ask({
    about: 'recovered',
    title: left.title,
    file: left.file,
    steps,
    unread,
    until: entries.at(-1)?.at ?? null,
    differences: differencesOf(left, document),
  });
}

/** From the file as it is now; null if there is none that could be opened. */
function differencesOf({ file }: KeptJournal, document: ShowDocument): readonly Difference[] | null {
  const parsed = file === null || file.present === null ? null : parseShow(file.present);
  return parsed?.ok ? compareDocuments(loadDocument(parsed.show), document) : null;
}

/** Gives the file as it was saved; null if there is none to be read. */
async function letGo({ journal, file }: KeptJournal): Promise<OpenOutcome | null> {
  await shell().dropJournal(journal);
  return file === null || file.present === null ? null : shell().reopen(file.ref.token);
}

/** False if somebody else has its file open, and it is left for later. */
async function openRecovered(left: KeptJournal, recovered: RecoveredShow): Promise<boolean> {
  const { journal, file, ofThisRun } = left;
  const { document, history, entries, before } = recovered;
  const ref = file && (await askWhoHolds(file.ref));
  if (file && !ref) return false;
  // Its steps stay kept where they are until the show is saved.
  await shell().adoptJournal(journal);
  adoptJournal(journal, document, entries.length);
  const mark = file?.mark ?? null;
  showDocument(document, ref, { unsaved: true, history, onDisk: mark === null ? null : { text: before, mark } });
  notify({ tone: 'plain', text: ({ app }) => (ofThisRun ? app.recovered.again : app.recovered.opened) });
  return true;
}
