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
import { travelMs, type Ways } from './travel.ts';

export interface ResourceOrder {
  readonly resource: ResourceRecord;
  /** Slots of its cues. */
  readonly slots: readonly number[];
  /**
   * From each cue to its next neighbour: how much longer the gap is than the travel; null where it is shorter. One
   * less than slots.
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

/** The slots of each resource's order, from slots that are sorted by start; those of crew stay empty. */
export function dealOut(sorted: readonly number[], { cues }: CueSlots, use: ResourceUse): readonly number[][] {
  const hands = use.resources.map((): number[] => []);
  for (const slot of sorted) {
    for (const resource of heldBy(cues[slot], use)) hands[resource]?.push(slot);
  }
  return hands;
}

/** Follows a resource through its order from place to place. */
export function walkOrder(
  resource: ResourceRecord,
  slots: readonly number[],
  { cues }: CueSlots,
  times: PlannedTimes,
  ways: Ways,
): ResourceOrder {
  const room: (Ms | null)[] = [];
  const toGo: (WayToGo | null)[] = [];
  /** The zone it is in; undefined while unknown. */
  let zone = resource.home;
  for (let index = 0; index < slots.length - 1; index += 1) {
    const slot = slots[index] ?? 0;
    const next = slots[index + 1] ?? 0;
    const cue = cues[slot];
    if (cue?.zone !== undefined) zone = cue.toZone ?? cue.zone;
    const way = wayToGo(resource, zone, cues[next]?.zone, ways);
    const travel = way?.travelMs ?? 0;
    const gap = (times.start[next] ?? 0) - (times.end[slot] ?? 0);
    room.push(gap < travel ? null : gap - travel);
    toGo.push(way);
  }
  return { resource, slots, room, ways: toGo };
}
