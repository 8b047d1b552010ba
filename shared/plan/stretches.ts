/**
 * Slots in an order, as a list of stretches: some dozens in a row each. A change makes new the stretches it reaches and
 * shares the others, so that what was found out about a stretch (the ways within it, its problems) is known to hold as
 * long as the stretch is the same object.
 *
 * Every stretch that has a touched cue in it is a new one after the change, whether its slots are others or not.
 */
import type { Ms } from '#shared/show/types.ts';

/** Never empty, never changed. */
export interface Stretch {
  readonly slots: readonly number[];
}

/** What slots are ordered by: time, then rank in the running order. */
export interface SlotKeys {
  readonly timeMs: (slot: number) => Ms;
  readonly rank: (slot: number) => number;
}

const USUAL = 48;
const LONGEST = 2 * USUAL;

/** Sorted slots as stretches. */
export function cutUp(slots: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < slots.length; from += USUAL) stretches.push({ slots: slots.slice(from, from + USUAL) });
  return stretches;
}

/** All slots of an order. */
export function slotsOf(order: readonly Stretch[]): number[] {
  const all: number[] = [];
  for (const { slots } of order) for (const slot of slots) all.push(slot);
  return all;
}

/** Sorts slots by their keys. */
export function sortSlots(slots: readonly number[], { timeMs, rank }: SlotKeys): number[] {
  return slots.toSorted((a, b) => timeMs(a) - timeMs(b) || rank(a) - rank(b));
}

/** Where a slot stands in an order it is in: the stretch, and the place in it. */
export function placeIn(order: readonly Stretch[], slot: number, keys: SlotKeys): { stretch: number; at: number } {
  const stretch = stretchFor(order, keys.timeMs(slot), keys.rank(slot), keys);
  return { stretch, at: order[stretch]?.slots.indexOf(slot) ?? -1 };
}

export interface Reordering {
  /** Slots of touched cues that were in the order, by their keys then. */
  readonly leaving: readonly number[];
  /** Slots of touched cues that are in it now, sorted by their keys now. */
  readonly coming: readonly number[];
  readonly was: SlotKeys;
  readonly is: SlotKeys;
  /** Told how many slots stand in each stretch that is made new. */
  readonly onSort: (cues: number) => void;
}

/** The order after a change; the same list if no touched cue was or is in it. */
export function reorder<S extends Stretch>(
  order: readonly S[],
  { leaving, coming, was, is, onSort }: Reordering,
): readonly (S | Stretch)[] {
  if (leaving.length === 0 && coming.length === 0) return order;
  if (order.length === 0) return cutUp(coming);
  const goers = new Map<number, Set<number>>();
  const comers = new Map<number, number[]>();
  for (const slot of leaving) {
    const at = stretchFor(order, was.timeMs(slot), was.rank(slot), was);
    const going = goers.get(at);
    if (going) going.add(slot);
    else goers.set(at, new Set([slot]));
  }
  for (const slot of coming) {
    // What stays has the keys it had, and what goes still marks where its stretch begins.
    const at = stretchFor(order, is.timeMs(slot), is.rank(slot), was);
    const come = comers.get(at);
    if (come) come.push(slot);
    else comers.set(at, [slot]);
  }
  const next: (S | Stretch)[] = [];
  order.forEach((stretch, at) => {
    const going = goers.get(at);
    const come = comers.get(at);
    if (!going && !come) {
      next.push(stretch);
      return;
    }
    const slots = merge(stretch.slots, going, come ?? [], is);
    onSort(slots.length);
    putInto(next, slots);
  });
  return next;
}

/** The last stretch that does not begin after these keys; the first one, if all do. */
function stretchFor(order: readonly Stretch[], timeMs: Ms, rank: number, keys: SlotKeys): number {
  let low = 0;
  let high = order.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const first = order[middle]?.slots[0] ?? 0;
    const apart = keys.timeMs(first) - timeMs || keys.rank(first) - rank;
    if (apart <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

function merge(
  slots: readonly number[],
  going: ReadonlySet<number> | undefined,
  coming: readonly number[],
  { timeMs, rank }: SlotKeys,
): number[] {
  const merged: number[] = [];
  let next = 0;
  for (const slot of slots) {
    if (going?.has(slot)) continue;
    for (let first = coming[next]; first !== undefined; first = coming[next]) {
      if ((timeMs(first) - timeMs(slot) || rank(first) - rank(slot)) >= 0) break;
      merged.push(first);
      next += 1;
    }
    merged.push(slot);
  }
  for (; next < coming.length; next += 1) merged.push(coming[next] ?? 0);
  return merged;
}

/** Appends new slots: in parts if there are many, joined to the last stretch if both are short. */
function putInto(order: Stretch[], slots: readonly number[]): void {
  if (slots.length === 0) return;
  const last = order.at(-1);
  if (last && last.slots.length + slots.length <= USUAL) order[order.length - 1] = { slots: [...last.slots, ...slots] };
  else if (slots.length <= LONGEST) order.push({ slots });
  else for (const part of cutUp(slots)) order.push(part);
}

/** What of two lists is not in the other, each in its order. Cheap where they begin and end alike. */
export function apart<S>(before: readonly S[], after: readonly S[]): readonly [before: S[], after: S[]] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const were = before.slice(head, before.length - tail);
  const are = after.slice(head, after.length - tail);
  const [then, now] = [new Set(were), new Set(are)];
  return [were.filter((one) => !now.has(one)), are.filter((one) => !then.has(one))];
}
