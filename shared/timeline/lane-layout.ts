/**
 * Where lanes and cues stand, top to bottom. Cues of a lane that overlap in time share its height in rows; where only
 * one runs it has the lane to itself. Past two rows the lane grows, past `MOST_ROWS` cues pile up in the last row, so
 * that two thousand cues at one instant still leave a lane that can be scrolled past.
 */
import type { Ms } from '#shared/show/types.ts';
import { contentPx, type ContentPx } from './viewport.ts';
import type { Interval } from './interval-index.ts';

const LANE_HEIGHT_PX = 56;
/** Rows that a lane shows apart. */
export const MOST_ROWS = 4;
/** The body of a cue that has the lane to itself, and the room above it. */
const SINGLE_PX = 38;
const SINGLE_TOP_PX = 9;
const STACKED_PX = 21;
const STACKED_TOP_PX = 6;
const ROW_GAP_PX = 2;

/** Which of how many rows a cue stands in. */
export interface Stacking {
  /** From 0. */
  readonly row: number;
  /** Rows that the cues running with it, directly or through others, need together; 1: it is alone. */
  readonly rows: number;
}

/** Where a lane stands among the laid out lanes. */
export interface LaneBox {
  readonly top: ContentPx;
  readonly heightPx: number;
  /** The most rows that any of its cues share, at least one. */
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

/** Upper edge of a cue's body. */
export function topOfBody(box: LaneBox, { row, rows }: Stacking): ContentPx {
  if (rows === 1) return contentPx(box.top + SINGLE_TOP_PX);
  return contentPx(box.top + STACKED_TOP_PX + row * (STACKED_PX + ROW_GAP_PX));
}

/** Height of a cue's body. */
export function heightOfBodyPx({ rows }: Stacking): number {
  return rows === 1 ? SINGLE_PX : STACKED_PX;
}

/** Something to be stacked; `lapMs` is how far it may lie over the one before without needing a row of its own. */
export interface Stackable extends Interval {
  readonly lapMs: Ms;
}

/**
 * How these, which must be sorted by start, are stacked: each goes into the first row that is free, into the last of
 * `MOST_ROWS` where none is. One of no length does not share a row with another at the same instant, or it could be
 * neither seen nor picked.
 */
export function stackInRows(sorted: readonly Stackable[]): Stacking[] {
  const rowOf: number[] = [];
  const rowsOf: number[] = [];
  let last: (Stackable | undefined)[] = Array.from({ length: MOST_ROWS });
  /** Where the present group of cues that run together began. */
  let group = 0;
  for (const [at, item] of sorted.entries()) {
    if (last.every((before) => before === undefined || isClearOf(item, before))) {
      group = at;
      last = last.map(() => undefined);
    }
    const free = last.findIndex((before) => before === undefined || isClearOf(item, before));
    const row = free === -1 ? MOST_ROWS - 1 : free;
    const before = last[row];
    if (!before || item.endMs >= before.endMs) last[row] = item;
    rowOf.push(row);
    // All of the group learn how many rows it needs; it grows `MOST_ROWS` times at most.
    const rows = Math.max(row + 1, rowsOf[group] ?? 1);
    if (rows !== rowsOf[group]) for (let one = group; one < at; one += 1) rowsOf[one] = rows;
    rowsOf.push(rows);
  }
  return rowOf.map((row, at) => ({ row, rows: rowsOf[at] ?? 1 }));
}

function isClearOf(item: Stackable, before: Stackable): boolean {
  if (before.startMs === before.endMs && item.startMs === before.startMs) return false;
  return before.endMs <= item.startMs || (item.startMs > before.startMs && before.endMs - item.startMs <= item.lapMs);
}

function laneHeightPx(rows: number): number {
  return Math.max(LANE_HEIGHT_PX, 2 * STACKED_TOP_PX + rows * STACKED_PX + (rows - 1) * ROW_GAP_PX);
}
