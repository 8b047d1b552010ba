/**
 * The order on a resource, and the travel in it. semantics.md, "The plan": by planned start, then running order, over
 * the cues of more than zero length that use it or something it is part of. Crew is a pool and has no order.
 */
import type { CueRecord, ResourceRecord } from '#shared/show/document.ts';
import { speedOf } from '#shared/show/defaults.ts';
import type { Ms } from '#shared/show/types.ts';
import type { CueSlots } from './cue-slots.ts';
import type { PlannedTimes } from './planned-times.ts';
import type { ResourceUse } from './resource-use.ts';
import type { Stretch } from './stretches.ts';
import { travelMs, type Ways } from './travel.ts';

export interface ResourceOrder {
  readonly resource: ResourceRecord;
  readonly stretches: readonly WalkedStretch[];
}

/** A stretch of an order, and how the resource gets through it. */
export interface WalkedStretch extends Stretch {
  /** The zone that it comes from, and the one that it leaves for the next stretch; undefined: not known. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The slot behind its last; -1: the order ends here. */
  readonly next: number;
  /**
   * From each cue to its next neighbour: how much longer the gap is than the travel; null where it is shorter, and
   * where there is no neighbour.
   */
  readonly room: readonly (Ms | null)[];
  /** The way it has to go from each cue to its next neighbour; null: it stays, or its place is not known. */
  readonly ways: readonly (WayToGo | null)[];
}

/** A way that a resource has to go from one place to another. */
export interface WayToGo {
  /** Zones, never the same. */
  readonly from: string;
  readonly to: string;
  /** Of the shortest way over the routes; Infinity where none joins the two. */
  readonly metres: number;
  /** Metres per second. */
  readonly speed: number;
  /** How long it takes; 0 where no way is known. */
  readonly travelMs: Ms;
}

/** The way of a resource from zone to zone; null where there is none to go. */
export function wayToGo(
  resource: ResourceRecord,
  from: string | undefined,
  to: string | undefined,
  ways: Ways,
): WayToGo | null {
  if (from === undefined || to === undefined || from === to) return null;
  const metres = ways.metresBetween(from, to);
  const speed = speedOf(resource);
  return { from, to, metres, speed, travelMs: travelMs(metres, speed) };
}

/** Indices of the resources in whose order a cue has a place: a cue of zero length holds nothing. */
export function heldBy(cue: CueRecord | undefined, use: ResourceUse): readonly number[] {
  if (!cue || cue.duration.likelyMs === 0) return [];
  return use.usedBy(cue);
}

/** By resource, the slots that have a place in its order; each in the order of `slots`. */
export function dealOut(slots: readonly number[], { cues }: CueSlots, use: ResourceUse): Map<number, number[]> {
  const hands = new Map<number, number[]>();
  for (const slot of slots) {
    for (const resource of heldBy(cues.at(slot), use)) {
      const hand = hands.get(resource);
      if (hand) hand.push(slot);
      else hands.set(resource, [slot]);
    }
  }
  return hands;
}

/** What a resource's way depends on, beside its order. */
interface Walk {
  readonly slots: CueSlots;
  readonly times: PlannedTimes;
  readonly ways: Ways;
  /** Whether the cue is otherwise than when the stretches were walked that are walked already. */
  readonly isTouched: (slot: number) => boolean;
  /** Told each cue that is walked. */
  readonly onWalk: (cues: number) => void;
}

/**
 * Follows a resource through its order from place to place. Stretches that were walked before are kept where the
 * resource comes to them, and leaves them, as it did.
 */
export function walkOrder(
  resource: ResourceRecord,
  order: readonly (Stretch | WalkedStretch)[],
  walk: Walk,
): ResourceOrder {
  let zone = resource.home;
  const stretches = order.map((stretch, index) => {
    const next = order[index + 1]?.slots[0] ?? -1;
    const isKept = 'room' in stretch && stretch.from === zone && stretch.next === next && !walk.isTouched(next);
    const walked = isKept ? stretch : walkStretch(resource, stretch.slots, zone, next, walk);
    zone = walked.to;
    return walked;
  });
  return { resource, stretches };
}

function walkStretch(
  resource: ResourceRecord,
  slots: readonly number[],
  from: string | undefined,
  next: number,
  { slots: { cues }, times, ways, onWalk }: Walk,
): WalkedStretch {
  const room: (Ms | null)[] = [];
  const toGo: (WayToGo | null)[] = [];
  let zone = from;
  slots.forEach((slot, index) => {
    const cue = cues.at(slot);
    if (cue?.zone !== undefined) zone = cue.toZone ?? cue.zone;
    const neighbour = slots[index + 1] ?? next;
    const way = neighbour === -1 ? null : wayToGo(resource, zone, cues.at(neighbour)?.zone, ways);
    const travel = way?.travelMs ?? 0;
    const gap = (times.start.at(neighbour) ?? 0) - (times.end.at(slot) ?? 0);
    room.push(neighbour === -1 || gap < travel ? null : gap - travel);
    toGo.push(way);
  });
  onWalk(slots.length);
  return { slots, from, to: zone, next, room, ways: toGo };
}
