/** The plan after a change, from the plan before it: only what the change can reach is worked out again. */
import type { Diff, TableDiff } from '#shared/edit/diff.ts';
import type { CueRecord, HeaderRecord, ShowDocument } from '#shared/show/document.ts';
import { changeSlots } from './cue-slots.ts';
import { growCueTree, type CueTree } from './cue-tree.ts';
import { placeLinks, type PlannedLink, type PlanState } from './plan-state.ts';
import { replanTimes } from './planned-times.ts';
import { dealOut, heldBy, walkOrder, type ResourceOrder } from './resource-order.ts';
import { changeStays, zonesOfCue } from './zone-stays.ts';
import { byRank, byStartThenRank, mergeSlots, sortByStart } from './sorted-slots.ts';

/** A change of the plan: the plan after it, and what it reached. */
export interface Advance {
  readonly state: PlanState;
  /** Slots of cues that were changed, added, removed, or moved with their leader; each once. */
  readonly touched: readonly number[];
  /** Links that are new or changed, or whose cues were touched. */
  readonly links: readonly PlannedLink[];
  /** Links that are no more, or were otherwise, as they were. */
  readonly goneLinks: readonly PlannedLink[];
  /** Orders that have or had a touched cue. */
  readonly orders: readonly ResourceOrder[];
  /** Zones that a touched cue names or named. */
  readonly zones: ReadonlySet<string>;
}

/** Whether a change reaches so much that a plan from scratch is the shortest way. */
export function concernsAll(diff: Diff): boolean {
  return (
    diff.resources !== undefined || (diff.header?.updated ?? []).some(([before, after]) => !plansAlike(before, after))
  );
}

/** Whether two headers say the same about tempo, length, routes and what was accepted. */
function plansAlike(a: HeaderRecord, b: HeaderRecord): boolean {
  return (
    a.music.tempo === b.music.tempo &&
    a.music.firstBarAt === b.music.firstBarAt &&
    a.music.lengthMs === b.music.lengthMs &&
    a.stage?.routes === b.stage?.routes &&
    a.accepted === b.accepted
  );
}

/** `document` is as it is after the diff, which must not concern all. */
export function advancePlan(before: PlanState, document: ShowDocument, diff: Diff): Advance {
  const cues = replanCues(before, diff.cues ?? {});
  const { slots, tree, times, touched, marked } = cues;
  const { runningOrder, byStart, moved } = sortAgain(before, cues, diff.cues ?? {});
  const links = diff.links || slots.slotOf !== before.slots.slotOf ? placeLinks(document, slots) : before.links;
  const { orders, reached } = walkAgain(before, cues, moved);
  const zones = new Set(
    touched.flatMap((slot) => [...zonesOfCue(before.slots.cues[slot]), ...zonesOfCue(slots.cues[slot])]),
  );
  const stays = changeStays(before.stays, zones, moved, marked, slots, byStartThenRank(slots.cues, times.start));
  const { added = [], updated = [], removed = [] } = diff.links ?? {};
  const isNew = new Set([...added, ...updated.map(([, after]) => after)]);
  const isGone = new Set([...removed, ...updated.map(([link]) => link)]);
  return {
    state: { ...before, slots, tree, times, runningOrder, byStart, links, orders, stays },
    touched,
    zones,
    links: links.filter(({ link, from, to }) => isNew.has(link) || marked[from] === 1 || marked[to] === 1),
    goneLinks: isGone.size ? before.links.filter(({ link }) => isGone.has(link)) : [],
    orders: orders.filter((_, resource) => reached[resource] === 1),
  };
}

type ReplannedCues = Pick<PlanState, 'slots' | 'tree' | 'times'> & {
  readonly touched: readonly number[];
  /** By slot: 1 where touched. */
  readonly marked: Uint8Array;
};

function replanCues(before: PlanState, diff: TableDiff<CueRecord>): ReplannedCues {
  const { slots, named } = changeSlots(before.slots, diff);
  const tree = slots.slotOf === before.slots.slotOf && sameLeaders(diff) ? before.tree : growCueTree(slots);
  const marked = new Uint8Array(slots.cues.length);
  const touched: number[] = [];
  const touch = (slot: number): void => {
    if (marked[slot] === 1) return;
    marked[slot] = 1;
    touched.push(slot);
  };
  named.forEach(touch);
  const times = named.length ? replanTimes(before.times, slots, tree, before.tempo, named, touch) : before.times;
  return { slots, tree, times, touched, marked };
}

function sameLeaders({ updated = [] }: TableDiff<CueRecord>): boolean {
  const leader = ({ start }: CueRecord): string | null => ('after' in start ? start.after : null);
  return updated.every(([before, after]) => leader(before) === leader(after));
}

/** Both orders after a change, and the touched cues by start. */
function sortAgain(
  before: PlanState,
  { slots, times, touched, marked }: ReplannedCues,
  { updated = [] }: TableDiff<CueRecord>,
): Pick<PlanState, 'runningOrder' | 'byStart'> & { readonly moved: readonly number[] } {
  const sameOrder = slots.slotOf === before.slots.slotOf && updated.every(([was, is]) => was.rank === is.rank);
  const compareRanks = byRank(slots.cues);
  const present = (): number[] => touched.filter((slot) => slots.cues[slot]).sort(compareRanks);
  const runningOrder = sameOrder
    ? before.runningOrder
    : mergeSlots(before.runningOrder, marked, present(), compareRanks);
  const isTouched = (slot: number): boolean => marked[slot] === 1;
  const moved = touched.length ? sortByStart(runningOrder.filter(isTouched), times.start) : [];
  const sameStarts = touched.every((slot) => times.start[slot] === before.times.start[slot]);
  const byStart =
    sameOrder && sameStarts
      ? before.byStart
      : mergeSlots(before.byStart, marked, moved, byStartThenRank(slots.cues, times.start));
  return { runningOrder, byStart, moved };
}

/** The orders after a change, and by resource 1 where it was reached. */
function walkAgain(
  { orders, use, ways, slots: slotsBefore }: PlanState,
  { slots, times, touched, marked }: ReplannedCues,
  moved: readonly number[],
): { readonly orders: readonly ResourceOrder[]; readonly reached: Uint8Array } {
  const reached = new Uint8Array(orders.length);
  for (const slot of touched) {
    for (const resource of heldBy(slotsBefore.cues[slot], use)) reached[resource] = 1;
    for (const resource of heldBy(slots.cues[slot], use)) reached[resource] = 1;
  }
  if (!reached.includes(1)) return { orders, reached };
  const hands = dealOut(moved, slots, use);
  const compareStarts = byStartThenRank(slots.cues, times.start);
  const walked = orders.map((order, resource) => {
    if (reached[resource] !== 1) return order;
    const merged = mergeSlots(order.slots, marked, hands[resource] ?? [], compareStarts);
    return walkOrder(order.resource, merged, slots, times, ways);
  });
  return { orders: walked, reached };
}

/** By slot: 1 for roots of trees whose slack a change can have altered. */
export function alteredRoots(before: CueTree, { state, touched, links, goneLinks, orders }: Advance): Uint8Array {
  const { root } = state.tree;
  const altered = new Uint8Array(root.length);
  const alter = (slot: number | undefined): void => {
    const top = slot === undefined ? -1 : (root[slot] ?? -1);
    if (top !== -1) altered[top] = 1;
  };
  for (const slot of touched) {
    alter(slot);
    // A tree that lost a cue keeps its root, unless the root itself was touched.
    alter(before.root[slot]);
  }
  for (const { from, to } of [...links, ...goneLinks]) {
    alter(from);
    alter(to);
  }
  for (const { slots } of orders) slots.forEach(alter);
  return altered;
}
