/**
 * How far time points can lie from show zero at most (their latest), or at least (their earliest, negated): shortest
 * distances over the arcs, with the arc that each comes from. Found by Dijkstra's method on reduced weights, for which a
 * schedule that keeps all rules is the potential (Johnson 1977); after a change only what hung on an arc that is gone,
 * and what a new one brings nearer, is found again (Ramalingam and others 1999).
 */
import type { PointHeap } from './point-heap.ts';
import { longer, type RuleGraph } from './rule-graph.ts';
import { ZERO } from './rule.ts';

/** `latest` follows the arcs away from show zero, `earliest` against their direction. */
type Side = 'latest' | 'earliest';

export class Distances {
  /** By time point, ms from show zero over the arcs of this side; Infinity: no bound. */
  values: Float64Array;
  /** By time point: the arc it comes over last; -1: none. */
  private over: Int32Array;
  /** Points that have lost their arc since they were settled. */
  private lost: number[] = [];
  private readonly graph: RuleGraph;
  private readonly side: Side;

  constructor(graph: RuleGraph, side: Side) {
    this.graph = graph;
    this.side = side;
    this.values = new Float64Array(graph.points).fill(Infinity);
    this.over = new Int32Array(graph.points).fill(-1);
  }

  /** To be called before an arc is taken out of the graph. */
  lose(arc: number): void {
    const point = this.goal(arc);
    if (this.over[point] !== arc) return;
    this.over[point] = -1;
    this.lost.push(point);
  }

  /** All of them anew; gives how many points were settled. The schedule must keep all rules. */
  settleAll(schedule: Float64Array, heap: PointHeap): number {
    this.values = new Float64Array(this.graph.points).fill(Infinity);
    this.over = new Int32Array(this.graph.points).fill(-1);
    this.lost = [];
    this.values[ZERO] = 0;
    heap.lower(ZERO, 0);
    return this.run(schedule, heap);
  }

  /** What changes with the arcs lost and these new ones; gives how many points were cut off and settled. */
  settle(added: readonly number[], schedule: Float64Array, heap: PointHeap): number {
    if (this.values.length < this.graph.points) {
      this.values = longer(this.values, this.graph.points, Infinity);
      this.over = longer(this.over, this.graph.points, -1);
    }
    const cut = this.cutOff();
    for (const point of cut) {
      const { weight } = this.graph;
      for (let arc = this.firstInto(point); arc !== -1; arc = this.nextInto(arc)) {
        this.bring(point, arc, (this.values[this.origin(arc)] ?? Infinity) + (weight[arc] ?? Infinity));
      }
      this.wait(point, schedule, heap);
    }
    for (const arc of added) {
      const point = this.goal(arc);
      if (this.bring(point, arc, (this.values[this.origin(arc)] ?? Infinity) + this.graph.weightOf(arc))) {
        this.wait(point, schedule, heap);
      }
    }
    return cut.length + this.run(schedule, heap);
  }

  /** Points whose way to show zero led over a lost arc: they are nowhere now. */
  private cutOff(): readonly number[] {
    const cut = this.lost;
    this.lost = [];
    for (const point of cut) this.values[point] = Infinity;
    // The list grows while it is walked.
    for (const point of cut) {
      for (let arc = this.firstFrom(point); arc !== -1; arc = this.nextFrom(arc)) {
        const below = this.goal(arc);
        if (this.over[below] !== arc) continue;
        this.over[below] = -1;
        this.values[below] = Infinity;
        cut.push(below);
      }
    }
    return cut;
  }

  private run(schedule: Float64Array, heap: PointHeap): number {
    let settled = 0;
    const { weight } = this.graph;
    for (let point = heap.take(); point !== undefined; point = heap.take()) {
      settled += 1;
      const value = this.values[point] ?? Infinity;
      for (let arc = this.firstFrom(point); arc !== -1; arc = this.nextFrom(arc)) {
        const next = this.goal(arc);
        if (this.bring(next, arc, value + (weight[arc] ?? Infinity))) this.wait(next, schedule, heap);
      }
    }
    return settled;
  }

  /** Lets a point come over an arc, if that is nearer. */
  private bring(point: number, arc: number, value: number): boolean {
    if (value >= (this.values[point] ?? Infinity)) return false;
    this.values[point] = value;
    this.over[point] = arc;
    return true;
  }

  /** Reduced distances are never negative, and none is left behind. */
  private wait(point: number, schedule: Float64Array, heap: PointHeap): void {
    const value = this.values[point] ?? Infinity;
    if (value === Infinity) return;
    const apart = (schedule[point] ?? 0) - (schedule[ZERO] ?? 0);
    heap.lower(point, this.side === 'latest' ? value - apart : value + apart);
  }

  private origin(arc: number): number {
    return (this.side === 'latest' ? this.graph.tail : this.graph.head)[arc] ?? 0;
  }
  private goal(arc: number): number {
    return (this.side === 'latest' ? this.graph.head : this.graph.tail)[arc] ?? 0;
  }
  private firstFrom(point: number): number {
    return (this.side === 'latest' ? this.graph.firstOut : this.graph.firstIn)[point] ?? -1;
  }
  private nextFrom(arc: number): number {
    return (this.side === 'latest' ? this.graph.nextOut : this.graph.nextIn)[arc] ?? -1;
  }
  private firstInto(point: number): number {
    return (this.side === 'latest' ? this.graph.firstIn : this.graph.firstOut)[point] ?? -1;
  }
  private nextInto(arc: number): number {
    return (this.side === 'latest' ? this.graph.nextIn : this.graph.nextOut)[arc] ?? -1;
  }
}
