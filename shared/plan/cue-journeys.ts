/**
 * The ways of what a cue uses: there from the neighbour before, its own, and on to the next neighbour. semantics.md,
 * "The plan". Where the checks tell of a way (each-way.ts) it is among these; here stand those too that are short
 * enough, and where nobody has to go anywhere.
 */
import type { CueRecord, ResourceRecord } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { placeOnResource, type PlaceOnResource } from './neighbours.ts';
import { cueAt, type PlanState } from './plan-state.ts';
import { heldBy, wayToGo, type ResourceOrder, type WayToGo } from './resource-order.ts';

export interface Journey {
  /** Resource id. */
  readonly resource: string;
  /** To the cue, within it, or on from it. */
  readonly leg: 'in' | 'within' | 'out';
  /** The neighbour it comes from or goes on to; null within the cue, and where it comes from its home. */
  readonly other: string | null;
  /** Zone ids; undefined where the place is not known. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Null: it stays where it is, or a place is not known. */
  readonly way: WayToGo | null;
  /** The time there is; negative where the two overlap, null where nothing is before. */
  readonly thereMs: Ms | null;
}

/**
 * The journeys of the cue of a slot: of each resource that it uses, if the cue or the neighbour names the resource
 * itself, in the order of the resources. None for a cue of zero length, which holds nothing.
 */
export function journeysOf(state: PlanState, slot: number): readonly Journey[] {
  const cue = cueAt(state, slot);
  if (!cue) return [];
  return [...heldBy(cue, state.use)]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const order = state.orders[index];
      const place = placeOnResource(state, index, slot);
      return order && place ? journeysOn(state, order, place, slot, cue) : [];
    });
}

function journeysOn(
  state: PlanState,
  { resource }: ResourceOrder,
  place: PlaceOnResource,
  slot: number,
  cue: CueRecord,
): Journey[] {
  const { start, end } = state.times;
  const startMs = start.at(slot) ?? 0;
  const endMs = end.at(slot) ?? 0;
  const before = place.before && cueAt(state, place.before.earlier);
  const next = place.after && cueAt(state, place.after.later);
  const isNamed = names(cue, resource);
  const comesFrom = placeBefore(state, place);
  const leaves = cue.toZone ?? cue.zone ?? comesFrom;
  const journeys: Journey[] = [];
  if (isNamed || names(before, resource)) {
    journeys.push({
      resource: resource.id,
      leg: 'in',
      other: before?.id ?? null,
      from: comesFrom,
      to: cue.zone,
      way: place.before ? place.before.way : wayToGo(resource, comesFrom, cue.zone, state.ways),
      thereMs: place.before ? startMs - (end.at(place.before.earlier) ?? 0) : null,
    });
  }
  const own = isNamed ? wayToGo(resource, cue.zone, cue.toZone, state.ways) : null;
  if (own) {
    const { from, to } = own;
    journeys.push({ resource: resource.id, leg: 'within', other: null, from, to, way: own, thereMs: endMs - startMs });
  }
  if (place.after && next && (isNamed || names(next, resource))) {
    journeys.push({
      resource: resource.id,
      leg: 'out',
      other: next.id,
      from: leaves,
      to: next.zone,
      way: place.after.way,
      thereMs: (start.at(place.after.later) ?? 0) - endMs,
    });
  }
  return journeys;
}

/** Where the last cue before that place left the resource; its home before the first; undefined: unknown. */
function placeBefore(state: PlanState, { stretch, at }: PlaceOnResource): string | undefined {
  for (let index = at - 1; index >= 0; index -= 1) {
    const { zone, toZone } = cueAt(state, stretch.slots[index] ?? -1) ?? {};
    if (zone !== undefined) return toZone ?? zone;
  }
  return stretch.from;
}

function names(cue: CueRecord | null | undefined, { id }: ResourceRecord): boolean {
  return cue?.uses?.includes(id) === true;
}
