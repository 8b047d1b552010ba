/**
 * The cues of the lanes in view: windows, bodies with their department's texture, spines, labels, whiskers, anchors,
 * and on top what is selected or has a problem. Bodies of a lane are one path each for fill, texture and outline: ten
 * thousand cues are some hundred draw calls.
 */
import { SPINE_PX } from '#shared/timeline/cue-bounds.ts';
import type { PlacedLane } from '#shared/timeline/lane-model.ts';
import { yInView } from '#shared/timeline/viewport.ts';
import { patternOf, placePattern } from './department-patterns.ts';
import { drawAnchors } from './draw-anchors.ts';
import { drawLabel, drawLabelBeside, drawPile } from './draw-labels.ts';
import { drawMarks } from './draw-marks.ts';
import { drawWhisker, drawWindow } from './draw-windows.ts';
import { cueColours, laneColour, type CueColours } from './palette.ts';
import type { Scene } from './scene.ts';
import { seeLane, type SeenCue } from './seen-cues.ts';

const RADIUS_PX = 4;
/** Narrower bodies have no room for corners, texture and outline. */
const NARROW_PX = 2 * RADIUS_PX;
/** More anchors in view than this are a thicket: then only those of selected cues are drawn. */
const MOST_ANCHORS = 250;

/** Draws them into an emptied context; gives how many cues were in view. */
export function drawCues(context: CanvasRenderingContext2D, scene: Scene): number {
  const { model, viewport, widthPx, heightPx, palette, selection, facts } = scene;
  const anchored: SeenCue[] = [];
  const marked: SeenCue[] = [];
  let count = 0;
  context.textBaseline = 'alphabetic';
  for (const lane of model.lanes) {
    const top = yInView(viewport, lane.box.top);
    if (top + lane.box.heightPx <= 0 || top >= heightPx) continue;
    const colours = cueColours(palette, laneColour(palette, lane.lane));
    const { all, bodies, bars, instants, piles } = seeLane(viewport, widthPx, lane);
    count += all.length;
    for (const { place } of bodies) if (place.cue.window) drawWindow(context, scene, lane, place, colours.spine);
    drawBodies(context, scene, lane, bodies, colours);
    context.fillStyle = colours.spine;
    for (const bar of bars) context.fillRect(bar.x, bar.y, bar.widthPx, bar.heightPx);
    for (const seen of bodies) {
      const whiskerX = drawWhisker(context, scene, lane, seen.place);
      drawLabel(context, palette, seen, colours, whiskerX);
    }
    for (const { cue, roomPx } of instants) drawLabelBeside(context, palette, cue, colours, roomPx);
    for (const pile of piles) drawPile(context, palette, pile);
    for (const seen of all) {
      const { cue } = seen.place;
      if ('after' in cue.start) anchored.push(seen);
      if (selection.has(cue.id) || facts.severities.has(cue.id)) marked.push(seen);
    }
  }
  const lit = anchored.length <= MOST_ANCHORS ? anchored : anchored.filter(({ place }) => selection.has(place.cue.id));
  drawAnchors(context, scene, lit);
  drawMarks(context, scene, marked);
  return count;
}

function drawBodies(
  context: CanvasRenderingContext2D,
  { viewport, ratio }: Scene,
  { lane }: PlacedLane,
  seen: readonly SeenCue[],
  colours: CueColours,
): void {
  const bodies = new Path2D();
  const outlines = new Path2D();
  const spines = new Path2D();
  let anyWide = false;
  for (const { bounds } of seen) {
    const { x, y, widthPx, heightPx } = bounds;
    if (widthPx < NARROW_PX) {
      // Plain rectangles on whole pixels are many times cheaper than paths, and here one sees no difference.
      context.fillStyle = colours.body;
      context.fillRect(x, y, Math.max(2, widthPx - 1), heightPx);
      context.fillStyle = colours.spine;
      context.fillRect(x, y, 2, heightPx);
      continue;
    }
    anyWide = true;
    // The last pixel stays free, so that cues that touch can be told apart.
    bodies.roundRect(x, y, widthPx - 1, heightPx, RADIUS_PX);
    outlines.roundRect(x + 0.5, y + 0.5, widthPx - 2, heightPx - 1, RADIUS_PX - 0.5);
    spines.roundRect(x, y, SPINE_PX, heightPx, [RADIUS_PX, 0, 0, RADIUS_PX]);
  }
  if (!anyWide) return;
  paint(context, bodies, colours.body);
  const pattern = patternOf(context, lane.department, colours.pattern, ratio);
  if (pattern) {
    // The texture hangs on the show, not on the window: it goes along when the view is panned.
    placePattern(pattern, -viewport.fromMs / viewport.msPerPx, -viewport.scrollPx, ratio);
    paint(context, bodies, pattern);
  }
  context.strokeStyle = colours.outline;
  context.lineWidth = 1;
  context.stroke(outlines);
  paint(context, spines, colours.spine);
}

function paint(context: CanvasRenderingContext2D, path: Path2D, style: string | CanvasPattern): void {
  context.fillStyle = style;
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, no array
  context.fill(path);
}
