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
  const search = new ScheduleSearch(graph, times, weight);
  return { circle: search.goOn(), work: search.work };
}

/** A search that can go on after a circle, once one of its arcs is relaxed. */
export class ScheduleSearch {
  /** Points looked at, and times brought forward. */
  work = 0;
  private readonly graph: RuleGraph;
  private readonly times: Float64Array;
  private readonly weight: Float64Array;
  private readonly forest: Forest;
  /** Points to be looked at, round and round: from `first` to `last`. */
  private readonly queue: Int32Array;
  private readonly isQueued: Uint8Array;
  private first = 0;
  private last: number;

  constructor(graph: RuleGraph, times: Float64Array, weight: Float64Array) {
    this.graph = graph;
    this.times = times;
    this.weight = weight;
    this.forest = new Forest(graph);
    this.queue = new Int32Array(graph.points + 1);
    this.isQueued = new Uint8Array(graph.points).fill(1);
    for (let point = 0; point < graph.points; point += 1) this.queue[point] = point;
    this.last = graph.points;
  }

  /** Brings times forward until they keep all rules: null, or up to a negative circle: its arcs, in its direction. */
  goOn(): readonly number[] | null {
    const { times, weight, forest } = this;
    const { head, firstOut, nextOut } = this.graph;
    for (let point = this.take(); point !== NONE; point = this.take()) {
      // What was taken out of the forest waits to be brought forward.
      if (forest.isOut(point)) continue;
      this.work += 1;
      const at = times[point] ?? 0;
      for (let arc = firstOut[point] ?? NONE; arc !== NONE; arc = nextOut[arc] ?? NONE) {
        const to = head[arc] ?? 0;
        const bound: Ms = at + (weight[arc] ?? Infinity);
        if ((times[to] ?? 0) <= bound) continue;
        const circle = forest.hang(to, arc, point);
        if (circle) {
          this.put(point);
          return circle;
        }
        times[to] = bound;
        this.work += 1;
        this.put(to);
      }
    }
    return null;
  }

  /** Lets an arc of the circle that was found last allow so much more. */
  relax(arc: number, byMs: Ms): void {
    this.weight[arc] = (this.weight[arc] ?? 0) + byMs;
    for (const point of this.forest.letGo(arc)) this.put(point);
  }

  private take(): number {
    const { queue, graph } = this;
    if (this.first === this.last) return NONE;
    const point = queue[this.first] ?? 0;
    this.first = this.first === graph.points ? 0 : this.first + 1;
    this.isQueued[point] = 0;
    return point;
  }

  private put(point: number): void {
    if (this.isQueued[point] === 1) return;
    this.isQueued[point] = 1;
    this.queue[this.last] = point;
    this.last = this.last === this.graph.points ? 0 : this.last + 1;
  }
}

/** The arcs that times came over last. */
class Forest {
  private readonly tail: Int32Array;
  private readonly head: Int32Array;
  /** By point: the arc it came over; none for roots, and for those that are out. */
  private readonly over: Int32Array;
  private readonly out: Uint8Array;
  /** What hangs on a point: the first, and each one's neighbours. */
  private readonly firstBelow: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;

  /** At first every point is a root. */
  constructor({ points, tail, head }: RuleGraph) {
    this.tail = tail;
    this.head = head;
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

  /**
   * A point no longer hangs by an arc, if it did. What was out is in again, as roots: nobody may be left to bring it
   * forward. Gives those.
   */
  letGo(arc: number): number[] {
    const point = this.head[arc] ?? 0;
    if (this.over[point] === arc) {
      this.unhang(point);
      this.over[point] = NONE;
    }
    const roots: number[] = [];
    for (let at = this.out.indexOf(1); at !== NONE; at = this.out.indexOf(1, at + 1)) {
      this.out[at] = 0;
      roots.push(at);
    }
    return roots;
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
