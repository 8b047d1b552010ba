/** Circles: records that would hang on themselves through others. */

/**
 * The members of the circle that `start` would stand in, itself first, each hanging on the next; null if there is
 * none. `next` gives what a record hangs on.
 */
export function findCircle(start: string, next: (id: string) => string | undefined): string[] | null {
  const way = [start];
  // Whoever else stands in a circle is none of ours: the walk ends there as well.
  const seen = new Set(way);
  let id = next(start);
  while (id !== undefined && !seen.has(id)) {
    way.push(id);
    seen.add(id);
    id = next(id);
  }
  return id === start ? way : null;
}
