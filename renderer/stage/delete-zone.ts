/** Deletes a zone from the plan. */
import { deleteRecord } from '#shared/edit/delete-record.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useStage } from './stage-state.ts';

/** Refused, with who uses it, in passing over the status bar. */
export function deleteZone(id: string): void {
  if (useDocument.getState().run((document) => deleteRecord(document, { table: 'zones', id }))) {
    useStage.getState().select(null);
  }
}
