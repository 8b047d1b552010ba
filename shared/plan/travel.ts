/** How long it takes to get from zone to zone. semantics.md, "The plan": shortest way over the routes / speed. */
import type { Ms, Route } from '#shared/show/types.ts';
import { toClock } from '#shared/time/clock-range.ts';
import { roundUpToMs } from '#shared/time/rounding.ts';

export interface Ways {
  /** Metres of the shortest way over the routes; Infinity where none joins the zones; 0 from a zone to itself. */
  readonly metresBetween: (from: string, to: string) => number;
  /** The zones of a shortest way, both ends included; of one zone to itself just that one; null where none joins them. */
  readonly zonesBetween: (from: string, to: string) => readonly string[] | null;
}

/** How a zone was reached: so far it is, and over which zone one came; null where the way begins. */
interface Reached {
  readonly metres: number;
  readonly over: string | null;
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
  const known = new Map<string, ReadonlyMap<string, Reached>>();
  const reachedFrom = (from: string): ReadonlyMap<string, Reached> => {
    let reached = known.get(from);
    if (!reached) {
      reached = reachFrom(from, (zone) => neighbours.get(zone) ?? []);
      known.set(from, reached);
    }
    return reached;
  };
  return {
    metresBetween: (from, to) => (from === to ? 0 : (reachedFrom(from).get(to)?.metres ?? Infinity)),
    zonesBetween(from, to) {
      const reached = reachedFrom(from);
      if (!reached.has(to)) return null;
      const zones: string[] = [];
      for (let zone: string | null = to; zone !== null; zone = reached.get(zone)?.over ?? null) zones.unshift(zone);
      return zones;
    },
  };
}

/** Dijkstra's shortest ways from one zone. */
function reachFrom(
  from: string,
  neighboursOf: (zone: string) => readonly { to: string; metres: number }[],
): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Reached>();
  const frontier: Entry[] = [[0, from, null]];
  for (;;) {
    const nearest = takeNearest(frontier);
    if (!nearest) return reached;
    const [metres, zone, over] = nearest;
    if (reached.has(zone)) continue;
    reached.set(zone, { metres, over });
    for (const way of neighboursOf(zone)) {
      // A way that is longer than any number is still a way: infinitely far is where none leads.
      const farther = Math.min(metres + way.metres, Number.MAX_VALUE);
      if (!reached.has(way.to)) addToFrontier(frontier, [farther, way.to, zone]);
    }
  }
}

type Entry = readonly [metres: number, zone: string, over: string | null];

/** Ms for a distance at a speed in m/s, up to whole ms and 100 days at the most; 0 where there is no way. */
export function travelMs(metres: number, speed: number): Ms {
  return Number.isFinite(metres) ? toClock(roundUpToMs((metres / speed) * 1000)) : 0;
}

// The frontier is a binary heap: the entry at i is no farther than those at 2i + 1 and 2i + 2.

function addToFrontier(heap: Entry[], entry: Entry): void {
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

function takeNearest(heap: Entry[]): Entry | undefined {
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
