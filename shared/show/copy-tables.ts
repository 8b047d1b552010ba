/** Another set of tables with the same records. */
import { createEmptyTables, TABLES, type MutableDocument, type ShowDocument } from './document.ts';

/** Tables of their own; the records, which never change in place, are the same. */
export function copyTables(document: ShowDocument): MutableDocument {
  const copy = {
    ...createEmptyTables(),
    takeRows: document.takeRows.copy(),
    takeEvents: document.takeEvents.copy(),
  };
  for (const name of TABLES) {
    if (name === 'takeRows' || name === 'takeEvents') continue;
    // One table and its own copy: the name ties them, which TypeScript cannot follow over a union.
    const table: Map<string, unknown> = copy[name];
    for (const [id, record] of document[name]) table.set(id, record);
  }
  return copy;
}
