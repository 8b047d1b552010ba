/** What people add to takes afterwards. Takes are evidence: this is recorded, and no undo reaches it. */
import { changeTake, changeTakeRow, deleteTake, type Evidence } from '#shared/rehearsal/change-take.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import type { Words } from '#shared/words/language.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { ask } from '#renderer/state/question.ts';
import { useTake } from '#renderer/state/take.ts';

type ChangeOfTake = Parameters<typeof changeTake>[1]['patch'];
type ChangeOfRow = Parameters<typeof changeTakeRow>[1]['patch'];

/** Gives the sentence that says why it cannot be done, or null when it is done. */
export function editTake(id: string, patch: ChangeOfTake, words: Words): string | null {
  return record((document) => changeTake(document, { id, patch }), words);
}

/** Gives the sentence that says why it cannot be done, or null when it is done. */
export function editTakeRow(id: string, patch: ChangeOfRow, words: Words): string | null {
  return record((document) => changeTakeRow(document, { id, patch }), words);
}

/** Lets a take go for good, once the person has said so; true if it is gone. */
export async function letTakeGo(id: string): Promise<boolean> {
  const { document } = currentShow();
  const take = document.takes.get(id);
  if (!take) return false;
  const rows = document.takeRows.recordsOf(id).length;
  if ((await ask({ about: 'delete-take', name: take.name, rows })) !== 'deleted') return false;
  const outcome = deleteTake(document, id);
  if ('refused' in outcome) return false;
  useDocument.getState().record(outcome.diff);
  // Its log would bring it back at the next start, as a take that was cut off.
  void shell().dropTakeLog(headerOf(document).id, id);
  const { live, leave } = useTake.getState();
  if (live?.heading.id === id) leave();
  return true;
}

function record(change: (document: ShowDocument) => Evidence, words: Words): string | null {
  const outcome = change(currentShow().document);
  if ('refused' in outcome) return words.refusals(outcome);
  useDocument.getState().record(outcome.diff);
  return null;
}
