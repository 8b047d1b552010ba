/** Commands given in a field: what cannot be done is said there, and not in passing over the status bar. */
import { isRefusal, type Outcome } from '#shared/edit/edit.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Words } from '#shared/words/language.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';

/** Runs the command as one step; gives the sentence that says why it cannot be done, or null when it is done. */
export function runCommand(command: (document: ShowDocument) => Outcome, words: Words): string | null {
  const { cancelDraft, run } = useDocument.getState();
  cancelDraft();
  const outcome = command(currentShow().document);
  if (isRefusal(outcome)) return words.refusals(outcome);
  run(() => outcome);
  return null;
}
