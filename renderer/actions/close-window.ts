/** The person has chosen what becomes of the changes when the window closes; the window does it and answers. */
import { shell } from '#renderer/platform/bridge.ts';
import { useDocument } from '#renderer/state/document.ts';
import { journalSettled, letJournalGo } from '#renderer/state/journal.ts';
import { saveShow } from './save-actions.ts';

/**
 * Saves first if that was chosen. The window stays open if it could not be saved, or was edited meanwhile, so that
 * nothing is lost.
 */
export async function closeWindow(save: boolean): Promise<void> {
  let mayClose = !save;
  try {
    if (save) mayClose = (await saveShow()) && useDocument.getState().show?.edited !== true;
    else letJournalGo();
    await journalSettled();
  } finally {
    await shell().answerClosing(mayClose);
  }
}
