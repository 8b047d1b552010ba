/**
 * What people add to a take afterwards: what it is called, how it counts, which of its rows do not, and why. What
 * happened in it is nobody's to change. These are diffs to be recorded as evidence, which no undo reaches.
 */
import type { Diff } from '#shared/edit/diff.ts';
import type { Refusal } from '#shared/edit/edit.ts';
import { patchRecord, type Patch } from '#shared/edit/patch-record.ts';
import { evidenceRefusal } from '#shared/edit/validate-record.ts';
import type { ShowDocument, TakeRecord, TakeRowRecord } from '#shared/show/document.ts';

export type Evidence = { readonly diff: Diff } | Refusal;

/** Refused if the result could not stand in a file. */
export function changeTake(
  document: ShowDocument,
  { id, patch }: { readonly id: string; readonly patch: Patch<Pick<TakeRecord, 'name' | 'kind' | 'result' | 'notes'>> },
): Evidence {
  const take = document.takes.get(id);
  if (!take) return { refused: 'not-found', id };
  const patched = patchRecord<TakeRecord>(take, patch);
  return (
    evidenceRefusal('takes', patched) ?? { diff: patched === take ? {} : { takes: { updated: [[take, patched]] } } }
  );
}

/** Refused if the result could not stand in a file. */
export function changeTakeRow(
  document: ShowDocument,
  { id, patch }: { readonly id: string; readonly patch: Patch<Pick<TakeRowRecord, 'excluded' | 'note'>> },
): Evidence {
  const row = document.takeRows.get(id);
  if (!row) return { refused: 'not-found', id };
  const patched = patchRecord<TakeRowRecord>(row, patch);
  return (
    evidenceRefusal('takeRows', patched) ?? { diff: patched === row ? {} : { takeRows: { updated: [[row, patched]] } } }
  );
}

/** The take with its rows and events; refused if it is gone already. */
export function deleteTake(document: ShowDocument, id: string): Evidence {
  const take = document.takes.get(id);
  if (!take) return { refused: 'not-found', id };
  const [rows, events] = [document.takeRows.recordsOf(id), document.takeEvents.recordsOf(id)];
  return {
    diff: {
      takes: { removed: [take] },
      ...(rows.length > 0 ? { takeRows: { removed: rows } } : {}),
      ...(events.length > 0 ? { takeEvents: { removed: events } } : {}),
    },
  };
}
