/**
 * One more rule for a schedule that keeps all the others (Cotton and Maler 2006): the times that it pushes are brought
 * forward, those that are pushed most first, so that each moves once. If the push comes back to where it began, the new
 * rule fights with some of the others.
 */
import type { PointHeap } from './point-heap.ts';
import type { RuleGraph } from './rule-graph.ts';

interface Tightening {
  readonly graph: RuleGraph;
  /** Keeps all arcs but the one and those that are pending. */
  readonly times: Float64Array;
  readonly arc: number;
  /** Arcs that are to be kept later, and are not looked at yet. */
  readonly pending: ReadonlySet<number>;
  /** Empty before and after. */
  readonly heap: PointHeap;
}

/**
 * Brings `times` forward so that they keep the arc too. Gives how many were moved; null if it can't be kept, and then
 * `times` is as it was.
 */
export function tighten({ graph, times, arc, pending, heap }: Tightening): number | null {
  const { head, tail, firstOut, nextOut } = graph;
  const begin = tail[arc] ?? 0;
  const pushed = head[arc] ?? 0;
  const by = (times[begin] ?? 0) + graph.weightOf(arc) - (times[pushed] ?? 0);
  if (by >= 0) return 0;
  /** How far each one that is pushed has to move, negative. */
  const push = new Map<number, number>([[pushed, by]]);
  const moved = new Map<number, number>();
  heap.lower(pushed, by);
  for (let point = heap.take(); point !== undefined; point = heap.take()) {
    if (point === begin) {
      heap.clear();
      return null;
    }
    const at = (times[point] ?? 0) + (push.get(point) ?? 0);
    moved.set(point, at);
    for (let out = firstOut[point] ?? -1; out !== -1; out = nextOut[out] ?? -1) {
      const next = head[out] ?? 0;
      if (moved.has(next) || pending.has(out)) continue;
      const need = at + graph.weightOf(out) - (times[next] ?? 0);
      if (need >= (push.get(next) ?? 0)) continue;
      push.set(next, need);
      heap.lower(next, need);
    }
  }
  for (const [point, at] of moved) times[point] = at;
  return moved.size;
}
