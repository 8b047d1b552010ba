/** Ranks: numbers that order a list, with room between them so that a reorder touches one record. */
import type { RecordBase } from './document.ts';

/** Distance between the ranks of a freshly numbered list. */
export const RANK_STEP = 65_536;

/** The rank of place `index` (from 0) in a freshly numbered list. */
export function rankAt(index: number): number {
  return (index + 1) * RANK_STEP;
}

/**
 * `count` ascending ranks strictly between two ranks; `null` stands for the list's beginning or end.
 * Gives null where doubles have no room left between them: renumber the list then.
 */
export function ranksBetween(before: number | null, after: number | null, count: number): number[] | null {
  const low = before ?? (after === null ? 0 : after - RANK_STEP * (count + 1));
  const high = after ?? low + RANK_STEP * (count + 1);
  const step = (high - low) / (count + 1);
  const ranks = Array.from({ length: count }, (_, index) => low + step * (index + 1));
  const rising = [low, ...ranks, high].every((rank, index, all) => index === 0 || rank > (all[index - 1] ?? rank));
  return rising ? ranks : null;
}

/** The highest rank of a list, or null if it is empty. */
export function lastRank(records: Iterable<RecordBase>): number | null {
  let last: number | null = null;
  for (const { rank } of records) if (last === null || rank > last) last = rank;
  return last;
}
