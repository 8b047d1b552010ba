/** Adds a lane, resource, link, section, zone or person at the end of its list. */
import type { RecordTypes, ShowDocument } from '#shared/show/document.ts';
import { newId } from '#shared/show/ids.ts';
import { lastRank, RANK_STEP } from '#shared/show/rank.ts';
import type { Outcome } from './edit.ts';
import { nameOfRecord, refuseMissing, type EditableTable } from './record-references.ts';
import { refuseInvalid } from './valid-record.ts';

const STEMS: Readonly<Record<EditableTable, string>> = {
  lanes: 'lane',
  resources: 'resource',
  links: 'link',
  sections: 'section',
  zones: 'zone',
  people: 'person',
};

export type NewRecord<K extends EditableTable> = Omit<RecordTypes[K], 'id' | 'rank' | 'extra'> & {
  readonly id?: string;
};

/** Adds the record under a new id; refused if it breaks the file's rules or names what is not there. */
export function addRecord<K extends EditableTable>(
  document: ShowDocument,
  { table, record }: { readonly table: K; readonly record: NewRecord<K> },
): Outcome {
  const rank = (lastRank(document[table].values()) ?? 0) + RANK_STEP;
  const added = { ...record, id: record.id ?? newId(STEMS[table], document[table]), rank } as unknown as RecordTypes[K];
  const refusal = refuseInvalid(table, added) ?? refuseMissing(document, table, added);
  if (refusal) return refusal;
  return {
    label: { step: 'add-record', table, name: nameOfRecord(document, added) },
    diff: { [table]: { added: [added] } },
  };
}
