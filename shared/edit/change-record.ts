/** Changes a lane, resource, link, section, zone, person, jump, named sheet or issue. */
import type { RecordTypes, ShowDocument } from '#shared/show/document.ts';
import { findCircle } from './anchor-circle.ts';
import type { Diff } from './diff.ts';
import type { EditedTable, Outcome, Refusal } from './edit.ts';
import { patchRecord, type Patch } from './patch-record.ts';
import { nameOfRecord } from './record-names.ts';
import { recordRefusal } from './validate-record.ts';

export interface ChangeRecord<K extends EditedTable> {
  readonly table: K;
  readonly id: string;
  /** `undefined` takes an optional field away. */
  readonly patch: Patch<Omit<RecordTypes[K], 'id' | 'rank' | 'extra'>>;
}

/** Refused if the result could not stand in a file, or if a resource would be a part of itself. */
export function changeRecord<K extends EditedTable>(
  document: ShowDocument,
  { table, id, patch }: ChangeRecord<K>,
): Outcome {
  const record = document[table].get(id);
  if (!record) return { refused: 'not-found', id };
  const patched = patchRecord<RecordTypes[K]>(record, patch as Patch<RecordTypes[K]>);
  const label = { step: 'change-record', table, name: nameOfRecord(document, patched) } as const;
  if (patched === record) return { label, diff: {} };
  const refusal = recordRefusal(document, table, patched) ?? wholeRefusal(document, patched);
  if (refusal) return refusal;
  const diff: Diff = { [table]: { updated: [[record, patched]] } };
  return { label, diff };
}

function wholeRefusal(document: ShowDocument, changed: RecordTypes[EditedTable]): Refusal | null {
  if (!('partOf' in changed)) return null;
  const circle = findCircle(changed.id, (id) => (id === changed.id ? changed : document.resources.get(id))?.partOf);
  if (!circle) return null;
  return { refused: 'part-circle', names: circle.map((id) => document.resources.get(id)?.name ?? id) };
}
