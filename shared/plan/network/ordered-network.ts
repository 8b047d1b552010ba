/**
 * The network as conflicts are looked for in it: its points and rules in the order of the show, and of parallel rules
 * the one that stands for all. Which of the sets that fight are found depends on the order of the search; so the same
 * show shows the same sets, however it was come to.
 */
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import { allLinks } from '#shared/plan/planned-links.ts';
import { heldBy } from '#shared/plan/resource-order.ts';
import { slotsOf } from '#shared/plan/stretches.ts';
import type { Ms } from '#shared/show/types.ts';
import { RuleGraph } from './rule-graph.ts';
import type { RuleBook } from './rule-book.ts';
import { edgeOfPoint, isImpossible, pointCount, pointOf, slotOfPoint, ZERO, type Rule } from './rule.ts';

export interface OrderedNetwork {
  readonly graph: RuleGraph;
  /** The plan as it stands, by time point. */
  readonly planned: Float64Array;
  /** By a rule that stands for others: those. */
  readonly alike: ReadonlyMap<Rule, readonly Rule[]>;
}

export function orderNetwork(book: RuleBook, state: PlanState): OrderedNetwork {
  const slots = slotsOf(state.runningOrder);
  const placeOf = new Int32Array(state.slots.cues.length);
  slots.forEach((slot, place) => {
    placeOf[slot] = place;
  });
  const graph = new RuleGraph(pointCount(slots.length), book.graph.places);
  const moved = (point: number): number =>
    point === ZERO ? ZERO : pointOf(placeOf[slotOfPoint(point)] ?? 0, edgeOfPoint(point));
  const add = (rule: Rule | undefined): void => {
    if (rule && !isImpossible(rule)) graph.add(rule, moved(rule.from), moved(rule.to));
  };
  for (const slot of slots) book.visitCue(slot, add);
  for (const link of allLinks(state.links, slots)) add(book.ruleOfLink(link));
  const alike = new Map<Rule, readonly Rule[]>();
  for (const slot of slots) {
    for (const [strongest, ...others] of neighboursOf(book, state, slot)) {
      add(strongest);
      if (strongest && others.length > 0) alike.set(strongest, others);
    }
  }

  const planned = new Float64Array(graph.points);
  slots.forEach((slot, place) => {
    planned[pointOf(place, 'start')] = state.times.start.at(slot) ?? 0;
    planned[pointOf(place, 'end')] = state.times.end.at(slot) ?? 0;
  });
  return { graph, planned, alike };
}

/**
 * The rules of a cue with each of its next neighbours, on whatever resource: the one of most travel first, of equals one
 * that either of them names.
 */
function neighboursOf(book: RuleBook, state: PlanState, slot: number): Iterable<Rule[]> {
  const byNeighbour = new Map<number, Rule[]>();
  for (const resource of heldBy(cueAt(state, slot), state.use)) {
    const rule = book.ruleOfNeighbours(resource, slot);
    if (!rule) continue;
    const rules = byNeighbour.get(rule.to);
    if (!rules) byNeighbour.set(rule.to, [rule]);
    else if (rules[0] && isStronger(rule, rules[0], state)) rules.unshift(rule);
    else rules.push(rule);
  }
  return byNeighbour.values();
}

function isStronger(rule: Rule, other: Rule, state: PlanState): boolean {
  const more: Ms = rule.minMs - other.minMs;
  return more > 0 || (more === 0 && isNamed(rule, state) && !isNamed(other, state));
}

/** Whether one of its cues names the resource itself. */
function isNamed({ cues, resource = '' }: Rule, state: PlanState): boolean {
  return cues.some((id) => cueAt(state, state.slots.slotOf.get(id) ?? -1)?.uses?.includes(resource));
}
