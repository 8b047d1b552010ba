/**
 * The network of a show, kept current: whether its rules can hold together, between which times every cue can lie, and
 * which rules fight. semantics.md, "When rules cannot hold together".
 *
 * While the rules can hold, a change costs what it reaches: new rules push the schedule where they must, and bounds are
 * found again where arcs came or went. While they fight, which is nothing unusual at work, all is solved anew.
 */
import type { Diff } from '#shared/edit/diff.ts';
import type { Advance } from '#shared/plan/advance-plan.ts';
import type { PlanState } from '#shared/plan/plan-state.ts';
import { maxMsOf, minMsOf } from '#shared/show/defaults.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import type { Edge, Ms } from '#shared/show/types.ts';
import { Distances } from './distances.ts';
import { compareConflicts, findConflicts, MOST_CONFLICTS, type Conflict } from './find-conflicts.ts';
import { findSchedule } from './find-schedule.ts';
import { orderNetwork } from './ordered-network.ts';
import { PointHeap } from './point-heap.ts';
import { RuleBook } from './rule-book.ts';
import { pointCount, pointOf, ZERO, type Rule } from './rule.ts';
import { tighten } from './tighten.ts';

/** Between which times the edges of a cue can lie; null: no bound. */
export interface CueBounds {
  readonly earliestStartMs: Ms | null;
  readonly latestStartMs: Ms | null;
  readonly earliestEndMs: Ms | null;
  readonly latestEndMs: Ms | null;
}

export interface NetworkAnswer {
  /** Whether all rules can hold with durations at likely. */
  readonly feasible: boolean;
  /** Whether they can with durations between min and max. */
  readonly free: boolean;
  /** Of a cue's slot; without any bound while the rules fight. */
  readonly boundsOf: (slot: number) => CueBounds;
  /** Up to ten, fewest rules first, then most missing; none if feasible. */
  readonly conflicts: readonly Conflict[];
  /** Rules and points looked at since the answer before it: what it cost, whatever the machine. */
  readonly work: number;
}

const UNBOUND: CueBounds = { earliestStartMs: null, latestStartMs: null, earliestEndMs: null, latestEndMs: null };

export class Network {
  private book: RuleBook;
  private heap: PointHeap;
  /** By time point: keeps all rules; null while they fight, or are not solved yet. */
  private schedule: Float64Array | null = null;
  private latest: Distances;
  private earliest: Distances;
  private work = 0;
  private answered: NetworkAnswer | null = null;
  private readonly document: ShowDocument;
  private state: PlanState;

  /** The document may change; the network is told by `update`. It is solved when an answer is asked for. */
  constructor(document: ShowDocument, state: PlanState) {
    this.document = document;
    this.state = state;
    [this.book, this.heap, this.latest, this.earliest] = this.begin();
  }

  /** All anew, for a change that reaches all of the plan. */
  startOver(state: PlanState): void {
    this.state = state;
    this.schedule = null;
    this.answered = null;
    [this.book, this.heap, this.latest, this.earliest] = this.begin();
  }

  /** Brings it up to date after a diff that the document has taken in, and what the plan made of it. */
  update(diff: Diff, advance: Advance): void {
    if (diff.lanes) {
      // A lock of a lane holds all its cues.
      this.startOver(advance.state);
      return;
    }
    const points = pointCount(advance.state.slots.cues.length);
    const { graph } = this.book;
    if (points > graph.points) {
      graph.growTo(points);
      this.heap = new PointHeap(points);
      this.schedule = this.schedule && this.grown(this.schedule, advance.state);
    }
    const lose = (arc: number): void => {
      this.latest.lose(arc);
      this.earliest.lose(arc);
    };
    const { added, work } = this.book.revise(this.document, advance, lose);
    this.work += work;
    this.state = advance.state;
    this.answered = null;
    if (!this.schedule) return;
    if (this.keepAlso(this.schedule, added)) this.settle(this.schedule, added);
    else this.schedule = null;
  }

  /** What follows from the rules as they are now; the same object until they change. */
  answer(): NetworkAnswer {
    if (!this.answered) {
      this.schedule ??= this.solve();
      const { feasible, free, boundsOf, conflicts } = this.follow(this.schedule);
      this.answered = { feasible, free, boundsOf, conflicts, work: this.work };
      this.work = 0;
    }
    return this.answered;
  }

  private follow(schedule: Float64Array | null): Omit<NetworkAnswer, 'work'> {
    if (schedule && this.book.impossible.size === 0) {
      return { feasible: true, free: true, boundsOf: (slot) => this.boundsOf(slot), conflicts: [] };
    }
    return { feasible: false, free: this.isFree(), boundsOf: () => UNBOUND, conflicts: this.conflicts(schedule) };
  }

  private boundsOf(slot: number): CueBounds {
    const bound = (value: number | undefined, sign: 1 | -1): Ms | null =>
      value === undefined || value === Infinity ? null : sign * value + 0;
    const at = (edge: Edge): readonly [Ms | null, Ms | null] => {
      const point = pointOf(slot, edge);
      return [bound(this.earliest.values[point], -1), bound(this.latest.values[point], 1)];
    };
    const [start, end] = [at('start'), at('end')];
    return {
      earliestStartMs: start[0],
      latestStartMs: start[1],
      earliestEndMs: end[0],
      latestEndMs: end[1],
    };
  }

  private begin(): [RuleBook, PointHeap, Distances, Distances] {
    const book = new RuleBook(this.document, this.state);
    const { graph } = book;
    return [book, new PointHeap(graph.points), new Distances(graph, 'latest'), new Distances(graph, 'earliest')];
  }

  /** A schedule that keeps all rules, and all bounds; null if there is none. */
  private solve(): Float64Array | null {
    const { graph } = this.book;
    const times = this.plannedTimes();
    const { circle, work } = findSchedule(graph, times);
    this.work += work;
    if (circle) return null;
    this.work += this.latest.settleAll(times, this.heap) + this.earliest.settleAll(times, this.heap);
    return times;
  }

  /** Whether the schedule can keep these arcs too, and does. */
  private keepAlso(schedule: Float64Array, added: readonly number[]): boolean {
    const { heap } = this;
    const pending = new Set(added);
    return added.every((arc) => {
      pending.delete(arc);
      const moved = tighten({ graph: this.book.graph, times: schedule, arc, pending, heap });
      this.work += 1 + (moved ?? 0);
      return moved !== null;
    });
  }

  private settle(schedule: Float64Array, added: readonly number[]): void {
    this.work += this.latest.settle(added, schedule, this.heap) + this.earliest.settle(added, schedule, this.heap);
  }

  /** The plan as it stands keeps most rules: the best guess there is. */
  private plannedTimes(): Float64Array {
    const { times, slots } = this.state;
    const planned = new Float64Array(this.book.graph.points);
    for (let slot = 0; slot < slots.cues.length; slot += 1) {
      planned[pointOf(slot, 'start')] = times.start.at(slot) ?? 0;
      planned[pointOf(slot, 'end')] = times.end.at(slot) ?? 0;
    }
    return planned;
  }

  /** A schedule with room for cues that are new. */
  private grown(schedule: Float64Array, { times, slots }: PlanState): Float64Array {
    const longer = new Float64Array(pointCount(slots.cues.length));
    const zero = schedule[ZERO] ?? 0;
    for (let slot = 0; slot < slots.cues.length; slot += 1) {
      longer[pointOf(slot, 'start')] = zero + (times.start.at(slot) ?? 0);
      longer[pointOf(slot, 'end')] = zero + (times.end.at(slot) ?? 0);
    }
    longer.set(schedule);
    return longer;
  }

  /** Whether the rules could hold if every duration were free between its min and its max. */
  private isFree(): boolean {
    if (this.book.impossible.size > 0) return false;
    const { graph } = this.book;
    const weight = graph.weight.slice();
    for (let place = 0; place < graph.places; place += 1) {
      const rule = graph.ruleAt(place);
      if (rule?.kind !== 'duration') continue;
      const duration = this.document.cues.get(rule.cues[0] ?? '')?.duration ?? { likelyMs: rule.minMs };
      weight[2 * place] = maxMsOf(duration);
      weight[2 * place + 1] = -minMsOf(duration);
    }
    const { circle, work } = findSchedule(graph, this.plannedTimes(), weight);
    this.work += work;
    return circle === null;
  }

  private conflicts(schedule: Float64Array | null): readonly Conflict[] {
    const rankOf = ({ cues: [cue = ''] }: Rule): number => this.document.cues.get(cue)?.rank ?? 0;
    const alone = [...this.book.impossible]
      .sort((a, b) => rankOf(a) - rankOf(b))
      .map((rule): Conflict => ({ missingMs: rule.minMs - rule.maxMs, rules: [rule], sides: ['max'], alike: [[]] }));
    return [...alone, ...(schedule ? [] : this.fighting())].sort(compareConflicts).slice(0, MOST_CONFLICTS);
  }

  private fighting(): readonly Conflict[] {
    const { conflicts, work } = findConflicts(orderNetwork(this.book, this.state));
    this.work += work;
    return conflicts;
  }
}
