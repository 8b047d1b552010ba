/** Number and name of a cue, as far as there is room. */
import { SPINE_PX } from '#shared/timeline/cue-bounds.ts';
import type { Pile, SeenCue } from './seen-cues.ts';
import { fitText, textWidthPx } from '#renderer/canvas/fit-text.ts';
import type { CueColours, Palette } from '#renderer/canvas/palette.ts';

/** A body this high has room for two lines. */
const TWO_LINES_PX = 34;
const LEAST_LOCK_PX = 44;
const INDENT_PX = SPINE_PX + 6;
/** Cues narrower than 30 px carry no label. */
const LEAST_PX = 30 - INDENT_PX - 4;

/** The label inside a body: number above, name below; side by side in a low row. */
export function drawLabel(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { place, bounds }: SeenCue,
  colours: CueColours,
  whiskerX: number | null,
): void {
  // A cue that began before the view keeps its label in sight while enough of it is seen.
  const left = Math.max(bounds.x, -SPINE_PX) + INDENT_PX;
  const wholePx = bounds.x + bounds.widthPx - left - 4;
  if (wholePx < LEAST_PX) return;
  // Text ends where the whisker of the duration begins, if what is left is worth writing.
  const beforeWhiskerPx = whiskerX === null ? wholePx : Math.min(wholePx, whiskerX - left - 4);
  const roomPx = beforeWhiskerPx >= LEAST_PX ? beforeWhiskerPx : wholePx;
  const twoLines = bounds.heightPx >= TWO_LINES_PX;
  const baseline = twoLines ? bounds.y + 16 : bounds.y + bounds.heightPx / 2 + 4;
  context.font = `600 12px ${palette.font}`;
  context.fillStyle = colours.number;
  const number = fitNumber(context, place.cue.number, roomPx);
  context.fillText(number, left, baseline);
  if (place.cue.name === '') return;
  const numberPx = twoLines ? 0 : textWidthPx(context, number) + 6;
  context.font = `400 11px ${palette.font}`;
  context.fillStyle = colours.name;
  const name = fitText(context, place.cue.name, roomPx - numberPx);
  if (name) context.fillText(name, left + numberPx, twoLines ? baseline + 15 : baseline);
}

/** A number that does not fit goes without its prefix, which the lane says already: "CAM 44" as "44". */
function fitNumber(context: CanvasRenderingContext2D, number: string, roomPx: number): string {
  if (textWidthPx(context, number) <= roomPx) return number;
  const tail = number.slice(number.lastIndexOf(' ') + 1);
  return textWidthPx(context, tail) <= roomPx ? tail : fitText(context, number, roomPx);
}

/** The number of a cue of no length, to its right, if it fits before the next cue. */
export function drawLabelBeside(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { place, bounds }: SeenCue,
  colours: CueColours,
  roomPx: number,
): void {
  context.font = `600 12px ${palette.font}`;
  if (textWidthPx(context, place.cue.number) + 8 > roomPx) return;
  context.fillStyle = colours.name;
  context.fillText(place.cue.number, bounds.x + SPINE_PX + 4, bounds.y + bounds.heightPx / 2 + 4);
}

/** A small padlock in the lower right corner: no tool moves this cue. */
export function drawLock(context: CanvasRenderingContext2D, palette: Palette, { bounds }: SeenCue): void {
  if (bounds.widthPx < LEAST_LOCK_PX) return;
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
export function drawPile(context: CanvasRenderingContext2D, palette: Palette, { hidden, right, middle }: Pile): void {
  context.font = `600 11px ${palette.font}`;
  context.fillStyle = palette.dim;
  context.fillText(`+${hidden}`, right + 5, middle + 4);
}
