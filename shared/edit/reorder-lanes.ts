/** Puts lanes into another order. */
import { type LaneRecord, type ShowDocument } from '#shared/show/document.ts';
import type { Outcome } from './edit.ts';

export interface ReorderLanes {
  /** The lanes that are moved: what the step is called by. */
  readonly moved: readonly string[];
  /**
   * Lanes, the moved ones among them, as they are to stand one after the other. They share the places that they have
   * now; all others keep theirs.
   */
  readonly order: readonly string[];
}

/** Refused if one of the lanes is not in the show. */
export function reorderLanes(document: ShowDocument, { moved, order }: ReorderLanes): Outcome {
  const lanes: LaneRecord[] = [];
  for (const id of new Set([...order, ...moved])) {
    const lane = document.lanes.get(id);
    if (!lane) return { refused: 'not-found', id };
    lanes.push(lane);
  }
  const places = lanes.map(({ rank }) => rank).sort((a, b) => a - b);
  const updated = lanes.flatMap((lane, at): [LaneRecord, LaneRecord][] => {
    const rank = places[at] ?? lane.rank;
    return rank === lane.rank ? [] : [[lane, { ...lane, rank }]];
  });
  const [first = ''] = moved;
  const name = moved.length === 1 ? { name: document.lanes.get(first)?.name ?? '' } : {};
  return { label: { step: 'move-lanes', count: moved.length, ...name }, diff: { lanes: { updated } } };
}
