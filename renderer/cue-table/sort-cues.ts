/** The order of the rows. */
import type { CueRecord } from '#shared/show/document.ts';
import { columnOf, type RowContext } from './columns.ts';
import type { TableSort } from './table-state.ts';

const collator = new Intl.Collator(['en', 'ko'], { numeric: true });

/** All cue ids of the show in the order of the table; of equal cues, the running order decides. */
export function sortCues(context: RowContext, { by, descending }: TableSort): readonly string[] {
  const ordered = sortUp(context, by);
  return descending ? [...ordered].reverse() : ordered;
}

function sortUp(context: RowContext, by: TableSort['by']): readonly string[] {
  const { document, plan } = context;
  // The plan keeps these two, and keeps them the same lists while they do not change.
  if (by === 'start') return plan.byStart;
  if (by === 'order') return plan.runningOrder;
  const { sortKey } = columnOf(by);
  const keyed = plan.runningOrder.flatMap((id) => {
    const cue: CueRecord | undefined = document.cues.get(id);
    return cue ? [{ id, key: sortKey(cue, context) }] : [];
  });
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ id }) => id);
}

function compareKeys(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a === b ? 0 : a < b ? -1 : 1;
  return collator.compare(String(a), String(b));
}
