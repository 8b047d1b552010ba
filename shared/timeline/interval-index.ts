/**
 * What lies at a time, among many stretches: for drawing, hit-test, snapping and marquee of one lane. Sorted arrays
 * and a tree of largest ends; built once per change of the lane, asked many times a frame.
 */
import type { Edge, Ms } from '#shared/show/types.ts';

/** Something with a beginning and an end; of no length where they are equal. */
export interface Interval {
  readonly startMs: Ms;
  readonly endMs: Ms;
}

/** An edge of one of the stretches. */
interface FoundEdge<T> {
  readonly item: T;
  readonly edge: Edge;
  readonly timeMs: Ms;
}

export interface IntervalIndex<T extends Interval> {
  /** All of them by start; of equal starts in the order they were given. */
  readonly items: readonly T[];
  /** Visits those that have a moment in common with `fromMs` to `toMs`, both included, by start. */
  visitTouching(fromMs: Ms, toMs: Ms, visit: (item: T) => void): void;
  /**
   * The same, but `visit` gives a time: of those that are still to come, what has ended before it is left out. Who draws
   * a crowd need not look at what would be painted over what is painted already.
   */
  visitApart(fromMs: Ms, toMs: Ms, visit: (item: T) => Ms): void;
  /** The same as a list. */
  touching(fromMs: Ms, toMs: Ms): T[];
  /** The edge closest to a time and at most `withinMs` from it, among the accepted; null if there is none. */
  nearestEdge(timeMs: Ms, withinMs: Ms, accept: (item: T) => boolean): FoundEdge<T> | null;
}

/** An index over these; the list is copied. */
export function createIntervalIndex<T extends Interval>(given: Iterable<T>): IntervalIndex<T> {
  const items = [...given].sort((a, b) => a.startMs - b.startMs);
  // Only dragged edges ask for ends in their order.
  let byEnd: readonly T[] | undefined;
  const tree = buildTree(items);
  const leaves = tree.length / 2;

  /**
   * Visits under a node, whose leaves are [first, first + count): skips it whole where all of it has ended. Gives the
   * time from which on the next ones are looked at.
   */
  const descend = (
    node: number,
    first: number,
    count: number,
    until: number,
    fromMs: Ms,
    visit: (item: T) => Ms,
  ): Ms => {
    if (first >= until || (tree[node] ?? -Infinity) < fromMs) return fromMs;
    if (count === 1) {
      const item = items[first];
      return item ? Math.max(fromMs, visit(item)) : fromMs;
    }
    const nextMs = descend(node * 2, first, count / 2, until, fromMs, visit);
    return descend(node * 2 + 1, first + count / 2, count / 2, until, nextMs, visit);
  };

  const index: IntervalIndex<T> = {
    items,
    visitTouching(fromMs, toMs, visit) {
      index.visitApart(fromMs, toMs, (item) => {
        visit(item);
        return fromMs;
      });
    },
    visitApart(fromMs, toMs, visit) {
      const until = countUpTo(items, toMs, startOf);
      if (until > 0) descend(1, 0, leaves, until, fromMs, visit);
    },
    touching(fromMs, toMs) {
      const found: T[] = [];
      index.visitTouching(fromMs, toMs, (item) => found.push(item));
      return found;
    },
    nearestEdge(timeMs, withinMs, accept) {
      const start = nearest(items, startOf, timeMs, withinMs, accept);
      byEnd ??= items.toSorted((a, b) => a.endMs - b.endMs);
      const end = nearest(byEnd, endOf, timeMs, withinMs, accept);
      const far = (item: T | null, of: (item: T) => Ms): number => (item ? Math.abs(of(item) - timeMs) : Infinity);
      if (start && far(start, startOf) <= far(end, endOf)) return { item: start, edge: 'start', timeMs: start.startMs };
      return end ? { item: end, edge: 'end', timeMs: end.endMs } : null;
    },
  };
  return index;
}

/** Largest end under each node: the root is 1, the children of n are 2n and 2n + 1, the leaves are the items. */
function buildTree(items: readonly Interval[]): Float64Array {
  let leaves = 1;
  while (leaves < items.length) leaves *= 2;
  const tree = new Float64Array(leaves * 2).fill(-Infinity);
  for (const [at, item] of items.entries()) tree[leaves + at] = item.endMs;
  for (let node = leaves - 1; node >= 1; node -= 1)
    tree[node] = Math.max(tree[node * 2] ?? -Infinity, tree[node * 2 + 1] ?? -Infinity);
  return tree;
}

/** How many of a sorted list are at or before a time. */
function countUpTo<T>(sorted: readonly T[], timeMs: Ms, of: (item: T) => Ms): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && of(item) <= timeMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The accepted one whose time is nearest, walking outwards from the time; of equally near ones the earlier. */
function nearest<T>(
  sorted: readonly T[],
  of: (item: T) => Ms,
  timeMs: Ms,
  withinMs: Ms,
  accept: (item: T) => boolean,
): T | null {
  const split = countUpTo(sorted, timeMs, of);
  let best: T | null = null;
  let bestMs = withinMs;
  for (let at = split - 1; at >= 0; at -= 1) {
    const item = sorted[at];
    if (item === undefined || timeMs - of(item) > bestMs) break;
    if (!accept(item)) continue;
    best = item;
    bestMs = timeMs - of(item);
    break;
  }
  for (let at = split; at < sorted.length; at += 1) {
    const item = sorted[at];
    if (item === undefined || of(item) - timeMs > bestMs || (best && of(item) - timeMs === bestMs)) break;
    if (accept(item)) return item;
  }
  return best;
}

function startOf(item: Interval): Ms {
  return item.startMs;
}

function endOf(item: Interval): Ms {
  return item.endMs;
}
