/** Room in a list for records that come or move: ranks, and the records that must be renumbered to make it. */
import { inOrder, type RecordBase, type Table } from '#shared/show/document.ts';
import { rankAt, ranksBetween } from '#shared/show/rank.ts';

export interface RankRoom<R> {
  /** Ascending, one for each of the records that come. */
  readonly ranks: readonly number[];
  /** Records of the list that need another rank, before and after; seldom any. */
  readonly renumbered: readonly (readonly [before: R, after: R])[];
}

/**
 * Ranks for `count` records right behind the record `after` (null: at the beginning). Records in `leaving` are looked
 * through: they are those that move.
 */
export function makeRankRoom<R extends RecordBase>(
  table: Table<R>,
  after: string | null,
  count: number,
  leaving: ReadonlySet<string> = new Set(),
): RankRoom<R> {
  const staying = inOrder(table).filter(({ id }) => !leaving.has(id));
  const place = after === null ? 0 : staying.findIndex(({ id }) => id === after) + 1;
  const ranks = ranksBetween(staying[place - 1]?.rank ?? null, staying[place]?.rank ?? null, count);
  if (ranks) return { ranks, renumbered: [] };
  return {
    ranks: Array.from({ length: count }, (_, index) => rankAt(place + index)),
    renumbered: staying.map((record, index) => [
      record,
      { ...record, rank: rankAt(index < place ? index : index + count) },
    ]),
  };
}
