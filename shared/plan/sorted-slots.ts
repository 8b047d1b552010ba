/** Lists of slots that are kept sorted while a few of their members change. */
import type { CueRecord } from '#shared/show/document.ts';
import { risingOrder } from './rising-order.ts';

export type SlotOrder = (a: number, b: number) => number;

/** Running order: the rank of the cues. */
export function byRank(cues: readonly (CueRecord | undefined)[]): SlotOrder {
  return (a, b) => (cues[a]?.rank ?? 0) - (cues[b]?.rank ?? 0);
}

/** Planned start, then running order. */
export function byStartThenRank(cues: readonly (CueRecord | undefined)[], start: Float64Array): SlotOrder {
  return (a, b) => (start[a] ?? 0) - (start[b] ?? 0) || (cues[a]?.rank ?? 0) - (cues[b]?.rank ?? 0);
}

/** Slots given in running order, by planned start. */
export function sortByStart(slots: readonly number[], start: Float64Array): number[] {
  const order = risingOrder(slots.map((slot) => start[slot] ?? 0));
  return Array.from(order, (index) => slots[index] ?? 0);
}

/** A sorted list without the slots that are marked, and with `incoming` (sorted too) merged in. */
export function mergeSlots(
  sorted: readonly number[],
  marked: Uint8Array,
  incoming: readonly number[],
  compare: SlotOrder,
): number[] {
  const merged: number[] = [];
  let next = 0;
  for (const slot of sorted) {
    if (marked[slot] === 1) continue;
    for (let first = incoming[next]; first !== undefined && compare(first, slot) < 0; first = incoming[next]) {
      merged.push(first);
      next += 1;
    }
    merged.push(slot);
  }
  for (; next < incoming.length; next += 1) merged.push(incoming[next] ?? 0);
  return merged;
}
