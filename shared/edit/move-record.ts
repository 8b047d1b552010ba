/** Moves a lane, resource, section, zone or person within its list. */
import { inOrder, type RecordTypes, type ShowDocument } from '#shared/show/document.ts';
import type { Diff } from './diff.ts';
import type { EditedTable, Outcome, StepLabel } from './edit.ts';
import { makeRankRoom } from './rank-room.ts';
import { nameOfRecord } from './record-names.ts';

export interface MoveRecord {
  readonly table: EditedTable;
  readonly id: string;
  /** So many places down; negative: up. At the ends of the list it stops. */
  readonly by: number;
}

export function moveRecord(document: ShowDocument, { table, id, by }: MoveRecord): Outcome {
  const records: ReadonlyMap<string, RecordTypes[EditedTable]> = document[table];
  const record = records.get(id);
  if (!record) return { refused: 'not-found', id };
  const list = inOrder(records);
  const place = list.indexOf(record);
  const name = nameOfRecord(document, record);
  const label: StepLabel =
    table === 'lanes' ? { step: 'move-lanes', count: 1, name } : { step: 'change-record', table, name };
  const target = Math.min(list.length - 1, Math.max(0, place + by));
  if (target === place) return { label, diff: {} };
  const others = list.filter((other) => other !== record);
  const { ranks, renumbered } = makeRankRoom(records, others[target - 1]?.id ?? null, 1, new Set([id]));
  const moved = { ...record, rank: ranks[0] ?? record.rank };
  const diff: Diff = { [table]: { updated: [...renumbered, [record, moved]] } };
  return { label, diff };
}
