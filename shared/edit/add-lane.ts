/** Adds a lane below the others. */
import type { ShowDocument } from '#shared/show/document.ts';
import type { Department } from '#shared/show/types.ts';
import { addRecord } from './add-record.ts';
import type { Outcome } from './edit.ts';

export function addLane(
  document: ShowDocument,
  lane: { readonly name: string; readonly department: Department },
): Outcome {
  return addRecord(document, { table: 'lanes', record: lane });
}
