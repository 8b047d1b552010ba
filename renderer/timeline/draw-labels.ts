/** Number and name of a cue, as far as there is room; in a tall lane its times and what it uses as well. */
import { SPINE_PX } from '#shared/timeline/cue-bounds.ts';
import { printSeconds, printTime } from '#shared/time/print.ts';
import type { Pile, SeenCue } from './seen-cues.ts';
import { fitText, textWidthPx } from '#renderer/canvas/fit-text.ts';
import type { CueColours, Palette } from '#renderer/canvas/palette.ts';
import type { Scene } from './scene.ts';
import type { TextRoom } from './text-room.ts';

/** A body this high has room for two lines, and for one more with each line's height beyond. */
const TWO_LINES_PX = 34;
const LINE_PX = 15;
const MOST_LINES = 4;
/** Lower bodies have no room for text at all. */
const LEAST_HEIGHT_PX = 14;
const LEAST_LOCK_PX = 44;
const INDENT_PX = SPINE_PX + 6;
/** Cues narrower than 30 px carry no label. */
const LEAST_PX = 30 - INDENT_PX - 4;
/** A number may come nearer to the body's end than other texts: it is what one looks for. */
const NUMBER_MORE_PX = 3;
/** What a mark in the upper corner and a lock in the lower one take from the lines beside them. */
const MARK_ROOM_PX = 9;
const LOCK_ROOM_PX = 14;

/** Where a whisker lies over a body, CSS pixels from the left of the view. */
export interface Whisker {
  readonly left: number;
  readonly right: number;
}

/**
 * The label inside a body: number above, name below, side by side in a low row. Gives whether the whisker has the part
 * of the body behind the label for itself; else the label stands where it would be drawn.
 */
export function drawLabel(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { place, bounds }: SeenCue,
  colours: CueColours,
  whisker: Whisker | null,
): boolean {
  const { palette, facts } = scene;
  const { cue } = place;
  if (bounds.heightPx < LEAST_HEIGHT_PX) return true;
  // A cue that began before the view keeps its label in sight while enough of it is seen.
  const left = Math.max(bounds.x, -SPINE_PX) + INDENT_PX;
  const wholePx = bounds.x + bounds.widthPx - left - 4;
  if (wholePx < LEAST_PX) return true;
  // Text ends where the whisker of the duration begins, if what is left is worth writing.
  const beforePx = whisker === null ? wholePx : Math.min(wholePx, whisker.left - left - 4);
  const isBefore = beforePx >= LEAST_PX;
  const roomPx = isBefore ? beforePx : wholePx;
  const markPx = facts.severities.has(cue.id) && beforePx >= wholePx - MARK_ROOM_PX ? MARK_ROOM_PX : 0;
  const lockPx = cue.locked && beforePx >= wholePx - LOCK_ROOM_PX ? LOCK_ROOM_PX : 0;
  const lines = linesIn(bounds.heightPx);
  const baseline = lines > 1 ? bounds.y + 16 : bounds.y + bounds.heightPx / 2 + 4;

  context.font = `600 12px ${palette.font}`;
  context.fillStyle = colours.number;
  const numberRoomPx = roomPx + NUMBER_MORE_PX - (lines > 1 ? markPx : Math.max(markPx, lockPx));
  const number = fitNumber(context, cue.number, numberRoomPx);
  // A name without its number is nobody's.
  if (number === '') return true;
  context.fillText(number, left, baseline);
  context.fillStyle = colours.name;
  if (lines === 1) {
    const numberPx = textWidthPx(context, number) + 6;
    context.font = `400 11px ${palette.font}`;
    writeLine(context, cue.name, left + numberPx, baseline, roomPx - numberPx - Math.max(markPx, lockPx));
    return isBefore;
  }
  context.font = `400 11px ${palette.font}`;
  for (const [at, text] of detailsOf(scene, place, lines - 1).entries()) {
    const isLast = at === lines - 2;
    writeLine(context, text, left, baseline + (at + 1) * LINE_PX, roomPx - (isLast ? lockPx : 0));
  }
  return isBefore;
}

/** How many lines of text a body of this height has room for. */
function linesIn(heightPx: number): number {
  if (heightPx < TWO_LINES_PX) return 1;
  return Math.min(MOST_LINES, 2 + Math.max(0, Math.floor((heightPx - TWO_LINES_PX - 2) / LINE_PX)));
}

/** What stands under the number, the most wanted first. */
function detailsOf({ document, words }: Scene, { cue, startMs, endMs }: SeenCue['place'], count: number): string[] {
  const details = cue.name === '' ? [] : [cue.name];
  if (count > 1) {
    details.push(`${printTime(startMs)} · ${words.lanes.seconds(printSeconds(endMs - startMs))}`);
    const uses = (cue.uses ?? []).flatMap((id) => document.resources.get(id)?.name ?? []);
    if (uses.length > 0) details.push(uses.join(', '));
  }
  return details.slice(0, count);
}

function writeLine(context: CanvasRenderingContext2D, text: string, x: number, baseline: number, roomPx: number): void {
  if (text === '') return;
  const fitted = fitText(context, text, roomPx);
  if (fitted) context.fillText(fitted, x, baseline);
}

/** A number that does not fit goes without its prefix, which the lane says already: "CAM 44" as "44"; or not at all. */
function fitNumber(context: CanvasRenderingContext2D, number: string, roomPx: number): string {
  if (textWidthPx(context, number) <= roomPx) return number;
  const tail = number.slice(number.lastIndexOf(' ') + 1);
  return textWidthPx(context, tail) <= roomPx ? tail : '';
}

/** The number of a cue of no length, to its right, if it fits before the next cue and nothing stands there yet. */
export function drawLabelBeside(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { place, bounds }: SeenCue,
  colours: CueColours,
  roomPx: number,
  texts: TextRoom,
): void {
  if (bounds.heightPx < LEAST_HEIGHT_PX) return;
  context.font = `600 12px ${palette.font}`;
  if (textWidthPx(context, place.cue.number) + 8 > roomPx) return;
  context.fillStyle = colours.name;
  texts.write(context, place.cue.number, bounds.x + SPINE_PX + 4, bounds.y + bounds.heightPx / 2 + 4);
}

/** A small padlock in the lower right corner: no tool moves this cue. */
export function drawLock(context: CanvasRenderingContext2D, palette: Palette, { bounds }: SeenCue): void {
  if (bounds.widthPx < LEAST_LOCK_PX || bounds.heightPx < LEAST_HEIGHT_PX) return;
  const x = bounds.x + bounds.widthPx - 13;
  const y = bounds.y + bounds.heightPx - 10;
  context.fillStyle = palette.dim;
  context.fillRect(x, y, 7, 5);
  context.strokeStyle = palette.dim;
  context.lineWidth = 1.2;
  context.beginPath();
  context.arc(x + 3.5, y, 2.2, Math.PI, 0);
  context.stroke();
}

/** How many more cues lie where these do. */
export function drawPile(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { hidden, right, middle }: Pile,
  texts: TextRoom,
): void {
  context.font = `600 11px ${palette.font}`;
  context.fillStyle = palette.dim;
  texts.write(context, `+${hidden}`, right + 5, middle + 4);
}
