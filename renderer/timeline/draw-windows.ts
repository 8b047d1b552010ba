/** Windows as brackets with a faint fill, and the spread of a duration as a whisker. */
import { maxMsOf, minMsOf } from '#shared/show/defaults.ts';
import { cueBounds } from '#shared/timeline/cue-bounds.ts';
import type { PlacedCue } from '#shared/timeline/lane-contents.ts';
import type { PlacedLane } from '#shared/timeline/lane-model.ts';
import { xOfTime, yInView } from '#shared/timeline/viewport.ts';
import { mixColours } from '#renderer/canvas/palette.ts';
import type { Whisker } from './draw-labels.ts';
import { windowTimes, type Scene } from './scene.ts';
import type { SeenCue } from './seen-cues.ts';

const BRACKET_PX = 5;
/** Around the body, so that a bracket is not taken for an edge of the cue. */
const MARGIN_PX = 4;
/** Narrower windows say nothing that could be seen. */
const LEAST_WINDOW_PX = 4;
const LEAST_WHISKER_PX = 6;

/** The brackets of the windows of a lane's cues, under their bodies: one path for all that must hold, one for the others. */
export function drawWindows(
  context: CanvasRenderingContext2D,
  scene: Scene,
  lane: PlacedLane,
  cues: readonly SeenCue[],
  colour: string,
): void {
  const { palette } = scene;
  const hard = new Path2D();
  const soft = new Path2D();
  let any = false;
  context.fillStyle = mixColours(palette.panel, colour, 0.13);
  for (const { place } of cues) {
    if (!place.cue.window) continue;
    any = true;
    traceWindow(context, scene, lane, place, place.cue.window.hard === false ? soft : hard);
  }
  if (!any) return;
  context.strokeStyle = mixColours(palette.panel, colour, 0.85);
  context.lineWidth = 1.5;
  context.stroke(hard);
  // A soft window is dashed: it may be missed at a price.
  context.setLineDash([3, 2]);
  context.stroke(soft);
  context.setLineDash([]);
}

/** Fills a window, and adds its brackets to a path. */
function traceWindow(
  context: CanvasRenderingContext2D,
  scene: Scene,
  lane: PlacedLane,
  place: PlacedCue,
  brackets: Path2D,
): void {
  const { viewport, plan } = scene;
  const times = windowTimes(place.cue, plan.tempo);
  if (!times) return;
  const { earliestMs, latestMs } = times;
  const bounds = cueBounds(viewport, lane, place);
  const top = Math.max(bounds.y - MARGIN_PX, yInView(viewport, lane.box.top) + 1);
  const bottom = Math.min(
    bounds.y + bounds.heightPx + MARGIN_PX,
    yInView(viewport, lane.box.top) + lane.box.heightPx - 2,
  );
  const left = earliestMs === null ? null : Math.round(xOfTime(viewport, earliestMs));
  const right = latestMs === null ? null : Math.round(xOfTime(viewport, latestMs));
  if (left !== null && right !== null && Math.abs(right - left) < LEAST_WINDOW_PX && bounds.widthPx < 8) return;

  if (left !== null && right !== null && right > left) context.fillRect(left, top, right - left, bottom - top);
  for (const [x, inwards] of [
    [left, BRACKET_PX],
    [right, -BRACKET_PX],
  ] as const) {
    if (x === null) continue;
    brackets.moveTo(x + inwards, top + 0.75);
    brackets.lineTo(x, top + 0.75);
    brackets.lineTo(x, bottom - 0.75);
    brackets.lineTo(x + inwards, bottom - 0.75);
  }
}

/** From the earliest to the latest likely end of a cue, CSS pixels; null where that says nothing that could be seen. */
export function whiskerOf({ viewport }: Scene, { cue, startMs }: PlacedCue): Whisker | null {
  const leastMs = minMsOf(cue.duration);
  const mostMs = maxMsOf(cue.duration);
  if ((mostMs - leastMs) / viewport.msPerPx < LEAST_WHISKER_PX) return null;
  return {
    left: Math.round(xOfTime(viewport, startMs + leastMs)) + 0.5,
    right: Math.round(xOfTime(viewport, startMs + mostMs)) + 0.5,
  };
}

/** Draws it over the cue's body; only from the body's end on where its text stands in the way. */
export function drawWhisker(
  context: CanvasRenderingContext2D,
  { palette }: Scene,
  { bounds }: SeenCue,
  { left, right }: Whisker,
  isWhole: boolean,
): void {
  const middle = Math.round(bounds.y + bounds.heightPx / 2) + 0.5;
  const from = isWhole ? left : Math.max(left, bounds.x + bounds.widthPx);
  if (from >= right) return;
  context.strokeStyle = mixColours(palette.panel, palette.text, 0.6);
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(from, middle);
  context.lineTo(right, middle);
  for (const x of from === left ? [left, right] : [right]) {
    context.moveTo(x, middle - 4);
    context.lineTo(x, middle + 4);
  }
  context.stroke();
}
