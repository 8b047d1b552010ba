/** The orders of a plan after a change: all that sorts cues, made new around those that were touched. */
import { GROUP_NAMES, membersOf, type CueGroups, type GroupName } from './cue-groups.ts';
import { rankKeys, type PlanState } from './plan-state.ts';
import { changedNeighbours, type Neighbours } from './neighbours.ts';
import { dealOut, walkOrder, type ResourceOrder } from './resource-order.ts';
import { reorder, sortSlots, type Reordering, type SlotKeys, type Stretch } from './stretches.ts';
import { dealToZones, stayKeys, type ZoneStays } from './zone-stays.ts';

/** Cues after a change, not sorted yet. */
export interface ReplannedCues extends Pick<PlanState, 'slots' | 'tree' | 'times'> {
  readonly touched: readonly number[];
  readonly isTouched: (slot: number) => boolean;
  /** What orders were sorted by before, and are now. */
  readonly was: SlotKeys;
  readonly is: SlotKeys;
  /** Told how many cues were looked at to sort or walk a stretch. */
  readonly onSort: (cues: number) => void;
}

/** An order after a change, and what became of the neighbours in it. */
export interface ReachedOrder {
  /** Of the resource. */
  readonly index: number;
  readonly order: ResourceOrder;
  readonly gone: readonly Neighbours[];
  readonly come: readonly Neighbours[];
}

/** Both orders of all cues; the same lists, if no cue stands elsewhere in them. */
export function sortAgain(
  before: PlanState,
  { slots, touched, was, is, onSort }: ReplannedCues,
): Pick<PlanState, 'runningOrder' | 'byStart'> {
  const again = (order: readonly Stretch[], wasBy: SlotKeys, isBy: SlotKeys): readonly Stretch[] => {
    const elsewhere = touched.filter((slot) => {
      const [then, now] = [before.slots.cues.at(slot), slots.cues.at(slot)];
      return then?.id !== now?.id || wasBy.timeMs(slot) !== isBy.timeMs(slot) || wasBy.rank(slot) !== isBy.rank(slot);
    });
    return reorder(order, {
      leaving: elsewhere.filter((slot) => before.slots.cues.at(slot)),
      coming: sortSlots(
        elsewhere.filter((slot) => slots.cues.at(slot)),
        isBy,
      ),
      was: wasBy,
      is: isBy,
      onSort,
    });
  };
  return {
    runningOrder: again(before.runningOrder, rankKeys(before.slots), rankKeys(slots)),
    byStart: again(before.byStart, was, is),
  };
}

/** The orders on resources, and those that were reached. */
export function walkAgain(
  before: PlanState,
  cues: ReplannedCues,
  present: readonly number[],
): { readonly orders: readonly ResourceOrder[]; readonly reached: readonly ReachedOrder[] } {
  const { slots, times, touched, isTouched, onSort } = cues;
  const left = dealOut(touched, before.slots, before.use);
  const come = dealOut(present, slots, before.use);
  const walk = { slots, times, ways: before.ways, isTouched, onWalk: onSort };
  const orders = [...before.orders];
  const reached = [...new Set([...left.keys(), ...come.keys()])].flatMap((index): ReachedOrder | [] => {
    const order = before.orders[index];
    if (!order) return [];
    const list = reorder(order.stretches, reordering(left.get(index), come.get(index), cues));
    const walked = walkOrder(order.resource, list, walk);
    orders[index] = walked;
    return { index, order: walked, ...changedNeighbours(order.stretches, walked.stretches) };
  });
  return { orders, reached };
}

/** Who is where, and the zones that were reached. */
export function stayAgain(
  before: PlanState,
  { slots, times, touched, onSort }: ReplannedCues,
  present: readonly number[],
): { readonly stays: ZoneStays; readonly zones: readonly string[] } {
  const left = dealToZones(touched, before.slots, before.times);
  const come = dealToZones(present, slots, times);
  const zones = [...new Set([...left.keys(), ...come.keys()])];
  if (zones.length === 0) return { stays: before.stays, zones };
  const keys = { was: stayKeys(before.slots, before.times), is: stayKeys(slots, times), onSort };
  const stays = new Map(before.stays);
  for (const zone of zones) {
    const coming = sortSlots(come.get(zone) ?? [], keys.is);
    stays.set(zone, reorder(stays.get(zone) ?? [], reordering(left.get(zone), coming, keys)));
  }
  return { stays, zones };
}

export function groupAgain(
  before: PlanState,
  cues: ReplannedCues,
  present: readonly number[],
): { readonly groups: CueGroups; readonly reached: readonly GroupName[] } {
  const groups = { ...before.groups };
  const reached: GroupName[] = [];
  for (const group of GROUP_NAMES) {
    const left = membersOf(group, cues.touched, before.slots);
    const come = membersOf(group, present, cues.slots);
    if (left.length + come.length === 0) continue;
    groups[group] = reorder(groups[group], reordering(left, come, cues));
    reached.push(group);
  }
  return { groups, reached };
}

function reordering(
  leaving: readonly number[] | undefined,
  coming: readonly number[] | undefined,
  { was, is, onSort }: Pick<Reordering, 'was' | 'is' | 'onSort'>,
): Reordering {
  return { leaving: leaving ?? [], coming: coming ?? [], was, is, onSort };
}
