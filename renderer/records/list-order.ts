/** What moving a line of a list does to the show: lists are put in order, resources are put into one another as well. */
import type { EditedTable, Outcome } from '#shared/edit/edit.ts';
import { moveRecord } from '#shared/edit/move-record.ts';
import { placeResource, resourceTree, stepResource, type TreeStep } from '#shared/edit/resource-tree.ts';
import { inOrder, type ShowDocument } from '#shared/show/document.ts';

/** Where a line is let go over another one. */
export type DropPlace = 'before' | 'inside' | 'behind';

/** By keys or buttons: one place up or down; in a tree also in and out. */
export function stepLine(
  document: ShowDocument,
  { table, id, step }: { readonly table: EditedTable; readonly id: string; readonly step: TreeStep },
): Outcome {
  if (table === 'resources') return stepResource(document, { id, step });
  return moveRecord(document, { table, id, by: step === 'up' ? -1 : step === 'down' ? 1 : 0 });
}

/** By the pointer: right before or behind another line, or into it. */
export function dropLine(
  document: ShowDocument,
  drop: { readonly table: EditedTable; readonly id: string; readonly over: string; readonly place: DropPlace },
): Outcome {
  const { table, id, over, place } = drop;
  if (table === 'resources') return dropResource(document, drop);
  const ids = inOrder<{ id: string; rank: number }>(document[table]).map((record) => record.id);
  const others = ids.filter((other) => other !== id);
  const target = others.indexOf(over) + (place === 'before' ? 0 : 1);
  return moveRecord(document, { table, id, by: target - ids.indexOf(id) });
}

function dropResource(
  document: ShowDocument,
  { id, over, place }: { readonly id: string; readonly over: string; readonly place: DropPlace },
): Outcome {
  const rows = resourceTree(document).map(({ resource }) => resource);
  const partOf = place === 'inside' ? over : document.resources.get(over)?.partOf;
  const siblings = rows.filter((one) => one.partOf === partOf && one.id !== id).map((one) => one.id);
  const at = place === 'inside' ? siblings.length : siblings.indexOf(over) + (place === 'before' ? 0 : 1);
  return placeResource(document, { id, partOf, after: siblings[at - 1] ?? null });
}
