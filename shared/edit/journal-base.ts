/**
 * What a journal begins with: the tables as they are, not the text of a file. Steps name records by ids and put them in
 * order by ranks, and a file has neither the ranks nor the ids of a take's rows.
 */
import { createEmptyTables, TABLES, type MutableDocument, type ShowDocument } from '#shared/show/document.ts';
import { applyDiff, reverseDiff, type Diff } from './diff.ts';
import { isDiff, jsonOf } from './journal-shape.ts';

/** The base from which `steps` led to the document, the last one last. The document is not changed. */
export function writeBase(document: ShowDocument, steps: readonly Diff[]): string {
  const tables = createEmptyTables();
  applyDiff(tables, allOf(document));
  for (const diff of steps.toReversed()) applyDiff(tables, reverseDiff(diff));
  return JSON.stringify(allOf(tables));
}

/** A diff that makes the whole document of nothing. */
function allOf(document: ShowDocument): Diff {
  return Object.fromEntries(TABLES.map((name) => [name, { added: [...document[name].values()] }]));
}

/** The tables of a base; null if it is none. */
export function readBase(text: string): MutableDocument | null {
  const records = jsonOf(text);
  if (!isDiff(records)) return null;
  const tables = createEmptyTables();
  applyDiff(tables, records);
  return tables.header.size === 1 ? tables : null;
}
