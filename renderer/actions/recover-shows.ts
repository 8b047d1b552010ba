/** After a crash: what the journal has kept is told, and the person chooses. Both states stay until then. */
import type { LeftJournal } from '#shared/bridge/contract.ts';
import { compareDocuments } from '#shared/edit/compare-documents.ts';
import type { StepLabel } from '#shared/edit/edit.ts';
import type { History } from '#shared/edit/editor.ts';
import { readJournal, replayJournal, type JournalEntry } from '#shared/edit/journal.ts';
import type { MutableDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { useDocument } from '#renderer/state/document.ts';
import { adoptJournal } from '#renderer/state/journal.ts';
import { notify } from '#renderer/state/notices.ts';
import { ask } from '#renderer/state/question.ts';
import { useSession } from '#renderer/state/session.ts';

interface Recovered {
  readonly document: MutableDocument;
  readonly history: History;
  readonly entries: readonly JournalEntry[];
  /** The recovered show as the text of a file. */
  readonly text: string;
}

/** Has the person choose what becomes of journals that were left. True if a show was opened from one. */
export async function recoverShows(left: readonly LeftJournal[]): Promise<boolean> {
  for (const one of left) {
    const recovered = rebuild(one);
    if (!recovered) continue;
    if (recovered.text === one.present) {
      // The file holds all of it: the program ended between the save and the tidying up.
      await shell().dropJournal(one.journal);
      continue;
    }
    const answer = one.ofThisRun ? 'recover' : await askWhatToDo(one, recovered);
    if (answer === 'discard') await shell().dropJournal(one.journal);
    if (answer !== 'recover') continue;
    open(one, recovered);
    return true;
  }
  return false;
}

/** The show that base and lines give; null if they give none that could be opened. */
function rebuild({ base, lines }: LeftJournal): Recovered | null {
  const parsed = parseShow(base);
  if (!parsed.ok) return null;
  const document = loadDocument(parsed.show);
  const entries = readJournal(lines);
  const history = replayJournal(document, entries);
  const text = serialiseShow(unloadShow(document));
  return parseShow(text).ok ? { document, history, entries, text } : null;
}

async function askWhatToDo(left: LeftJournal, { document, entries }: Recovered): Promise<string> {
  const steps = entries.flatMap(({ at, cause, label }) =>
    label && cause !== 'evidence' ? [{ at, cause, label }] : [],
  );
  return ask({
    about: 'recovered',
    title: left.title,
    file: left.file,
    steps,
    until: entries.at(-1)?.at ?? null,
    differences: differencesOf(left, document),
  });
}

/** From the file as it is now; null if there is none that could be opened. */
function differencesOf({ present }: LeftJournal, document: MutableDocument): readonly StepLabel[] | null {
  const parsed = present === null ? null : parseShow(present);
  return parsed?.ok ? compareDocuments(loadDocument(parsed.show), document) : null;
}

function open({ journal, file, ofThisRun }: LeftJournal, { document, history, entries }: Recovered): void {
  useDocument.getState().open(document, file, { unsaved: true, history });
  // Its steps stay kept where they are until the show is saved.
  adoptJournal(journal, document, entries.length);
  useSession.getState().setScreen('plan');
  notify({ tone: 'plain', text: ({ app }) => (ofThisRun ? app.recovered.again : app.recovered.opened) });
}
