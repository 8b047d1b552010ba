/** The order of a list that two sides have added to, taken from and moved in. */
import { inOrder, type RecordBase, type Table } from '#shared/show/document.ts';
import { rankAt, ranksBetween } from '#shared/show/rank.ts';

/**
 * Records in the order that is told by who has moved any: them, unless I have. What only the other side has stands
 * behind what it stands behind there.
 */
export function mergeOrder<R extends RecordBase>(
  base: Table<R>,
  mine: Table<R>,
  theirs: Table<R>,
  merged: ReadonlyMap<string, R>,
): readonly R[] {
  const [leading, other] = isMoved(base, mine) ? [mine, theirs] : [theirs, mine];
  const order = idsOf(leading).filter((id) => merged.has(id));
  const placed = new Set(order);
  let before: string | null = null;
  for (const id of idsOf(other)) {
    if (!merged.has(id)) continue;
    if (!placed.has(id)) {
      order.splice(before === null ? 0 : order.indexOf(before) + 1, 0, id);
      placed.add(id);
    }
    before = id;
  }
  // What neither has is back because something hangs on it.
  for (const id of merged.keys()) if (!placed.has(id)) order.push(id);
  return order.flatMap((id) => merged.get(id) ?? []);
}

/** The records with ranks for that order: mine keep theirs where they stand in it as they stood. */
export function rankInOrder<R extends RecordBase>(order: readonly R[], mine: Table<R>): readonly R[] {
  const kept = order.map(({ id }) => mine.get(id)?.rank ?? null);
  const known = kept.filter((rank) => rank !== null);
  const isRising = known.every((rank, at) => at === 0 || rank > (known[at - 1] ?? rank));
  const ranks = isRising ? fillRanks(kept) : null;
  return order.map((record, at) => {
    const rank = ranks?.[at] ?? rankAt(at);
    return record.rank === rank ? record : { ...record, rank };
  });
}

/** Ranks for the gaps between those that are there; null where there is no room for them. */
function fillRanks(kept: readonly (number | null)[]): readonly number[] | null {
  const ranks: number[] = [];
  for (let at = 0; at < kept.length;) {
    const rank = kept[at];
    if (rank !== null && rank !== undefined) {
      ranks.push(rank);
      at += 1;
      continue;
    }
    const end = kept.findIndex((next, index) => index > at && next !== null);
    const count = (end === -1 ? kept.length : end) - at;
    const room = ranksBetween(ranks.at(-1) ?? null, end === -1 ? null : (kept[end] ?? null), count);
    if (!room) return null;
    ranks.push(...room);
    at += count;
  }
  return ranks;
}

/** Whether records that both have stand in another order. */
function isMoved<R extends RecordBase>(before: Table<R>, after: Table<R>): boolean {
  const was = idsOf(before).filter((id) => after.has(id));
  const is = idsOf(after).filter((id) => before.has(id));
  return was.some((id, at) => id !== is[at]);
}

function idsOf<R extends RecordBase>(table: Table<R>): string[] {
  return inOrder(table).map(({ id }) => id);
}
