/**
 * A schedule that keeps all rules, or a circle of rules that can't all be kept.
 *
 * Label correcting with a queue (Bellman, Ford, Moore): a time that is later than an arc allows is brought forward, from
 * any guess at first, until none is. That ends unless some circle of arcs adds up to less than nothing; then the arcs
 * that were followed last close a circle too, which is looked for after every so many steps (Cherkassky and Goldberg
 * 1999: parent graph).
 */
import type { Ms } from '#shared/show/types.ts';
import type { RuleGraph } from './rule-graph.ts';

export interface Search {
  /** The arcs of a negative circle, in its direction; null: `times` keeps all rules now. */
  readonly circle: readonly number[] | null;
  /** How often a time was brought forward. */
  readonly relaxations: number;
}

/**
 * Brings `times` (by time point) forward until they keep all rules. `weightOf` gives what an arc allows, in ms. Best
 * begun with times that nearly do.
 */
export function findSchedule(graph: RuleGraph, times: Float64Array, weightOf: (arc: number) => Ms): Search {
  const { points, head, firstOut, nextOut, tail } = graph;
  const parent = new Int32Array(points).fill(-1);
  const isQueued = new Uint8Array(points).fill(1);
  const queue = new Int32Array(points + 1);
  for (let point = 0; point < points; point += 1) queue[point] = point;
  let first = 0;
  let last = points;
  let relaxations = 0;
  let checked = 0;
  while (first !== last) {
    const point = queue[first] ?? 0;
    first = first === points ? 0 : first + 1;
    isQueued[point] = 0;
    const at = times[point] ?? 0;
    for (let arc = firstOut[point] ?? -1; arc !== -1; arc = nextOut[arc] ?? -1) {
      const to = head[arc] ?? 0;
      const bound = at + weightOf(arc);
      if ((times[to] ?? 0) <= bound) continue;
      times[to] = bound;
      parent[to] = arc;
      relaxations += 1;
      if (isQueued[to] === 1) continue;
      isQueued[to] = 1;
      queue[last] = to;
      last = last === points ? 0 : last + 1;
    }
    if (relaxations - checked > points) {
      checked = relaxations;
      const circle = findCircle(parent, tail);
      if (circle) return { circle, relaxations };
    }
  }
  return { circle: null, relaxations };
}

/** A circle of parent arcs, in their direction. */
function findCircle(parent: Int32Array, tail: Int32Array): readonly number[] | null {
  /** By point: the walk in which it was met. */
  const walked = new Int32Array(parent.length);
  for (let start = 0; start < parent.length; start += 1) {
    let point = start;
    while (walked[point] === 0 && parent[point] !== -1) {
      walked[point] = start + 1;
      point = tail[parent[point] ?? 0] ?? 0;
    }
    // Met in this very walk: it closes here.
    if (walked[point] === start + 1 && parent[point] !== -1) {
      const circle: number[] = [];
      let at = point;
      do {
        const arc = parent[at] ?? 0;
        circle.unshift(arc);
        at = tail[arc] ?? 0;
      } while (at !== point);
      return circle;
    }
    if (walked[point] === 0) walked[point] = start + 1;
  }
  return null;
}
