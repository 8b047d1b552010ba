/** All rules of a show in their graph, by what brings them: cues, links, neighbours on resources. */
import type { Advance } from '#shared/plan/advance-plan.ts';
import { neighboursIn } from '#shared/plan/neighbours.ts';
import type { PlanState } from '#shared/plan/plan-state.ts';
import { allLinks, type PlannedLink } from '#shared/plan/planned-links.ts';
import { slotsOf } from '#shared/plan/stretches.ts';
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
  /** What a cue (by slot) or a link (by id) has brought, and two neighbours (by resource and the earlier one's slot). */
  private readonly ofCues: (readonly Entry[])[] = [];
  private readonly ofLinks = new Map<string, Entry>();
  private readonly ofNeighbours: Map<number, Entry>[] = [];
  private looked = 0;

  constructor(document: ShowDocument, state: PlanState) {
    const points = pointCount(state.slots.cues.length);
    this.graph = new RuleGraph(points, 2 * points);
    const slots = slotsOf(state.runningOrder);
    const enter = (rule: Rule): Entry => this.enter(rule);
    for (const slot of slots) this.ofCues[slot] = rulesOfCue(document, state, slot).map(enter);
    for (const planned of allLinks(state.links, slots)) {
      const rule = ruleOfLink(planned);
      if (rule) this.ofLinks.set(planned.link.id, this.enter(rule));
    }
    for (const { resource, stretches } of state.orders) {
      const rules = new Map<number, Entry>();
      for (const pair of neighboursIn(stretches))
        rules.set(pair.earlier, this.enter(neighbourRule(state, resource.id, pair)));
      this.ofNeighbours.push(rules);
    }
  }

  /**
   * Takes in what a change has reached; gives the arcs that are new, and how many rules were looked at. `document` is as
   * it is after it.
   */
  revise(
    document: ShowDocument,
    advance: Advance,
    onLose: OnLose,
  ): { readonly added: number[]; readonly work: number } {
    const { state, touched, links, goneLinks, orders } = advance;
    const added: number[] = [];
    this.looked = 0;
    for (const slot of touched) {
      this.ofCues[slot] = this.replace(this.ofCues[slot] ?? [], rulesOfCue(document, state, slot), added, onLose);
    }
    this.reviseLinks(links, goneLinks, added, onLose);
    for (const { index, order, gone, come } of orders) {
      const rules = this.ofNeighbours[index];
      if (!rules) continue;
      // By the earlier one: it has one neighbour at a time.
      const now = new Map<number, Rule | null>(gone.map(({ earlier }) => [earlier, null]));
      for (const pair of come) now.set(pair.earlier, neighbourRule(state, order.resource.id, pair));
      for (const [earlier, rule] of now) {
        const old = rules.get(earlier);
        const [entry] = this.replace(old ? [old] : [], rule ? [rule] : [], added, onLose);
        if (entry) rules.set(earlier, entry);
        else rules.delete(earlier);
      }
    }
    return { added, work: this.looked };
  }

  /** Visits the rules that a cue has brought, its duration first. */
  visitCue(slot: number, visit: (rule: Rule) => void): void {
    for (const { rule } of this.ofCues[slot] ?? []) visit(rule);
  }

  ruleOfLink({ link }: PlannedLink): Rule | undefined {
    return this.ofLinks.get(link.id)?.rule;
  }

  /** What a cue and its next neighbour on a resource have brought. */
  ruleOfNeighbours(resource: number, earlier: number): Rule | undefined {
    return this.ofNeighbours[resource]?.get(earlier)?.rule;
  }

  private reviseLinks(
    links: readonly PlannedLink[],
    goneLinks: readonly PlannedLink[],
    added: number[],
    onLose: OnLose,
  ): void {
    const now = new Map<string, Rule | null>(goneLinks.map(({ link }) => [link.id, null]));
    for (const planned of links) now.set(planned.link.id, ruleOfLink(planned));
    for (const [id, rule] of now) {
      const old = this.ofLinks.get(id);
      const [entry] = this.replace(old ? [old] : [], rule ? [rule] : [], added, onLose);
      if (entry) this.ofLinks.set(id, entry);
      else this.ofLinks.delete(id);
    }
  }

  /** Enters rules in place of others; those that ask the same stay where they are. */
  private replace(old: readonly Entry[], rules: readonly Rule[], added: number[], onLose: OnLose): readonly Entry[] {
    this.looked += old.length + rules.length;
    const left = new Set(old);
    const same = rules.map((rule) => {
      const entry = old.find((one) => left.has(one) && sameRule(one.rule, rule));
      if (entry) left.delete(entry);
      return entry;
    });
    for (const entry of left) this.strike(entry, onLose);
    return rules.map((rule, index) => {
      const kept = same[index];
      if (kept) return kept;
      const entry = this.enter(rule);
      const { place } = entry;
      for (const arc of place === null ? [] : [2 * place, 2 * place + 1]) if (this.graph.has(arc)) added.push(arc);
      return entry;
    });
  }

  private enter(rule: Rule): Entry {
    if (!isImpossible(rule)) return { rule, place: this.graph.add(rule) };
    this.impossible.add(rule);
    return { rule, place: null };
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
