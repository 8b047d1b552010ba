/** Changes a lane, resource, link, section, zone or person. */
import type { RecordTypes, ShowDocument } from '#shared/show/document.ts';
import type { Outcome } from './edit.ts';
import { nameOfRecord, refuseMissing, type EditableTable } from './record-references.ts';
import { refuseInvalid } from './valid-record.ts';

/** Fields to set; undefined takes an optional field away. `rank` moves it within its list. */
export type RecordPatch<K extends EditableTable> = {
  readonly [F in Exclude<keyof RecordTypes[K], 'id' | 'extra'>]?: RecordTypes[K][F] | undefined;
};

/** Applies the patch; refused if the record would break the file's rules or name what is not there. */
export function changeRecord<K extends EditableTable>(
  document: ShowDocument,
  { table, id, patch }: { readonly table: K; readonly id: string; readonly patch: RecordPatch<K> },
): Outcome {
  const before: RecordTypes[K] | undefined = document[table].get(id);
  if (!before) return { refused: 'not-found', id };
  const entries = Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined);
  const after = Object.fromEntries(entries) as unknown as RecordTypes[K];
  const refusal = refuseInvalid(table, after) ?? refuseMissing(document, table, after);
  if (refusal) return refusal;
  return {
    label: { step: 'change-record', table, name: nameOfRecord(document, after) },
    diff: { [table]: { updated: [[before, after]] } },
  };
}
