/** Adds a lane, resource, link, section, zone, person, jump, named sheet or issue. */
import type { RecordTypes, ShowDocument } from '#shared/show/document.ts';
import type { Diff } from './diff.ts';
import type { EditedTable, Outcome } from './edit.ts';
import { newId } from './new-id.ts';
import { makeRankRoom } from './rank-room.ts';
import { nameOfRecord } from './record-names.ts';
import { recordRefusal } from './validate-record.ts';

export interface AddRecord<K extends EditedTable> {
  readonly table: K;
  /** All of the record but its id, which is made from its name, and its place. */
  readonly record: Omit<RecordTypes[K], 'id' | 'rank' | 'extra'>;
  /** The record it comes behind; default: the last of the list. */
  readonly after?: string;
}

const FALLBACK_IDS: Readonly<Record<EditedTable, string>> = {
  lanes: 'lane',
  resources: 'resource',
  links: 'link',
  sections: 'section',
  zones: 'zone',
  people: 'person',
  jumps: 'jump',
  sheets: 'sheet',
  issues: 'issue',
};

/** Refused if the record could not stand in a file. */
export function addRecord<K extends EditedTable>(
  document: ShowDocument,
  { table, record, after }: AddRecord<K>,
): Outcome {
  const records: ReadonlyMap<string, RecordTypes[EditedTable]> = document[table];
  const last = [...records.values()].sort((a, b) => a.rank - b.rank).at(-1)?.id ?? null;
  const { ranks, renumbered } = makeRankRoom(records, after ?? last, 1);
  // Only the name is missing from the type: id and rank complete the record of this table.
  const named = { ...record, id: '', rank: ranks[0] ?? 0 } as unknown as RecordTypes[K];
  const name = nameOfRecord(document, named);
  const added = { ...named, id: newId(name, FALLBACK_IDS[table], (id) => records.has(id)) };
  const refusal = recordRefusal(document, table, added);
  if (refusal) return refusal;
  const diff: Diff = { [table]: { added: [added], ...(renumbered.length > 0 ? { updated: renumbered } : {}) } };
  return { label: { step: 'add-record', table, name }, diff };
}
