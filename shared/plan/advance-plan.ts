/** The plan after a change, from the plan before it: only what the change can reach is worked out again. */
import type { Diff, TableDiff } from '#shared/edit/diff.ts';
import type { CueRecord, HeaderRecord } from '#shared/show/document.ts';
import {
  groupAgain,
  sortAgain,
  stayAgain,
  walkAgain,
  type ReachedOrder,
  type ReplannedCues,
} from './advance-orders.ts';
import type { GroupName } from './cue-groups.ts';
import { changeSlots } from './cue-slots.ts';
import { growCueTree } from './cue-tree.ts';
import { startKeys, type PlanState } from './plan-state.ts';
import type { WorkCount } from './plan-work.ts';
import { changeLinks, linksOf, type PlannedLink } from './planned-links.ts';
import { replanTimes } from './planned-times.ts';
import { sortSlots } from './stretches.ts';

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
  readonly orders: readonly ReachedOrder[];
  /** Zones in which a touched cue is or was. */
  readonly zones: readonly string[];
  /** Groups of which a touched cue is or was. */
  readonly groups: readonly GroupName[];
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

/** The diff must not concern all. What it costs is added to `work`. */
export function advancePlan(before: PlanState, diff: Diff, work: WorkCount): Advance {
  const cues = replanCues(before, diff.cues ?? {}, work);
  const { slots, tree, times, touched } = cues;
  const links = changeLinks(before.links, diff.links ?? {}, before.slots, slots);
  const present = sortSlots(
    touched.filter((slot) => slots.cues.at(slot)),
    cues.is,
  );
  const { orders, reached } = walkAgain(before, cues, present);
  const { stays, zones } = stayAgain(before, cues, present);
  const groups = groupAgain(before, cues, present);
  return {
    state: {
      ...before,
      ...sortAgain(before, cues),
      slots,
      tree,
      times,
      links: links.links,
      orders,
      stays,
      groups: groups.groups,
    },
    touched,
    links: [...new Set([...links.come, ...linksOf(links.links, touched)])],
    goneLinks: links.gone,
    orders: reached,
    zones,
    groups: groups.reached,
  };
}

function replanCues(before: PlanState, diff: TableDiff<CueRecord>, work: WorkCount): ReplannedCues {
  const { slots, named } = changeSlots(before.slots, diff);
  const tree = slots.slotOf === before.slots.slotOf && sameLeaders(diff) ? before.tree : growCueTree(slots);
  const touched = new Set(named);
  const times = replanTimes(before.times, slots, tree, before.tempo, named, (slot, isMoved) => {
    work.times += 1;
    if (isMoved) touched.add(slot);
  });
  return {
    slots,
    tree,
    times,
    touched: [...touched],
    isTouched: (slot) => touched.has(slot),
    was: startKeys(before.slots, before.times),
    is: startKeys(slots, times),
    onSort: (cues) => void (work.orders += cues),
  };
}

function sameLeaders({ updated = [] }: TableDiff<CueRecord>): boolean {
  const leader = ({ start }: CueRecord): string | null => ('after' in start ? start.after : null);
  return updated.every(([before, after]) => leader(before) === leader(after));
}
