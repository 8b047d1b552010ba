/** A show on its way to the disk: its text is made and sent in moments between everything else. */
import type { SaveOutcome, SaveTarget } from '#shared/bridge/saving.ts';
import { copyTables } from '#shared/show/copy-tables.ts';
import { serialiseInParts } from '#shared/show/serialise-parts.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { sendInPieces } from '#renderer/platform/texts.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { journalPoint, stepsKept } from '#renderer/state/journal.ts';
import { askShell } from './ask-shell.ts';

/**
 * Writes the show as it is now. What is edited while it is sent stays marked as edited; no failure is thrown. `name`: of
 * the file, to be told.
 */
export async function sendShow(target: SaveTarget, name = ''): Promise<SaveOutcome> {
  const { document } = currentShow();
  // All of one moment: the text, where the history stands, and what the file will hold to go out from.
  const parts = serialiseInParts(document);
  const point = useDocument.getState().savePoint();
  const state = copyTables(document);
  const step = journalPoint();
  const outcome = await askShell<SaveOutcome>(async () => {
    const begun = await shell().beginSave(target);
    if (begun.kind !== 'begun') return begun;
    const { save } = begun;
    const failure = await sendInPieces(parts, (piece) => shell().savePiece(save, piece));
    // The journal may not lag behind the file.
    return failure ?? stepsKept().then(() => shell().finishSave(save, step));
  }, name);
  if (outcome.kind === 'saved')
    useDocument.getState().markSaved(outcome.file, { mark: outcome.mark, document: state }, point);
  return outcome;
}
