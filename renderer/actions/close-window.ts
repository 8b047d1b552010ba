/** The person has chosen what becomes of the changes when the window closes; the window does it and answers. */
import type { ClosingChoice } from '#shared/bridge/contract.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { useDocument } from '#renderer/state/document.ts';
import { journalSettled, letJournalGo } from '#renderer/state/journal.ts';
import { useTake } from '#renderer/state/take.ts';
import { saveShow } from './save-actions.ts';

/**
 * Stops the take and saves first, as was chosen. The window stays open if it could not be saved, or was edited
 * meanwhile, so that nothing is lost.
 */
export async function closeWindow(choice: ClosingChoice): Promise<void> {
  let mayClose = choice === 'discard';
  try {
    if (choice === 'stop-take') useTake.getState().stop();
    if (choice === 'discard') letJournalGo();
    else mayClose = (await saveShow()) && useDocument.getState().show?.edited !== true;
    await journalSettled();
  } finally {
    await shell().answerClosing(mayClose);
  }
}
