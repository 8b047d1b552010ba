/** All rules of a show in their graph, by what brings them: cues, links, neighbours on resources. */
import type { Diff } from '#shared/edit/diff.ts';
import type { Advance } from '#shared/plan/advance-plan.ts';
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import { heldBy, type ResourceOrder } from '#shared/plan/resource-order.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { ruleOfLink, rulesOfCue } from './cue-rules.ts';
import { neighbourRule } from './neighbour-rule.ts';
import { RuleGraph } from './rule-graph.ts';
import { isImpossible, pointCount, sameRule, type Rule } from './rule.ts';

/** Called with each arc before it goes. */
type OnLose = (arc: number) => void;

export class RuleBook {
  readonly graph: RuleGraph;
  /** Windows that open after they close: each fights with itself, and stands in no other set. */
  readonly impossible = new Set<Rule>();
  /** What a cue (by slot), a link (by id) or a resource's order (by its index) has brought. */
  private readonly ofCues: Entry[][] = [];
  private readonly ofLinks = new Map<string, Entry[]>();
  private readonly ofOrders: Entry[][] = [];

  constructor(document: ShowDocument, state: PlanState) {
    this.graph = new RuleGraph(pointCount(state.slots.cues.length));
    for (const slot of state.runningOrder) this.ofCues[slot] = this.enter(rulesOfCue(document, state, slot));
    for (const planned of state.links) {
      const rule = ruleOfLink(planned);
      if (rule) this.ofLinks.set(planned.link.id, this.enter([rule]));
    }
    state.orders.forEach((order, index) => {
      this.ofOrders[index] = this.enter(neighbourRules(state, order));
    });
  }

  /** Takes in what a change has reached; gives the arcs that are new. `document` is as it is after it. */
  revise(document: ShowDocument, before: PlanState, advance: Advance, diff: Diff, onLose: OnLose): number[] {
    const { state, touched, links } = advance;
    const added: number[] = [];
    const change = (old: readonly Entry[], rules: readonly Rule[]): Entry[] => this.replace(old, rules, added, onLose);
    for (const slot of touched) this.ofCues[slot] = change(this.ofCues[slot] ?? [], rulesOfCue(document, state, slot));
    for (const { id } of diff.links?.removed ?? []) {
      change(this.ofLinks.get(id) ?? [], []);
      this.ofLinks.delete(id);
    }
    for (const planned of links) {
      const rule = ruleOfLink(planned);
      const { id } = planned.link;
      this.ofLinks.set(id, change(this.ofLinks.get(id) ?? [], rule ? [rule] : []));
    }
    state.orders.forEach((order, index) => {
      if (order === before.orders[index]) return;
      this.ofOrders[index] = change(this.ofOrders[index] ?? [], neighbourRules(state, order));
    });
    return added;
  }

  /** The rule that stands for all between the same neighbours: most travel, of equals one that a cue names. */
  strongest(rule: Rule, state: PlanState): Rule {
    if (rule.kind !== 'resource') return rule;
    const slot = state.slots.slotOf.get(rule.cues[0] ?? '') ?? -1;
    const named = new Set(rule.cues.flatMap((cue) => state.slots.cues[state.slots.slotOf.get(cue) ?? -1]?.uses ?? []));
    const isNamed = ({ resource }: Rule): boolean => resource !== undefined && named.has(resource);
    let best: Rule | undefined;
    for (const index of heldBy(cueAt(state, slot), state.use)) {
      const like = this.ofOrders[index]?.find(
        (entry) => entry.rule.from === rule.from && entry.rule.to === rule.to,
      )?.rule;
      if (!like) continue;
      const isMore = !best || like.minMs > best.minMs || (like.minMs === best.minMs && isNamed(like) && !isNamed(best));
      if (isMore) best = like;
    }
    return best ?? rule;
  }

  /** Enters rules in place of others; those that ask the same stay where they are. */
  private replace(old: readonly Entry[], rules: readonly Rule[], added: number[], onLose: OnLose): Entry[] {
    // What is alike at the beginning and at the end stays; most changes reach a few rules in between.
    let head = 0;
    while (head < old.length && isSame(old[head], rules[head])) head += 1;
    let tail = 0;
    const most = Math.min(old.length, rules.length) - head;
    while (tail < most && isSame(old.at(-1 - tail), rules.at(-1 - tail))) tail += 1;
    for (const entry of old.slice(head, old.length - tail)) this.strike(entry, onLose);
    const entries = this.enter(rules.slice(head, rules.length - tail));
    for (const { place } of entries) {
      if (place === null) continue;
      for (const arc of [2 * place, 2 * place + 1]) if (this.graph.has(arc)) added.push(arc);
    }
    return [...old.slice(0, head), ...entries, ...old.slice(old.length - tail)];
  }

  private enter(rules: readonly Rule[]): Entry[] {
    return rules.map((rule): Entry => {
      if (!isImpossible(rule)) return { rule, place: this.graph.add(rule) };
      this.impossible.add(rule);
      return { rule, place: null };
    });
  }

  private strike({ rule, place }: Entry, onLose: OnLose): void {
    if (place === null) {
      this.impossible.delete(rule);
      return;
    }
    onLose(2 * place);
    onLose(2 * place + 1);
    this.graph.remove(place);
  }
}

interface Entry {
  readonly rule: Rule;
  /** Its place in the graph; null for an impossible one, which is not in it. */
  readonly place: number | null;
}

function isSame(entry: Entry | undefined, rule: Rule | undefined): boolean {
  return entry !== undefined && rule !== undefined && sameRule(entry.rule, rule);
}

/** On a resource the planned order, with at least the travel between neighbours. */
function neighbourRules(state: PlanState, order: ResourceOrder): Rule[] {
  return Array.from({ length: Math.max(0, order.slots.length - 1) }, (_, index) => neighbourRule(state, order, index));
}
