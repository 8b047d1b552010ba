/**
 * Sets of rules that can't all hold. semantics.md, "When rules cannot hold together": a simple negative circle is an
 * irreducible set, and its total is the time that is missing. After one is found one of its rules is relaxed by what is
 * missing, and the next is looked for.
 */
import type { Ms } from '#shared/show/types.ts';
import { ScheduleSearch } from './find-schedule.ts';
import type { OrderedNetwork } from './ordered-network.ts';
import type { RuleGraph } from './rule-graph.ts';
import type { Rule, RuleKind } from './rule.ts';

export interface Conflict {
  /** How much later or longer something would have to be; relaxing any one of the rules by it is enough for them. */
  readonly missingMs: Ms;
  /** In the order of the circle: each begins where the one before it ends. */
  readonly rules: readonly Rule[];
  /** Which of each rule's bounds it is that fights. */
  readonly sides: readonly RuleSide[];
  /** The rules of other resources between the same neighbours, that each of them stands for. */
  readonly alike: readonly (readonly Rule[])[];
}
export type RuleSide = 'min' | 'max';

export const MOST_CONFLICTS = 10;

/** Which rule of a set is relaxed to look for the next: what people set before what follows from the show. */
const GIVES_WAY: readonly RuleKind[] = ['link', 'window', 'resource', 'locked', 'anchor', 'duration'];

export interface FoundConflicts {
  readonly conflicts: readonly Conflict[];
  /** Points looked at. */
  readonly work: number;
}

/**
 * Up to ten conflicts of a network in which one rule stands for all of its like; each is another set. Begins with the
 * plan as it stands.
 */
export function findConflicts({ graph, planned, alike }: OrderedNetwork): FoundConflicts {
  /** What arcs allow, relaxed as conflicts are found. */
  const weight = graph.weight.slice();
  const search = new ScheduleSearch(graph, planned, weight);
  const conflicts: Conflict[] = [];
  while (conflicts.length < MOST_CONFLICTS) {
    const circle = search.goOn();
    if (!circle) break;
    const short = -circle.reduce((sum, arc) => sum + (weight[arc] ?? 0), 0);
    search.relax(yielding(graph, circle), short);
    conflicts.push(tell(graph, circle, alike));
  }
  return { conflicts, work: search.work };
}

/** Fewest rules first, then most missing. */
export function compareConflicts(a: Conflict, b: Conflict): number {
  return a.rules.length - b.rules.length || b.missingMs - a.missingMs;
}

function yielding(graph: RuleGraph, circle: readonly number[]): number {
  const place = (arc: number): number => GIVES_WAY.indexOf(graph.ruleAt(arc >> 1)?.kind ?? 'duration');
  return circle.reduce((best, arc) => (place(arc) < place(best) ? arc : best));
}

function tell(graph: RuleGraph, circle: readonly number[], alike: OrderedNetwork['alike']): Conflict {
  let total = 0;
  const rules: Rule[] = [];
  const sides: RuleSide[] = [];
  for (const arc of circle) {
    const rule = graph.ruleAt(arc >> 1);
    if (!rule) continue;
    const side = arc % 2 === 0 ? 'max' : 'min';
    total += side === 'max' ? rule.maxMs : -rule.minMs;
    rules.push(rule);
    sides.push(side);
  }
  return { missingMs: -total + 0, rules, sides, alike: rules.map((rule) => alike.get(rule) ?? []) };
}
