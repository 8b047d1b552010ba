/**
 * The problem that is lit, over the lanes: its span as a band, a ring round each of its cues, the line of the rule it
 * breaks, and a tag that names the place, the resource or the bound. One that was accepted is lit with broken lines.
 */
import type { Problem } from '#shared/checks/problem.ts';
import type { CueEdge } from '#shared/show/types.ts';
import { seenBounds, type ViewRect } from '#shared/timeline/cue-bounds.ts';
import type { PlacedRow } from '#shared/timeline/lane-model.ts';
import { xOfTime, yInView } from '#shared/timeline/viewport.ts';
import { fitText, textWidthPx } from '#renderer/canvas/fit-text.ts';
import { drawLinks, lineOfLink } from './draw-links.ts';
import { drawSeverityMark, grow, outline } from './draw-marks.ts';
import { drawBound, drawLine, edgePoint } from './draw-rule-lines.ts';
import type { LitProblem, Scene } from './scene.ts';

const RING_PX = 2;
/** Outside of the outline of a selected cue, so that both are seen. */
const RING_GAP_PX = 3;
const TAG_HEIGHT_PX = 18;
const TAG_PAD_PX = 6;
const MOST_TAG_PX = 380;
/** It reaches so far into the lane that it is about. */
const INTO_LANE_PX = 4;
/** The tag stays so far inside of the view. */
const EDGE_PX = 4;

/** Draws it; nothing if none is lit. */
export function drawProblem(context: CanvasRenderingContext2D, scene: Scene): void {
  const { lit, palette } = scene;
  if (!lit) return;
  const { problem } = lit;
  const cues = problem.cues.flatMap((id) => placeOf(scene, id) ?? []);
  const lanes = problem.code === 'programme-gap' ? cameraLane(scene) : cues.map(({ lane }) => lane);
  const colour = problem.severity === 'error' ? palette.error : palette.warning;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  const isAccepted = problem.accepted !== undefined;
  drawSpan(context, scene, problem, lanes, colour);
  context.setLineDash(isAccepted ? [4, 3] : []);
  for (const { bounds } of cues) outline(context, grow(bounds, RING_GAP_PX), colour, RING_PX);
  context.lineWidth = 1.75;
  drawRule(context, scene, lit);
  context.setLineDash([]);
  for (const { bounds } of cues) drawSeverityMark(context, scene, bounds, problem.severity, isAccepted);
  drawTag(context, scene, lit, lanes, colour);
}

function placeOf(
  { model, viewport }: Scene,
  id: string,
): { readonly lane: PlacedRow; readonly bounds: ViewRect } | null {
  const lane = model.rowOf(model.placeOf(id)?.cue.lane ?? '');
  const bounds = seenBounds(model, viewport, id);
  return lane && bounds ? { lane, bounds } : null;
}

/** Where the programme is filmed: a gap in it has no cue. */
function cameraLane({ model }: Scene): PlacedRow[] {
  const lane = model.lanes.find((one) => one.lane.department === 'camera');
  return lane ? [lane] : [];
}

/** From the first lane that is in it to the last; each of those lanes is tinted. */
function drawSpan(
  context: CanvasRenderingContext2D,
  { viewport }: Scene,
  { fromMs, toMs }: Problem,
  lanes: readonly PlacedRow[],
  colour: string,
): void {
  if (lanes.length === 0) return;
  const [left, right] = [Math.round(xOfTime(viewport, fromMs)), Math.round(xOfTime(viewport, toMs))];
  const { top, bottom } = heightOf(viewport, lanes);
  context.globalAlpha = 0.16;
  for (const { box } of new Set(lanes)) {
    context.fillRect(left, yInView(viewport, box.top), right - left, box.heightPx - 1);
  }
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.setLineDash([1, 2]);
  context.beginPath();
  for (const x of left === right ? [left] : [left, right]) {
    context.moveTo(x + 0.5, top);
    context.lineTo(x + 0.5, bottom);
  }
  context.stroke();
}

function heightOf(viewport: Scene['viewport'], lanes: readonly PlacedRow[]): { top: number; bottom: number } {
  const tops = lanes.map(({ box }) => yInView(viewport, box.top));
  const bottoms = lanes.map(({ box }) => yInView(viewport, box.top) + box.heightPx - 1);
  return { top: Math.min(...tops), bottom: Math.max(...bottoms) };
}

/** What keeps the cues apart, or would have to. */
function drawRule(context: CanvasRenderingContext2D, scene: Scene, { problem, link }: LitProblem): void {
  const { code, cues, fromMs, toMs } = problem;
  const [first = '', second] = cues;
  const join = (from: CueEdge, to: CueEdge): void =>
    drawLine(context, edgePoint(scene, from.cue, from.edge), edgePoint(scene, to.cue, to.edge));
  switch (code) {
    case 'window-missed': {
      const place = scene.model.placeOf(first);
      const edge = place?.cue.window?.edge ?? 'start';
      // The span lies between the edge and the bound that it misses.
      const isEarly = place?.[edge === 'start' ? 'startMs' : 'endMs'] === fromMs;
      drawBound(context, scene, edgePoint(scene, first, edge), isEarly ? toMs : fromMs);
      return;
    }
    case 'link-broken':
      if (link) drawLinks(context, scene, [lineOfLink(scene, link) ?? []].flat(), true);
      return;
    case 'travel-too-short':
    case 'route-missing':
      // On to the neighbour, or from one end of the cue to the other.
      if (second === undefined) join({ cue: first, edge: 'start' }, { cue: first, edge: 'end' });
      else join({ cue: first, edge: 'end' }, { cue: second, edge: 'start' });
      return;
    case 'foresight':
      join({ cue: second ?? '', edge: 'end' }, { cue: first, edge: 'start' });
      return;
    case 'resource-overlap':
    case 'zone-conflict':
    case 'programme-gap':
    case 'programme-clash':
    case 'breath-short':
    case 'crew-short':
    case 'outside-show':
      return;
    default:
      code satisfies never;
  }
}

/** Above the span, or below where nothing is above: what it is about, in few words. Its own cues stay readable. */
function drawTag(
  context: CanvasRenderingContext2D,
  { viewport, palette, widthPx, heightPx }: Scene,
  { problem, tag }: LitProblem,
  lanes: readonly PlacedRow[],
  colour: string,
): void {
  if (tag === '' || lanes.length === 0) return;
  context.font = `600 11px ${palette.font}`;
  const text = fitText(context, tag, Math.min(MOST_TAG_PX, widthPx - 2 * EDGE_PX) - 2 * TAG_PAD_PX);
  const wide = textWidthPx(context, text) + 2 * TAG_PAD_PX;
  const middle = xOfTime(viewport, (problem.fromMs + problem.toMs) / 2);
  const x = Math.round(Math.min(Math.max(middle - wide / 2, EDGE_PX), widthPx - wide - EDGE_PX));
  const { top, bottom } = heightOf(viewport, lanes);
  const above = top - TAG_HEIGHT_PX + INTO_LANE_PX;
  const y = Math.round(Math.min(above < EDGE_PX ? bottom - INTO_LANE_PX : above, heightPx - TAG_HEIGHT_PX - EDGE_PX));
  context.beginPath();
  context.roundRect(x + 0.5, y + 0.5, wide - 1, TAG_HEIGHT_PX - 1, 4);
  context.fillStyle = palette.raised;
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, no array
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = palette.text;
  context.textBaseline = 'alphabetic';
  context.fillText(text, x + TAG_PAD_PX, y + 13);
}
