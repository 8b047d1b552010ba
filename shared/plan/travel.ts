/** How long it takes to get from zone to zone. semantics.md, "The plan": shortest way over the routes / speed. */
import type { Ms, Route } from '#shared/show/types.ts';
import { roundUpToMs } from '#shared/time/rounding.ts';

export interface Ways {
  /** Metres of the shortest way over the routes; Infinity where none joins the zones; 0 from a zone to itself. */
  readonly metresBetween: (from: string, to: string) => number;
}

/** The ways over these routes, which are walked both ways. Distances are found when first asked for, and kept. */
export function findWays(routes: readonly Route[]): Ways {
  const neighbours = new Map<string, { to: string; metres: number }[]>();
  const join = (from: string, to: string, metres: number): void => {
    const list = neighbours.get(from);
    if (list) list.push({ to, metres });
    else neighbours.set(from, [{ to, metres }]);
  };
  for (const { from, to, metres } of routes) {
    join(from, to, metres);
    join(to, from, metres);
  }
  const known = new Map<string, ReadonlyMap<string, number>>();
  return {
    metresBetween(from, to) {
      if (from === to) return 0;
      let reached = known.get(from);
      if (!reached) {
        reached = reachFrom(from, (zone) => neighbours.get(zone) ?? []);
        known.set(from, reached);
      }
      return reached.get(to) ?? Infinity;
    },
  };
}

/** Dijkstra's shortest ways from one zone. */
function reachFrom(
  from: string,
  neighboursOf: (zone: string) => readonly { to: string; metres: number }[],
): ReadonlyMap<string, number> {
  const reached = new Map<string, number>();
  const frontier: [metres: number, zone: string][] = [[0, from]];
  for (;;) {
    const nearest = takeNearest(frontier);
    if (!nearest) return reached;
    const [metres, zone] = nearest;
    if (reached.has(zone)) continue;
    reached.set(zone, metres);
    for (const way of neighboursOf(zone)) {
      if (!reached.has(way.to)) addToFrontier(frontier, [metres + way.metres, way.to]);
    }
  }
}

/** Ms for a distance at a speed in m/s, up to whole ms; 0 where there is no way. */
export function travelMs(metres: number, speed: number): Ms {
  return Number.isFinite(metres) ? roundUpToMs((metres / speed) * 1000) : 0;
}

// The frontier is a binary heap: the entry at i is no farther than those at 2i + 1 and 2i + 2.

function addToFrontier(heap: [number, string][], entry: [number, string]): void {
  let at = heap.length;
  heap.push(entry);
  while (at > 0) {
    const up = (at - 1) >> 1;
    const above = heap[up];
    if (!above || above[0] <= entry[0]) break;
    heap[at] = above;
    at = up;
  }
  heap[at] = entry;
}

function takeNearest(heap: [number, string][]): [number, string] | undefined {
  const nearest = heap[0];
  const last = heap.pop();
  if (!nearest || !last || heap.length === 0) return nearest;
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    const [down, below] = right && left && right[0] < left[0] ? [2 * at + 2, right] : [2 * at + 1, left];
    if (!below || below[0] >= last[0]) break;
    heap[at] = below;
    at = down;
  }
  heap[at] = last;
  return nearest;
}
