/** A page whose process has died starts over; it finds its show in the journal. */
import { app, dialog, type BrowserWindow } from 'electron';
import type { Words } from '#shared/words/language.ts';

/** So many crashes in so long are no accident: starting over again would only go on for ever. */
const MOST_CRASHES = 3;
const CRASHES_WITHIN_MS = 60_000;

/** From now on. After too many crashes the person is told, and says whether it is tried once more. */
export function startOverAfterCrashes(window: BrowserWindow, words: () => Words): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    crashes = [...crashes.filter((at) => Date.now() - at < CRASHES_WITHIN_MS), Date.now()];
    if (crashes.length <= MOST_CRASHES) window.webContents.reload();
    else void askWhatNow();
  });

  async function askWhatNow(): Promise<void> {
    const { gone } = words().shell;
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: gone.message,
      detail: gone.detail,
      buttons: [gone.reopen, gone.quit],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (window.isDestroyed()) return;
    if (response === 1) {
      app.quit();
      return;
    }
    crashes = [];
    window.webContents.reload();
  }
}
