/** Deletes a lane, resource, link, section, zone or person that nothing uses. */
import type { ShowDocument } from '#shared/show/document.ts';
import type { Outcome } from './edit.ts';
import { nameOfRecord, usersOf, type EditableTable } from './record-references.ts';

/** Refused, naming what uses it, while something does. */
export function deleteRecord(
  document: ShowDocument,
  { table, id }: { readonly table: EditableTable; readonly id: string },
): Outcome {
  const record = document[table].get(id);
  if (!record) return { refused: 'not-found', id };
  const name = nameOfRecord(document, record);
  const numbers = usersOf(document, table, id);
  if (numbers.length > 0) return { refused: 'in-use', name, numbers };
  return { label: { step: 'delete-record', table, name }, diff: { [table]: { removed: [record] } } };
}
