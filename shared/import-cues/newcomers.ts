/** Lanes, resources and places that a table names and the show does not have: made on demand. */
import { newId } from '#shared/edit/new-id.ts';
import type { RecordBase, Table } from '#shared/show/document.ts';
import { lastRank, RANK_STEP } from '#shared/show/rank.ts';
import { LONGEST_NAME, name as nameSchema } from '#shared/show/schema-values.ts';
import type { Read } from './cell-times.ts';
import type { RecordBook } from './record-book.ts';

/** What a new record is begun with: its rank puts it at the end of its list. */
export interface Beginning {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
}

export interface Newcomers<R extends RecordBase> {
  /** The id of the record that the cell names, which `make` makes where there is none. */
  readonly idOf: (cell: string, make: (beginning: Beginning) => R) => Read<string>;
  /** The id of the record that is called that, of old or newly made; undefined if there is none, or several. */
  readonly find: (cell: string) => string | undefined;
  /** Those that were made, by id. */
  readonly made: ReadonlyMap<string, R>;
  /** Those of the show, and those that were made. */
  readonly get: (id: string) => R | undefined;
}

/** `book`: what the records of the table are called; `fallbackId`: what an id is made of where a name has no Latin letter. */
export function createNewcomers<R extends RecordBase>(
  table: Table<R>,
  book: RecordBook,
  fallbackId: string,
): Newcomers<R> {
  const made = new Map<string, R>();
  const isTaken = (id: string): boolean => table.has(id) || made.has(id);
  const last = lastRank(table.values()) ?? 0;
  return {
    made,
    get: (id) => table.get(id) ?? made.get(id),
    find(cell) {
      const found = book.find(cell);
      return found.found === 'one' ? found.id : undefined;
    },
    idOf(cell, make) {
      const found = book.find(cell);
      switch (found.found) {
        case 'one':
          return { ok: true, value: found.id };
        case 'several':
          return { ok: false, fault: { fault: 'name-of-several', text: cell.trim() } };
        case 'none': {
          const { name, id: wanted } = found;
          if (!nameSchema.safeParse(name).success)
            return { ok: false, fault: { fault: 'name-too-long', most: LONGEST_NAME } };
          const id = wanted !== undefined && !isTaken(wanted) ? wanted : newId(name, fallbackId, isTaken);
          made.set(id, make({ id, name, rank: last + (made.size + 1) * RANK_STEP }));
          book.add(id, name);
          return { ok: true, value: id };
        }
        default:
          return found satisfies never;
      }
    },
  };
}
