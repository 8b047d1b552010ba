/**
 * Sets of rules that can't all hold. semantics.md, "When rules cannot hold together": a simple negative circle is an
 * irreducible set, and its total is the time that is missing. After one is found one of its rules is relaxed by what is
 * missing, and the next is looked for.
 */
import type { Ms } from '#shared/show/types.ts';
import { findSchedule } from './find-schedule.ts';
import type { RuleGraph } from './rule-graph.ts';
import type { Rule, RuleKind } from './rule.ts';

export interface Conflict {
  /** How much later or longer something would have to be; relaxing any one of the rules by it is enough for them. */
  readonly missingMs: Ms;
  /** In the order of the circle: each begins where the one before it ends. */
  readonly rules: readonly Rule[];
  /** Which of each rule's bounds it is that fights. */
  readonly sides: readonly RuleSide[];
}
export type RuleSide = 'min' | 'max';

export const MOST_CONFLICTS = 10;

/** Which rule of a set is relaxed to look for the next: what people set before what follows from the show. */
const GIVES_WAY: readonly RuleKind[] = ['link', 'window', 'resource', 'locked', 'anchor', 'duration'];

/**
 * Up to ten conflicts of a network, each set once. `guess` are times to begin with. `standsFor` gives the rule that is
 * told for a rule with others like it between the same two cues.
 */
export function findConflicts(graph: RuleGraph, guess: Float64Array, standsFor: (rule: Rule) => Rule): Conflict[] {
  const times = guess.slice();
  /** How much rules have been relaxed, by arc. */
  const relaxed = new Map<number, Ms>();
  const found = new Map<string, Conflict>();
  const weightOf = (arc: number): Ms => graph.weightOf(arc) + (relaxed.get(arc) ?? 0);
  // A set comes back if only a part of what it lacks was given to it.
  for (let round = 0; round < 4 * MOST_CONFLICTS && found.size < MOST_CONFLICTS; round += 1) {
    const { circle } = findSchedule(graph, times, weightOf);
    if (!circle) break;
    const short = -circle.reduce((sum, arc) => sum + weightOf(arc), 0);
    const arc = yielding(graph, circle);
    const enough = weightOf(arc) + short;
    for (const like of arcsLike(graph, arc)) relaxed.set(like, Math.max(enough, weightOf(like)) - graph.weightOf(like));
    const conflict = tell(graph, circle, standsFor);
    const key = conflict.rules
      .map(({ kind, from, to, link = '' }) => `${kind} ${from} ${to} ${link}`)
      .sort()
      .join();
    if (!found.has(key)) found.set(key, conflict);
  }
  return [...found.values()];
}

/** Fewest rules first, then most missing. */
export function compareConflicts(a: Conflict, b: Conflict): number {
  return a.rules.length - b.rules.length || b.missingMs - a.missingMs;
}

function yielding(graph: RuleGraph, circle: readonly number[]): number {
  const place = (arc: number): number => GIVES_WAY.indexOf(graph.ruleAt(arc >> 1)?.kind ?? 'duration');
  return circle.reduce((best, arc) => (place(arc) < place(best) ? arc : best));
}

/** The arc, and those of other resources between the same neighbours: one rule stands for them all. */
function arcsLike(graph: RuleGraph, arc: number): number[] {
  if (graph.ruleAt(arc >> 1)?.kind !== 'resource') return [arc];
  const alike: number[] = [];
  for (let out = graph.firstOut[graph.tail[arc] ?? 0] ?? -1; out !== -1; out = graph.nextOut[out] ?? -1) {
    if (graph.head[out] === graph.head[arc] && graph.ruleAt(out >> 1)?.kind === 'resource') alike.push(out);
  }
  return alike;
}

function tell(graph: RuleGraph, circle: readonly number[], standsFor: (rule: Rule) => Rule): Conflict {
  let total = 0;
  const rules: Rule[] = [];
  const sides: RuleSide[] = [];
  for (const arc of circle) {
    const rule = graph.ruleAt(arc >> 1);
    if (!rule) continue;
    const told = standsFor(rule);
    const side = arc % 2 === 0 ? 'max' : 'min';
    total += side === 'max' ? told.maxMs : -told.minMs;
    rules.push(told);
    sides.push(side);
  }
  return { missingMs: -total + 0, rules, sides };
}
