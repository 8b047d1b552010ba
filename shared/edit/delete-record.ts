/** Deletes a lane, resource, link, section, zone, person, jump, named sheet or issue. */
import type { ShowDocument } from '#shared/show/document.ts';
import type { Diff } from './diff.ts';
import type { EditedTable, Outcome } from './edit.ts';
import { nameOfRecord } from './record-names.ts';
import { usesOf } from './uses-of.ts';

/** Refused, with who uses it, if it is in use. */
export function deleteRecord(
  document: ShowDocument,
  { table, id }: { readonly table: EditedTable; readonly id: string },
): Outcome {
  const record = document[table].get(id);
  if (!record) return { refused: 'not-found', id };
  const name = nameOfRecord(document, record);
  const users = new Set(usesOf(document, { table, ids: [id] }).map((use) => use.name));
  if (users.size > 0) return { refused: 'in-use', name, numbers: [...users] };
  const diff: Diff = { [table]: { removed: [record] } };
  return { label: { step: 'delete-record', table, name }, diff };
}
