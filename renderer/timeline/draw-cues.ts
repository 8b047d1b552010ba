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
import { drawLabel, drawLabelBeside, drawLock, drawPile } from './draw-labels.ts';
import { drawMarks } from './draw-marks.ts';
import { drawWhisker, drawWindow } from './draw-windows.ts';
import { cueColours, laneColour, type CueColours } from '#renderer/canvas/palette.ts';
import type { Scene } from './scene.ts';
import { NOTHING_SEEN, seeLane, type SeenCue, type SeenLane } from './seen-cues.ts';

const RADIUS_PX = 4;
/** Narrower bodies have no room for corners, texture and outline. */
const NARROW_PX = 2 * RADIUS_PX;
/** More anchors in view than this are a thicket: then only those of selected cues are drawn. */
const MOST_ANCHORS = 250;

/** Draws them into an emptied context. */
export function drawCues(context: CanvasRenderingContext2D, scene: Scene): void {
  const { model, viewport, widthPx, heightPx, selection, facts, overlay } = scene;
  const anchored: SeenCue[] = [];
  const marked: SeenCue[] = [];
  const lifted: SeenCue[] = [];
  context.textBaseline = 'alphabetic';
  for (const lane of model.lanes) {
    const top = yInView(viewport, lane.box.top);
    if (top + lane.box.heightPx <= 0 || top >= heightPx) continue;
    const seen = seeLane(viewport, widthPx, lane);
    const lying = overlay.lifted.size === 0 ? seen.bodies : seen.bodies.filter(({ place }) => !isLifted(place.cue.id));
    if (lying.length < seen.bodies.length) lifted.push(...seen.bodies.filter(({ place }) => isLifted(place.cue.id)));
    drawLane(context, scene, lane, { ...seen, bodies: lying });
    for (const one of seen.all) {
      const { cue } = one.place;
      if ('after' in cue.start) anchored.push(one);
      if (selection.has(cue.id) || facts.severities.has(cue.id)) marked.push(one);
    }
  }
  for (const { lane, ...one } of lifted)
    drawLane(context, scene, lane, { ...NOTHING_SEEN, bodies: [{ lane, ...one }] });
  const lit = anchored.length <= MOST_ANCHORS ? anchored : anchored.filter(({ place }) => selection.has(place.cue.id));
  drawAnchors(context, scene, lit);
  drawMarks(context, scene, marked);

  function isLifted(cue: string): boolean {
    return overlay.lifted.has(cue);
  }
}

function drawLane(context: CanvasRenderingContext2D, scene: Scene, lane: PlacedLane, seen: SeenLane): void {
  const { palette } = scene;
  const colours = cueColours(palette, laneColour(palette, lane.lane));
  for (const { place } of seen.bodies) if (place.cue.window) drawWindow(context, scene, lane, place, colours.spine);
  drawBodies(context, scene, lane, seen.bodies, colours);
  context.fillStyle = colours.spine;
  for (const bar of seen.bars) context.fillRect(bar.x, bar.y, bar.widthPx, bar.heightPx);
  for (const one of seen.bodies) {
    const whiskerX = drawWhisker(context, scene, lane, one.place);
    drawLabel(context, palette, one, colours, whiskerX);
    if (one.place.cue.locked) drawLock(context, palette, one);
  }
  for (const { cue, roomPx } of seen.instants) drawLabelBeside(context, palette, cue, colours, roomPx);
  for (const pile of seen.piles) drawPile(context, palette, pile);
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
