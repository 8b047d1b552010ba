/**
 * The cues of the rows in view: problems, links and slack behind them, windows, bodies with their department's texture,
 * spines, labels, whiskers, earlier takes, anchors, and on top what is found, selected or has a problem. Bodies of a lane are
 * one path each for fill, texture and outline: ten thousand cues are some hundred draw calls.
 */
import type { LinkRecord } from '#shared/show/document.ts';
import { NARROW_PX, SPINE_PX, type ViewRect } from '#shared/timeline/cue-bounds.ts';
import type { PlacedLane } from '#shared/timeline/lane-model.ts';
import { viewPx, yInView } from '#shared/timeline/viewport.ts';
import { patternOf, placePattern } from './department-patterns.ts';
import { drawAnchors } from './draw-anchors.ts';
import { drawFolded } from './draw-folded.ts';
import { drawFound } from './draw-found.ts';
import { drawLabel, drawLabelBeside, drawLock, drawPile, type Whisker } from './draw-labels.ts';
import { drawLinks, labelLinks, lineOfLink, takeLines, type LinkLine } from './draw-links.ts';
import { drawMarks } from './draw-marks.ts';
import { drawProblems } from './draw-problems.ts';
import { drawSlack } from './draw-slack.ts';
import { drawTakes } from './draw-takes.ts';
import { drawWhisker, drawWindows, whiskerOf } from './draw-windows.ts';
import { cueColours, laneColour, mixColours, type CueColours } from '#renderer/canvas/palette.ts';
import type { Scene } from './scene.ts';
import { nothingSeen, seeCues, seeLane, type SeenCue, type SeenLane } from './seen-cues.ts';
import { createTextRoom, type TextRoom } from './text-room.ts';

const RADIUS_PX = 4;
const NARROW_SPINE_PX = 2;
/** More anchors in view than this are a thicket: then only those of selected cues are drawn, and no more of them. */
const MOST_ANCHORS = 250;
/** The same of links; and of more cues in view than this it is not even looked up which links they have. */
const MOST_LINKS = 90;
const MOST_LOOKED_UP = 2_500;
const MOST_LINK_TEXTS = 45;
/** More bodies and bars in view are a crowd: what stands about a cue could not be told from what stands about the next one. */
const CROWD = 700;
/** More selected cues in view than this: only the one that the keyboard stands on tells its slack. */
const MOST_TAILS = 60;

/** Draws them into an emptied context. */
export function drawCues(context: CanvasRenderingContext2D, scene: Scene): void {
  const { model, viewport, widthPx, heightPx, selection, facts, overlay } = scene;
  const texts = createTextRoom();
  const lanes: SeenLane[] = [];
  const anchored: SeenCue[] = [];
  const lifted: SeenLane[] = [];
  let drawn = 0;
  context.textBaseline = 'alphabetic';
  for (const row of model.rows) {
    const top = yInView(viewport, row.box.top);
    if (top + row.box.heightPx <= 0 || top >= heightPx) continue;
    drawFolded(context, scene, row);
    if (row.kind === 'group' || row.folded) continue;
    const seen = seeLane(viewport, widthPx, row);
    const moving = overlay.lifted.size === 0 ? [] : seen.bodies.filter(({ place }) => isLifted(place.cue.id));
    if (moving.length > 0) {
      lifted.push({ ...nothingSeen(row), bodies: moving });
      lanes.push({ ...seen, bodies: seen.bodies.filter(({ place }) => !isLifted(place.cue.id)) });
    } else lanes.push(seen);
    drawn += seen.bodies.length - moving.length + seen.bars.length;
    for (const one of seen.all) if ('after' in one.place.cue.start) anchored.push(one);
  }
  const selected = seeCues(scene, selection);
  const troubled = seeCues(scene, facts.severities.keys()).filter(({ place }) => !selection.has(place.cue.id));
  drawProblems(context, scene);
  const links = linesInView(scene, lanes, selected);
  drawLinks(context, scene, links.plain, false);
  const isCrowd = drawn > CROWD;
  for (const lane of [...lanes, ...lifted]) drawLane(context, scene, lane, texts, isCrowd);
  if (!isCrowd) {
    const all = lanes.flatMap((lane) => lane.bodies);
    drawTakes(context, scene, all, texts);
  }
  const lit = anchored.length <= MOST_ANCHORS ? anchored : selected.filter(({ place }) => 'after' in place.cue.start);
  drawAnchors(context, scene, lit.slice(0, MOST_ANCHORS), texts);
  const tailed =
    selected.length <= MOST_TAILS ? selected : selected.filter(({ place }) => place.cue.id === scene.focus);
  for (const one of tailed) drawSlack(context, scene, [one], laneColour(scene.palette, one.lane.lane), texts);
  drawFound(context, scene, seeCues(scene, scene.found ?? []));
  drawMarks(context, scene, [...troubled, ...selected]);
  drawLinks(context, scene, links.lit, true);
  takeLines([...links.plain, ...links.lit], texts);
  labelLinks(context, scene, links.lit.slice(0, MOST_LINK_TEXTS), texts, true);
  if (links.plain.length <= MOST_LINK_TEXTS) labelLinks(context, scene, links.plain, texts, false);

  function isLifted(cue: string): boolean {
    return overlay.lifted.has(cue);
  }
}

interface LinesInView {
  readonly plain: readonly LinkLine[];
  /** Of selected cues. */
  readonly lit: readonly LinkLine[];
}

/** The lines of links that have a cue in view; in a crowd only those that are lit. */
function linesInView(scene: Scene, lanes: readonly SeenLane[], selected: readonly SeenCue[]): LinesInView {
  const { links, parts } = scene;
  const lit = new Set<LinkRecord>();
  for (const { place } of selected.slice(0, MOST_LOOKED_UP)) {
    for (const link of links.get(place.cue.id) ?? []) lit.add(link);
  }
  const plain = new Set<LinkRecord>();
  const seen = lanes.reduce((sum, { all }) => sum + all.length, 0);
  if (parts.links && links.size > 0 && seen <= MOST_LOOKED_UP) {
    for (const { all } of lanes) {
      for (const { place } of all)
        for (const link of links.get(place.cue.id) ?? []) if (!lit.has(link)) plain.add(link);
    }
  }
  const linesOf = (some: Iterable<LinkRecord>): LinkLine[] =>
    [...some].flatMap((link) => lineOfLink(scene, link) ?? []);
  return {
    plain: plain.size <= MOST_LINKS ? linesOf(plain) : [],
    lit: linesOf([...lit].slice(0, MOST_LINKS)),
  };
}

function drawLane(
  context: CanvasRenderingContext2D,
  scene: Scene,
  seen: SeenLane,
  texts: TextRoom,
  isCrowd: boolean,
): void {
  const { palette, parts, selection } = scene;
  const { lane } = seen;
  const colours = cueColours(palette, laneColour(palette, lane.lane));
  drawWindows(context, scene, lane, seen.bodies, colours.spine);
  if (parts.slack && !isCrowd) {
    const faint = mixColours(palette.panel, colours.spine, 0.55);
    drawSlack(
      context,
      scene,
      seen.all.filter(({ place }) => !selection.has(place.cue.id)),
      faint,
      null,
    );
  }
  drawBodies(context, scene, lane, seen.bodies, colours);
  context.fillStyle = colours.spine;
  for (const bar of seen.bars) context.fillRect(bar.x, bar.y, bar.widthPx, bar.heightPx);
  for (const one of seen.bodies) {
    const whisker = whiskerOf(scene, one.place);
    const isWhole = drawLabel(context, scene, one, colours, whisker);
    if (whisker) {
      drawWhisker(context, scene, one, whisker, isWhole);
      if (!isCrowd) texts.take(whiskerRect(one, whisker));
    }
    if (one.place.cue.locked) drawLock(context, palette, one);
  }
  for (const { cue, roomPx } of seen.instants) {
    // What hangs about a cue of no length: its whisker, and the end of its window.
    const whisker = whiskerOf(scene, cue.place);
    if (whisker) {
      drawWhisker(context, scene, cue, whisker, true);
      texts.take(whiskerRect(cue, whisker));
    }
    drawLabelBeside(context, palette, cue, colours, roomPx, texts);
  }
  for (const pile of seen.piles) drawPile(context, palette, pile, texts);
}

function whiskerRect({ bounds }: SeenCue, { left, right }: Whisker): ViewRect {
  return { x: viewPx(left), y: viewPx(bounds.y + bounds.heightPx / 2 - 4), widthPx: right - left, heightPx: 8 };
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
  // Plain rectangles on whole pixels are many times cheaper than paths, and of narrow bodies one sees no difference.
  const narrow: ViewRect[] = [];
  for (const { bounds } of seen) {
    const { x, y, widthPx, heightPx } = bounds;
    if (widthPx < NARROW_PX) {
      narrow.push(bounds);
      continue;
    }
    // The last pixel stays free, so that cues that touch can be told apart.
    bodies.roundRect(x, y, widthPx - 1, heightPx, RADIUS_PX);
    outlines.roundRect(x + 0.5, y + 0.5, widthPx - 2, heightPx - 1, RADIUS_PX - 0.5);
    spines.roundRect(x, y, SPINE_PX, heightPx, [RADIUS_PX, 0, 0, RADIUS_PX]);
  }
  if (narrow.length > 0) {
    context.fillStyle = colours.body;
    for (const { x, y, widthPx, heightPx } of narrow) {
      // The spine covers the whole of the narrowest.
      if (widthPx > NARROW_SPINE_PX + 1) context.fillRect(x, y, widthPx - 1, heightPx);
    }
    context.fillStyle = colours.spine;
    for (const { x, y, heightPx } of narrow) context.fillRect(x, y, NARROW_SPINE_PX, heightPx);
  }
  if (narrow.length === seen.length) return;
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
