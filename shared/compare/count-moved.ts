/** How many records stand elsewhere in a list. */
import type { RecordBase } from '#shared/show/document.ts';

/**
 * The least number that have to be moved to get from one order to the other; those that only one of the two has do not
 * count. All but the longest rising row of places (patience sorting, n log n).
 */
export function countMoved(before: readonly RecordBase[], after: readonly RecordBase[]): number {
  const placeOf = new Map(before.map(({ id }, at) => [id, at]));
  const places = after.flatMap(({ id }) => placeOf.get(id) ?? []);
  /** Of the rising rows of each length the smallest last place. */
  const ends: number[] = [];
  for (const place of places) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? Infinity) < place) low = middle + 1;
      else high = middle;
    }
    ends[low] = place;
  }
  return places.length - ends.length;
}
