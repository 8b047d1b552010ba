/**
 * Where lanes and cues stand, top to bottom. Cues of a lane that overlap in time are stacked in rows, and the lane
 * grows with them; past `MOST_ROWS` they pile up in the last row, so that two thousand cues at one instant still
 * leave a lane that can be scrolled past.
 */
import type { Ms } from '#shared/show/types.ts';
import { contentPx, type ContentPx } from './viewport.ts';
import type { Interval } from './interval-index.ts';

export const LANE_HEIGHT_PX = 56;
/** Rows that a lane shows apart. */
export const MOST_ROWS = 4;
const PADDING_PX = { single: 9, stacked: 6 };
const STACKED_ROW_PX = 25;
const ROW_GAP_PX = 2;

/** Where a lane stands among the laid out lanes. */
export interface LaneBox {
  readonly top: ContentPx;
  readonly heightPx: number;
  /** Rows of cues in it, at least one. */
  readonly rows: number;
}

/** Heights and places of lanes with these numbers of rows, top to bottom. */
export function layOutLanes(rowsOfLanes: readonly number[]): LaneBox[] {
  let top = 0;
  return rowsOfLanes.map((rows) => {
    const box = { top: contentPx(top), heightPx: laneHeightPx(rows), rows };
    top += box.heightPx;
    return box;
  });
}

/** How high all of them are together. */
export function heightOfLanes(boxes: readonly LaneBox[]): number {
  const last = boxes.at(-1);
  return last ? last.top + last.heightPx : 0;
}

/** The place in the list of the lane at a height; -1 above the first and below the last. */
export function laneAtHeight(boxes: readonly LaneBox[], y: ContentPx): number {
  let low = 0;
  let high = boxes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const box = boxes[middle];
    if (!box || y < box.top) high = middle - 1;
    else if (y >= box.top + box.heightPx) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Upper edge of a row of cue bodies. */
export function topOfRow(box: LaneBox, row: number): ContentPx {
  if (box.rows === 1) return contentPx(box.top + PADDING_PX.single);
  return contentPx(box.top + PADDING_PX.stacked + Math.min(row, box.rows - 1) * (STACKED_ROW_PX + ROW_GAP_PX));
}

/** Height of the cue bodies in a lane. */
export function rowHeightPx(box: LaneBox): number {
  return box.rows === 1 ? LANE_HEIGHT_PX - 2 * PADDING_PX.single : STACKED_ROW_PX;
}

/** Something to be stacked; `lapMs` is how far it may lie over the one before without needing a row of its own. */
export interface Stackable extends Interval {
  readonly lapMs: Ms;
}

/**
 * A row for each of these, which must be sorted by start: the first row that is free, `MOST_ROWS - 1` where none is.
 * One of no length does not share a row with another at the same instant, or it could be neither seen nor picked.
 */
export function stackInRows(sorted: readonly Stackable[]): number[] {
  const last: (Stackable | undefined)[] = Array.from({ length: MOST_ROWS });
  return sorted.map((item) => {
    const free = last.findIndex((before) => before === undefined || isClearOf(item, before));
    const row = free === -1 ? MOST_ROWS - 1 : free;
    const before = last[row];
    if (!before || item.endMs >= before.endMs) last[row] = item;
    return row;
  });
}

function isClearOf(item: Stackable, before: Stackable): boolean {
  if (before.startMs === before.endMs && item.startMs === before.startMs) return false;
  return before.endMs <= item.startMs || (item.startMs > before.startMs && before.endMs - item.startMs <= item.lapMs);
}

function laneHeightPx(rows: number): number {
  if (rows <= 1) return LANE_HEIGHT_PX;
  return 2 * PADDING_PX.stacked + rows * STACKED_ROW_PX + (rows - 1) * ROW_GAP_PX;
}
