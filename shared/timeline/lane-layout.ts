/**
 * Where lanes and cues stand, top to bottom. Cues of a lane that overlap in time share its height in rows; where only
 * one runs it has the lane to itself. Past two rows the lane grows, past `MOST_ROWS` cues pile up in the last row, so
 * that two thousand cues at one instant still leave a lane that can be scrolled past.
 */
import type { Ms } from '#shared/show/types.ts';
import { contentPx, type ContentPx } from './viewport.ts';
import type { Interval } from './interval-index.ts';

/** The heights that the design has for a lane; any between them and above can be chosen too. */
export const LANE_HEIGHTS_PX = { compact: 28, normal: 56, tall: 88 } as const;
/** Higher lanes than this show nothing more. */
export const HIGHEST_LANE_PX = 240;
/** A row that shows where its cues are and no more of them. */
export const FOLDED_LANE_PX = 18;
/** The head of a group, folded or not. */
export const GROUP_HEAD_PX = 22;
/** Rows that a lane shows apart. */
export const MOST_ROWS = 4;
const ROW_GAP_PX = 2;
/** What depends on how high a lane was chosen, at the compact and at the normal height; between them it grows evenly. */
const ABOVE_SINGLE_PX = [3, 9] as const;
const ABOVE_STACK_PX = [2, 6] as const;
const LEAST_ROW_PX = [10, 21] as const;

/** Which of how many rows a cue stands in. */
export interface Stacking {
  /** From 0. */
  readonly row: number;
  /** Rows that the cues running with it, directly or through others, need together; 1: it is alone. */
  readonly rows: number;
}

/** Where a row of the timeline stands among the laid out ones. */
export interface LaneBox {
  readonly top: ContentPx;
  readonly heightPx: number;
  /** The most rows that any of its cues share, at least one. */
  readonly rows: number;
  /** The height it was given; it is higher where its rows need more. */
  readonly chosenPx: number;
}

/** Places of rows of these heights with so many rows of cues, top to bottom. */
export function layOutLanes(all: readonly { readonly rows: number; readonly chosenPx: number }[]): LaneBox[] {
  let top = 0;
  return all.map(({ rows, chosenPx }) => {
    const box = { top: contentPx(top), heightPx: laneHeightPx(chosenPx, rows), rows, chosenPx };
    top += box.heightPx;
    return box;
  });
}

/** How high all of them are together. */
export function heightOfLanes(rows: readonly { readonly box: LaneBox }[]): number {
  const last = rows.at(-1)?.box;
  return last ? last.top + last.heightPx : 0;
}

/** The place in the list of the row at a height; -1 above the first and below the last. */
export function rowAtHeight(rows: readonly { readonly box: LaneBox }[], y: ContentPx): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const box = rows[middle]?.box;
    if (!box || y < box.top) high = middle - 1;
    else if (y >= box.top + box.heightPx) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Upper edge of a cue's body. */
export function topOfBody({ top, chosenPx }: LaneBox, { row, rows }: Stacking): ContentPx {
  const { abovePx, pitchPx } = rowsIn(chosenPx, rows);
  return contentPx(top + abovePx + row * pitchPx);
}

/** Height of a cue's body. */
export function heightOfBodyPx({ chosenPx }: LaneBox, { rows }: Stacking): number {
  return rowsIn(chosenPx, rows).heightPx;
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

function laneHeightPx(chosenPx: number, rows: number): number {
  const { abovePx, heightPx, pitchPx } = rowsIn(chosenPx, rows);
  return Math.max(chosenPx, 2 * abovePx + (rows - 1) * pitchPx + heightPx);
}

/** How cues that share a lane in so many rows stand in it. */
interface Rows {
  /** Over the first row, and under the last. */
  readonly abovePx: number;
  readonly heightPx: number;
  /** From one row to the next. */
  readonly pitchPx: number;
}

/** By chosen height, then by the number of rows: asked for each cue of each frame. */
const known = new Map<number, Rows[]>();

function rowsIn(chosenPx: number, rows: number): Rows {
  let byRows = known.get(chosenPx);
  if (!byRows) {
    byRows = Array.from({ length: MOST_ROWS + 1 }, (_, count) => measureRows(chosenPx, count));
    known.set(chosenPx, byRows);
  }
  return byRows[rows] ?? measureRows(chosenPx, rows);
}

/** Rows share what height there is, down to the least that can be told apart. */
function measureRows(chosenPx: number, rows: number): Rows {
  const abovePx = grown(rows > 1 ? ABOVE_STACK_PX : ABOVE_SINGLE_PX, chosenPx);
  const sharedPx = Math.floor((chosenPx - 2 * abovePx - (rows - 1) * ROW_GAP_PX) / Math.max(1, rows));
  // A row that stands alone is the lane's own height less what is around it, however low that is.
  const heightPx = rows > 1 ? Math.max(grown(LEAST_ROW_PX, chosenPx), sharedPx) : sharedPx;
  return { abovePx, heightPx, pitchPx: heightPx + ROW_GAP_PX };
}

/** A measure of a lane of this height, by what it is at the compact and at the normal height. */
function grown([atCompact, atNormal]: readonly [number, number], chosenPx: number): number {
  const { compact, normal } = LANE_HEIGHTS_PX;
  const share = Math.min(1, Math.max(0, (chosenPx - compact) / (normal - compact)));
  return Math.round(atCompact + share * (atNormal - atCompact));
}
