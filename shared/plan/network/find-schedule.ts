/**
 * A schedule that keeps all rules, or a circle of rules that can't all be kept.
 *
 * Label correcting with a queue (Bellman, Ford, Moore): a time that is later than an arc allows is brought forward, from
 * any guess at first, until none is. The arcs that times came over last make a forest. When a time is brought forward,
 * all that hang on it are taken out of the forest (Tarjan 1981; Cherkassky and Goldberg 1999: subtree disassembly): they
 * will be brought forward too. If the point that brings it forward is one of them, they close a circle that adds up to
 * less than nothing: it is found at once, and no search goes round in it.
 */
import type { Ms } from '#shared/show/types.ts';
import type { RuleGraph } from './rule-graph.ts';

export interface Search {
  /** The arcs of a negative circle, in its direction; null: `times` keeps all rules now. */
  readonly circle: readonly number[] | null;
  /** Points looked at, and times brought forward. */
  readonly work: number;
}

const NONE = -1;

/**
 * Brings `times` (by time point) forward until they keep all rules. `weight` is what each arc allows, in ms. Best begun
 * with times that nearly do.
 */
export function findSchedule(graph: RuleGraph, times: Float64Array, weight: Float64Array = graph.weight): Search {
  const { points, head, firstOut, nextOut } = graph;
  const forest = new Forest(graph);
  const isQueued = new Uint8Array(points).fill(1);
  const queue = new Int32Array(points + 1);
  for (let point = 0; point < points; point += 1) queue[point] = point;
  let first = 0;
  let last = points;
  let work = 0;
  while (first !== last) {
    const point = queue[first] ?? 0;
    first = first === points ? 0 : first + 1;
    isQueued[point] = 0;
    // What was taken out of the forest waits to be brought forward.
    if (forest.isOut(point)) continue;
    work += 1;
    const at = times[point] ?? 0;
    for (let arc = firstOut[point] ?? NONE; arc !== NONE; arc = nextOut[arc] ?? NONE) {
      const to = head[arc] ?? 0;
      const bound: Ms = at + (weight[arc] ?? Infinity);
      if ((times[to] ?? 0) <= bound) continue;
      const circle = forest.hang(to, arc, point);
      if (circle) return { circle, work };
      times[to] = bound;
      work += 1;
      if (isQueued[to] === 1) continue;
      isQueued[to] = 1;
      queue[last] = to;
      last = last === points ? 0 : last + 1;
    }
  }
  return { circle: null, work };
}

/** The arcs that times came over last. */
class Forest {
  private readonly tail: Int32Array;
  /** By point: the arc it came over; none for roots, and for those that are out. */
  private readonly over: Int32Array;
  private readonly out: Uint8Array;
  /** What hangs on a point: the first, and each one's neighbours. */
  private readonly firstBelow: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;

  /** At first every point is a root. */
  constructor({ points, tail }: RuleGraph) {
    this.tail = tail;
    this.over = new Int32Array(points).fill(NONE);
    this.out = new Uint8Array(points);
    this.firstBelow = new Int32Array(points).fill(NONE);
    this.next = new Int32Array(points).fill(NONE);
    this.previous = new Int32Array(points).fill(NONE);
  }

  isOut(point: number): boolean {
    return this.out[point] === 1;
  }

  /** Hangs a point on another by an arc; takes out all that hung on it. Gives the circle that this would close. */
  hang(point: number, arc: number, on: number): readonly number[] | null {
    if (point === on || this.takeOut(point, on)) return this.circleTo(on, point, arc);
    this.unhang(point);
    this.out[point] = 0;
    this.over[point] = arc;
    const sibling = this.firstBelow[on] ?? NONE;
    this.next[point] = sibling;
    this.previous[point] = NONE;
    if (sibling !== NONE) this.previous[sibling] = point;
    this.firstBelow[on] = point;
    return null;
  }

  /** Takes out what hangs on a point, directly or not; stops, and gives true, at the one that is looked for. */
  private takeOut(point: number, wanted: number): boolean {
    const below: number[] = [];
    const gather = (of: number): void => {
      for (let at = this.firstBelow[of] ?? NONE; at !== NONE; at = this.next[at] ?? NONE) below.push(at);
    };
    gather(point);
    // The list grows while it is walked.
    for (const at of below) {
      if (at === wanted) return true;
      gather(at);
    }
    for (const at of below) {
      this.over[at] = NONE;
      this.firstBelow[at] = NONE;
      this.out[at] = 1;
    }
    this.firstBelow[point] = NONE;
    return false;
  }

  private unhang(point: number): void {
    const arc = this.over[point] ?? NONE;
    if (arc === NONE) return;
    const next = this.next[point] ?? NONE;
    const previous = this.previous[point] ?? NONE;
    if (next !== NONE) this.previous[next] = previous;
    if (previous === NONE) this.firstBelow[this.tail[arc] ?? 0] = next;
    else this.next[previous] = next;
  }

  /** From `top` down to `point`, and back over `arc`. */
  private circleTo(point: number, top: number, arc: number): readonly number[] {
    const circle: number[] = [arc];
    for (let at = point; at !== top;) {
      const over = this.over[at] ?? NONE;
      circle.unshift(over);
      at = this.tail[over] ?? top;
    }
    return circle;
  }
}
