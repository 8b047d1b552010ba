/**
 * The order on a resource, and the travel in it. semantics.md, "The plan": by planned start, then running order, over
 * the cues of more than zero length that use it or something it is part of. Crew is a pool and has no order.
 */
import type { CueRecord, ResourceRecord } from '#shared/show/document.ts';
import { speedOf } from '#shared/show/defaults.ts';
import type { Ms } from '#shared/show/types.ts';
import type { PlannedTimes } from './planned-times.ts';
import type { ResourceUse } from './resource-use.ts';
import { travelMs, type Ways } from './travel.ts';

export interface ResourceOrder {
  readonly resource: ResourceRecord;
  /** Places (in the running order) of its cues. */
  readonly cues: readonly number[];
  /** From each cue to its next neighbour; one less than cues. */
  readonly travelMs: readonly Ms[];
  /** How much longer each gap is than the travel in it; null where it is shorter. One less than cues. */
  readonly room: readonly (Ms | null)[];
}

/** Whether a cue can have a place in an order: one of zero length holds nothing. */
export function holdsResources(cue: CueRecord): boolean {
  return cue.duration.likelyMs > 0;
}

/** The members of every resource's order; those of crew resources stay empty. */
export function orderResources(
  cues: readonly CueRecord[],
  byStart: readonly number[],
  use: ResourceUse,
): readonly (readonly number[])[] {
  const orders = use.resources.map((): number[] => []);
  for (const place of byStart) {
    const cue = cues[place];
    if (!cue || !holdsResources(cue)) continue;
    for (const resource of use.usedBy(cue)) {
      if (use.resources[resource]?.kind !== 'crew') orders[resource]?.push(place);
    }
  }
  return orders;
}

/** Follows a resource through its order from place to place. */
export function walkOrder(
  resource: ResourceRecord,
  order: readonly number[],
  cues: readonly CueRecord[],
  times: PlannedTimes,
  ways: Ways,
): ResourceOrder {
  const speed = speedOf(resource);
  const travels: Ms[] = [];
  const room: (Ms | null)[] = [];
  /** The zone it is in; undefined while unknown. */
  let zone = resource.home;
  order.forEach((place, index) => {
    const cue = cues[place];
    if (cue?.zone !== undefined) zone = cue.toZone ?? cue.zone;
    const next = order[index + 1];
    if (next === undefined) return;
    const goal = cues[next]?.zone;
    const travel = goal === undefined || zone === undefined ? 0 : travelMs(ways.metresBetween(zone, goal), speed);
    const gap = (times.start[next] ?? 0) - (times.end[place] ?? 0);
    travels.push(travel);
    room.push(gap < travel ? null : gap - travel);
  });
  return { resource, cues: order, travelMs: travels, room };
}
