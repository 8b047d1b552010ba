/** Cues that follow each other on a resource. semantics.md, "The plan". */
import type { Ms } from '#shared/show/types.ts';
import { startKeys, type PlanState } from './plan-state.ts';
import type { WalkedStretch, WayToGo } from './resource-order.ts';
import { apart, placeIn } from './stretches.ts';

/** Two cues, one next to the other in the order. */
export interface Neighbours {
  /** Slots. */
  readonly earlier: number;
  readonly later: number;
  /** How much longer the gap is than the travel; null where it is shorter. */
  readonly room: Ms | null;
  /** What the resource has to go between them; null: it stays, or its place is not known. */
  readonly way: WayToGo | null;
}

/** All neighbours in some stretches of an order. */
export function neighboursIn(stretches: readonly WalkedStretch[]): Neighbours[] {
  const pairs: Neighbours[] = [];
  for (const stretch of stretches) {
    for (let index = 0; index < stretch.slots.length; index += 1) {
      const pair = pairFrom(stretch, index);
      if (pair) pairs.push(pair);
    }
  }
  return pairs;
}

/** The cue in that place of a stretch with its next neighbour; null for the last of the order. */
function pairFrom({ slots, next, room, ways }: WalkedStretch, index: number): Neighbours | null {
  const later = slots[index + 1] ?? next;
  return later === -1
    ? null
    : { earlier: slots[index] ?? 0, later, room: room[index] ?? null, way: ways[index] ?? null };
}

/** A cue on one of the resources that it uses. */
export interface PlaceOnResource {
  /** With the neighbour before it, and with the next; null: there is none. */
  readonly before: Neighbours | null;
  readonly after: Neighbours | null;
  /** Its stretch of the order, and where it stands in it. */
  readonly stretch: WalkedStretch;
  readonly at: number;
}

/** The place of a cue on a resource, by their slot and index; null if it has none. */
export function placeOnResource(state: PlanState, resource: number, slot: number): PlaceOnResource | null {
  const stretches = state.orders[resource]?.stretches ?? [];
  const { stretch, at } = placeIn(stretches, slot, startKeys(state.slots, state.times));
  const here = stretches[stretch];
  if (!here || at === -1) return null;
  const there = stretches[stretch - 1];
  const previous = there ? pairFrom(there, there.slots.length - 1) : null;
  return {
    before: at > 0 ? pairFrom(here, at - 1) : previous,
    after: pairFrom(here, at),
    stretch: here,
    at,
  };
}

/** What became of the neighbours of an order: those that are no more, or were otherwise, and those that are new. */
export function changedNeighbours(
  before: readonly WalkedStretch[],
  after: readonly WalkedStretch[],
): { readonly gone: readonly Neighbours[]; readonly come: readonly Neighbours[] } {
  const [gone, come] = apart(before, after).map(neighboursIn);
  const left = new Map((gone ?? []).map((pair) => [pair.earlier, pair]));
  const news = (come ?? []).filter((pair) => {
    const was = left.get(pair.earlier);
    if (!was || was.later !== pair.later || was.room !== pair.room) return true;
    if (was.way?.travelMs !== pair.way?.travelMs) return true;
    left.delete(pair.earlier);
    return false;
  });
  return { gone: [...left.values()], come: news };
}
