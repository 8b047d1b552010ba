/**
 * Opening shows. A file is read and parsed first; only a good one may take the place of the present show, and only
 * after its changes were saved or let go. A refused file leaves everything as it was.
 */
import type { FileRef, Opened, OpenOutcome } from '#shared/bridge/files.ts';
import { headerOf } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import type { Show } from '#shared/show/types.ts';
import { wordsIn } from '#shared/words/language.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { notify } from '#renderer/state/notices.ts';
import { ask } from '#renderer/state/question.ts';
import { useSession } from '#renderer/state/session.ts';
import { isTakeRunning, useTake } from '#renderer/state/take.ts';
import type { Action } from './action.ts';
import { askShell } from './ask-shell.ts';
import { commitTyping } from './commit-typing.ts';
import { inTurn, useFileWork } from './file-turns.ts';
import { askWhoHolds } from './hold-show.ts';
import { putOnScreen, readShow, readText, type ReadShow } from './read-show.ts';
import { settleChange, write } from './save-actions.ts';

const canOpen = (): boolean => useFileWork.getState().work === null && !isTakeRunning();

export const fileActions = {
  'new-show': { run: () => void beginShow(), isEnabled: canOpen },
  'open-show': { run: () => void open(() => shell().openDialog()), isEnabled: canOpen },
  'open-sample': { run: () => void open(() => shell().openBuiltIn('sample')), isEnabled: canOpen },
  'open-small-sample': { run: () => void open(() => shell().openBuiltIn('small')), isEnabled: canOpen },
  'show-start': {
    run: () => void inTurn('open', leaveShow),
    isEnabled: () => canOpen() && useDocument.getState().show !== null,
  },
} satisfies Record<string, Action>;

/** Opens a show of the recent list. */
export function openRecentShow(token: string): Promise<void> {
  return open(() => shell().openRecent(token));
}

/** Takes in what the shell has opened: at the start, or from outside while the program runs. */
export function takeIn(outcome: OpenOutcome): Promise<void> {
  if (isTakeRunning() && !isAsOnScreen(outcome)) {
    notify({ tone: 'warning', text: (words) => words.app.takeIsRunning });
    return Promise.resolve();
  }
  return open(() => Promise.resolve(outcome));
}

/** The same for the text of a show that lies in no folder: it has no file yet. */
export async function takeInCopy(name: string, text: string): Promise<void> {
  await inTurn('open', async () => {
    const read = await readText(name, text);
    if (read) await replaceShow({ show: read.show, file: null, mark: null, options: { unsaved: true } });
  });
}

async function open(request: () => Promise<OpenOutcome>): Promise<void> {
  await inTurn('open', async () => {
    const outcome = await askShell(request);
    if (isAsOnScreen(outcome)) {
      notify({ tone: 'plain', text: ({ app }) => app.alreadyOpen(outcome.file.name) });
      return;
    }
    const read = await readShow(() => Promise.resolve(outcome));
    if (!read) return;
    // Somebody else has written into the file of the open show: that is settled as when saving finds it.
    if (isOfScreen(read.file) && currentShow().edited) {
      const { mark, show } = read;
      await settleChange(mark === null ? null : { mark, document: loadDocument(show) });
    } else await replaceShow(read);
  });
}

/** Whether it is the file that is open, as itself and not as a copy. */
function isOfScreen(file: FileRef | null): boolean {
  const open = useDocument.getState().show?.file;
  return open?.writable === true && file?.writable === true && open.token === file.token;
}

/** Whether it is what is open already, as it was opened or saved last: it stays as it is, with its steps. */
function isAsOnScreen(outcome: OpenOutcome): outcome is Opened {
  if (outcome.kind !== 'opened' || !isOfScreen(outcome.file)) return false;
  return useDocument.getState().show?.onDisk?.mark === outcome.mark;
}

/** A new show: the template with a title and an identity of its own. */
async function beginShow(): Promise<void> {
  await inTurn('open', async () => {
    const template = await readShow(() => shell().openBuiltIn('template'));
    const { untitled } = wordsIn(useSession.getState().language).shell;
    if (!template) return;
    const show = { ...template.show, id: crypto.randomUUID(), title: untitled };
    await replaceShow({ show, file: null, mark: null, options: {} });
  });
}

/**
 * Opens a show that is not saved yet, in place of the present one once its changes are settled. `file`: what it is a
 * copy of.
 */
export async function openAsNew(show: Show, file: FileRef | null): Promise<void> {
  await inTurn('open', () => replaceShow({ show, file, mark: null, options: { unsaved: true } }));
}

async function replaceShow({ show, file, mark, options }: ReadShow): Promise<void> {
  const free = file && (await askWhoHolds(file));
  if (file && !free) return;
  const settled = await settleChanges();
  // The file that was just saved is the one to be opened: what was read of it before is old by now.
  const isSame = settled === 'saved' && useDocument.getState().show?.file?.token === file?.token;
  if (settled === 'cancelled' || isSame) return;
  putOnScreen({ show, file: free, mark, options });
}

/** Back to the start screen; the show is closed. */
async function leaveShow(): Promise<void> {
  if ((await settleChanges()) === 'cancelled') return;
  const session = useSession.getState();
  session.setScreen('start');
  session.select([]);
  useTake.getState().leave();
  useDocument.getState().close();
}

/** Asks what becomes of the changes of the present show, if it has any. */
async function settleChanges(): Promise<'clean' | 'saved' | 'discarded' | 'cancelled'> {
  let settled: 'clean' | 'saved' = 'clean';
  // What is edited while the file is written is asked about too.
  for (;;) {
    commitTyping();
    const { show } = useDocument.getState();
    if (!show?.edited) return settled;
    const answer = await ask({ about: 'unsaved', title: headerOf(show.document).title });
    if (answer === 'discard') return 'discarded';
    if (answer !== 'save' || !(await write('file'))) return 'cancelled';
    settled = 'saved';
  }
}
