/**
 * What is asked when the window is closed over a running take, or over a show that has changes. The close is held back,
 * the person is asked, the window does what they chose and answers, and only then it closes.
 */
import { app, dialog, type BrowserWindow } from 'electron';
import type { ClosingChoice, WindowState } from '#shared/bridge/contract.ts';
import { wordsIn } from '#shared/words/language.ts';

/** The window has so long to put things away when nothing is to be saved; a page that hangs does not hold it open. */
const DISCARD_PATIENCE_MS = 2000;

type Choice = ClosingChoice | 'cancel';

export interface CloseGuard {
  /** The window's answer to the event `closing`. */
  answer(mayClose: boolean): void;
}

interface Guarded {
  readonly window: BrowserWindow;
  readonly state: () => WindowState;
  /** Sends `closing` to the window. */
  readonly tellClosing: (choice: ClosingChoice) => void;
}

export function guardClosing({ window, state, tellClosing }: Guarded): CloseGuard {
  let stage: 'open' | 'asking' | 'waiting' | 'closing' = 'open';
  let isQuitting = false;
  const onQuit = (): void => void (isQuitting = true);
  app.on('before-quit', onQuit);
  window.on('closed', () => app.off('before-quit', onQuit));
  // A page that has died answers no more; what it knew is in its journal, and in the log of its take.
  window.webContents.on('render-process-gone', () => {
    if (stage === 'waiting') stay();
  });

  const stay = (): void => {
    stage = 'open';
    isQuitting = false;
  };
  const leave = (): void => {
    if (stage === 'closing' || window.isDestroyed()) return;
    stage = 'closing';
    // Holding back the close has ended the quit that asked for it.
    if (isQuitting) app.quit();
    else window.close();
  };
  const ask = async (): Promise<void> => {
    stage = 'asking';
    const choice = await (state().taking ? askToStop : askToSave)(window, state());
    if (window.isDestroyed()) return;
    if (choice === 'cancel') {
      stay();
      return;
    }
    stage = 'waiting';
    tellClosing(choice);
    if (choice === 'discard') setTimeout(leave, DISCARD_PATIENCE_MS);
  };

  window.on('close', (event) => {
    const { edited, taking } = state();
    // A page that has died can't be asked to put anything away.
    if (stage === 'closing' || !(edited || taking) || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (stage === 'open') ask().catch(stay);
  });
  return {
    answer(mayClose) {
      if (stage !== 'waiting') return;
      if (mayClose) leave();
      else stay();
    },
  };
}

/** Enter and Escape go on with the take: it is not to be ended by a stray key. */
async function askToStop(window: BrowserWindow, { title, language }: WindowState): Promise<Choice> {
  const { shell } = wordsIn(language);
  const { stopTake } = shell;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: stopTake.message(title === '' ? shell.untitled : title),
    detail: stopTake.detail,
    buttons: [stopTake.goOn, stopTake.stop],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1 ? 'stop-take' : 'cancel';
}

async function askToSave(window: BrowserWindow, { title, language }: WindowState): Promise<Choice> {
  const { shell } = wordsIn(language);
  const { saveChanges } = shell;
  const choices: readonly Choice[] = ['save', 'discard', 'cancel'];
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: saveChanges.message(title === '' ? shell.untitled : title),
    detail: saveChanges.detail,
    buttons: [saveChanges.save, saveChanges.discard, saveChanges.cancel],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return choices[response] ?? 'cancel';
}
