/** From what the shell has read to a show on the screen: parsed whole, or refused whole with the reason told. */
import type { FileRef, OpenOutcome, TextAddress } from '#shared/bridge/files.ts';
import type { MutableDocument } from '#shared/show/document.ts';
import { copyTables } from '#shared/show/copy-tables.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow, type ParseResult } from '#shared/show/parse.ts';
import { repairShow } from '#shared/show/repair.ts';
import { createShowReader } from '#shared/show/show-reader.ts';
import type { Show } from '#shared/show/types.ts';
import { fetchText } from '#renderer/platform/texts.ts';
import { useDocument, type OpenOptions } from '#renderer/state/document.ts';
import { notify, useNotices } from '#renderer/state/notices.ts';
import { ask } from '#renderer/state/question.ts';
import { useSession } from '#renderer/state/session.ts';
import { useCutOffTakes } from '#renderer/state/cut-off-takes.ts';
import { useTake } from '#renderer/state/take.ts';
import { askShell } from './ask-shell.ts';

export interface ReadShow {
  readonly show: Show;
  /** Null for a show that was never saved. */
  readonly file: FileRef | null;
  /** Of the text in the file, if the show is what that says. */
  readonly mark: string | null;
  readonly options: OpenOptions;
}

/** The show that is asked for; null if there is none, after the reason was told. */
export async function readShow(request: () => Promise<OpenOutcome>): Promise<ReadShow | null> {
  const outcome = await askShell(request);
  switch (outcome.kind) {
    case 'cancelled':
      return null;
    case 'failed':
      await ask({ about: 'not-opened', failure: outcome });
      return null;
    case 'opened': {
      const { file, text, mark } = outcome;
      const reader = createShowReader();
      const whole = await askShell(() => fetchText(text, reader.take), file.name);
      if (typeof whole === 'function') return judge(reader.end(whole), { file, mark, whole });
      await ask({ about: 'not-opened', failure: whole });
      return null;
    }
    default:
      return outcome satisfies never;
  }
}

/** The same for a text that the page has itself; it lies nowhere. */
export function readText(name: string, text: string): Promise<ReadShow | null> {
  const file = { token: '', name, folder: '', writable: false };
  return judge(parseShow(text), { file, mark: '', whole: () => text });
}

interface Origin {
  readonly file: FileRef;
  readonly mark: string;
  readonly whole: () => string;
}

/** What was read is the show, or is refused: then a copy can be mended. */
async function judge(parsed: ParseResult, { file, mark, whole }: Origin): Promise<ReadShow | null> {
  if (parsed.ok) return { show: parsed.show, file, mark, options: {} };
  const answer = await ask({ about: 'refused', name: file.name, kind: parsed.kind, faults: parsed.faults });
  return answer === 'repair' ? readRepaired(file, whole()) : null;
}

/** The show that the text at an address says; null if it is none. Throws if the text can't be fetched. */
export async function showAt(address: TextAddress): Promise<Show | null> {
  const reader = createShowReader();
  const parsed = reader.end(await fetchText(address, reader.take));
  return parsed.ok ? parsed.show : null;
}

/** A copy of a refused file in which all is mended that was wrong; null if there can be none, or it is not wanted. */
async function readRepaired(file: FileRef, text: string): Promise<ReadShow | null> {
  const repaired = repairShow(text);
  if (!repaired) {
    notify({ tone: 'error', text: (words) => words.app.repaired.impossible(file.name) });
    return null;
  }
  const { show, repairs } = repaired;
  if ((await ask({ about: 'repaired', name: file.name, repairs })) !== 'repair') return null;
  notify({ tone: 'plain', text: (words) => words.app.repaired.opened });
  // Saving asks for a place: the file that was refused is never written.
  return { show, file: { ...file, writable: false }, mark: null, options: { unsaved: true } };
}

/** Shows it in the place of what was there, whose changes are settled by now. */
export function putOnScreen({ show, file, mark, options }: ReadShow): void {
  const document = loadDocument(show);
  const onDisk = mark === null ? null : { mark, document: copyTables(document) };
  showDocument(document, file, { ...options, onDisk });
}

/** The same with tables. */
export function showDocument(document: MutableDocument, file: FileRef | null, options?: OpenOptions): void {
  const session = useSession.getState();
  session.select([]);
  useTake.getState().leave();
  useDocument.getState().open(document, file, options);
  if (session.screen === 'start' || session.screen === 'opening') session.setScreen('plan');
  // The show is there to be worked on; that takes were cut off is told when it is known.
  void findCutOffTakes();
}

async function findCutOffTakes(): Promise<void> {
  await useCutOffTakes.getState().find();
  const isThere = useSession.getState().screen === 'rehearse';
  if (isThere || useCutOffTakes.getState().found.length === 0) return;
  const told = notify({
    tone: 'warning',
    text: (words) => words.app.cutOffTake,
    action: { label: (words) => words.app.lookAtIt, run: () => useSession.getState().setScreen('rehearse') },
  });
  // Whoever is there sees it: nothing has to be said any more.
  const stop = useSession.subscribe(({ screen }) => {
    if (screen !== 'rehearse') return;
    stop();
    useNotices.getState().dismiss(told);
  });
}
