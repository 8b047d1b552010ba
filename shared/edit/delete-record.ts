/** Deletes a lane, resource, link, section, zone, person or jump. */
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import type { Diff } from './diff.ts';
import type { EditedTable, Outcome } from './edit.ts';
import { nameOfRecord } from './record-names.ts';
import { usesOf } from './uses-of.ts';

/** Refused, with who uses it, if it is in use. The routes of a zone go with it. */
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
  return {
    label: { step: 'delete-record', table, name },
    diff: table === 'zones' ? { ...diff, ...withoutRoutes(document, id) } : diff,
  };
}

function withoutRoutes(document: ShowDocument, zone: string): Diff {
  const header = headerOf(document);
  const { stage } = header;
  const routes = stage?.routes.filter(({ from, to }) => from !== zone && to !== zone) ?? [];
  if (!stage || routes.length === stage.routes.length) return {};
  return { header: { updated: [[header, { ...header, stage: { ...stage, routes } }]] } };
}
