/** From what the shell has read to a show on the screen: parsed whole, or refused whole with the reason told. */
import type { FileRef, OpenOutcome } from '#shared/bridge/contract.ts';
import type { MutableDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { repairShow } from '#shared/show/repair.ts';
import type { Show } from '#shared/show/types.ts';
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
      const parsed = parseShow(text);
      if (parsed.ok) return { show: parsed.show, file, options: { onDisk: { text, mark } } };
      const answer = await ask({ about: 'refused', name: file.name, kind: parsed.kind, faults: parsed.faults });
      return answer === 'repair' ? readRepaired(file, text) : null;
    }
    default:
      return outcome satisfies never;
  }
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
  return { show, file: { ...file, writable: false }, options: { unsaved: true } };
}

/** Shows it in the place of what was there, whose changes are settled by now. */
export function putOnScreen({ show, file, options }: ReadShow): void {
  showDocument(loadDocument(show), file, options);
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
