/** Where the arrow keys go: from cue to cue along a lane and across lanes; folded and hidden lanes are passed over. */
import type { PlacedCue } from './lane-contents.ts';
import type { LaneModel } from './lane-model.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The cue next to one: along its lane by start, or the one nearest in time in the next lane that has any. Null at the
 * ends, and for a cue that is not in the show. From a cue that is not seen, every way leads to the nearest in time of
 * those that are.
 */
export function neighbourOf(model: LaneModel, cue: string, direction: Direction): string | null {
  const place = model.placeOf(cue);
  if (!place) return null;
  const laneIndex = model.laneIndexOf(place.cue.lane);
  const lane = model.lanes[laneIndex];
  if (!lane)
    return idOf(
      nearestOf(
        place,
        model.lanes.flatMap(({ cues }) => nearestOf(place, cues.items) ?? []),
      ),
    );
  switch (direction) {
    case 'left':
      return idOf(lane.cues.items[lane.cues.items.indexOf(place) - 1]);
    case 'right':
      return idOf(lane.cues.items[lane.cues.items.indexOf(place) + 1]);
    case 'up':
      return nearestInLanes(model, place, laneIndex, -1);
    case 'down':
      return nearestInLanes(model, place, laneIndex, 1);
    default:
      return direction satisfies never;
  }
}

/** The first cue of the topmost lane that has one: where the keyboard begins. */
export function firstCue(model: LaneModel): string | null {
  for (const { cues } of model.lanes) {
    const first = cues.items[0];
    if (first) return first.cue.id;
  }
  return null;
}

function nearestInLanes(model: LaneModel, from: PlacedCue, laneIndex: number, step: 1 | -1): string | null {
  for (let at = laneIndex + step; at >= 0 && at < model.lanes.length; at += step) {
    const nearest = nearestOf(from, model.lanes[at]?.cues.items ?? []);
    if (nearest) return nearest.cue.id;
  }
  return null;
}

/** Of these cues the one nearest in time, of equally near ones the first. */
function nearestOf(from: PlacedCue, places: readonly PlacedCue[]): PlacedCue | undefined {
  let best: PlacedCue | undefined;
  for (const place of places) if (!best || isNearer(place, best, from)) best = place;
  return best;
}

/** Less time between them; of those that run together with `from`, the nearer start. */
function isNearer(place: PlacedCue, than: PlacedCue, from: PlacedCue): boolean {
  const gap = gapBetween(place, from);
  const otherGap = gapBetween(than, from);
  if (gap !== otherGap) return gap < otherGap;
  return Math.abs(place.startMs - from.startMs) < Math.abs(than.startMs - from.startMs);
}

function gapBetween(a: PlacedCue, b: PlacedCue): number {
  return Math.max(0, a.startMs - b.endMs, b.startMs - a.endMs);
}

function idOf(place: PlacedCue | undefined): string | null {
  return place?.cue.id ?? null;
}
