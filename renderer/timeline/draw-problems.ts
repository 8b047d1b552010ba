/**
 * Problems where they are: a bar along the upper edge of the lanes they are in, as long as they last. Accepted ones are
 * dim and broken. A gap of the programme, which has no cue, is a frame in the first camera lane.
 */
import type { Problem } from '#shared/checks/problem.ts';
import { heightOfBodyPx, topOfBody } from '#shared/timeline/lane-layout.ts';
import type { PlacedLane, PlacedRow } from '#shared/timeline/lane-model.ts';
import { spanInView, xOfTime, yInView } from '#shared/timeline/viewport.ts';
import { mixColours } from '#renderer/canvas/palette.ts';
import type { Scene } from './scene.ts';

const BAR_PX = 2;
/** A problem of an instant is to be seen too. */
const LEAST_PX = 4;
const WHOLE_LANE = { row: 0, rows: 1 };

/** The bars of all problems in view. */
export function drawProblems(context: CanvasRenderingContext2D, scene: Scene): void {
  const { plan, model, viewport, widthPx, heightPx } = scene;
  const { fromMs, toMs } = spanInView(viewport, widthPx);
  const camera = model.lanes.find(({ lane }) => lane.department === 'camera');
  for (const problem of plan.problems) {
    // They are ordered by where they begin.
    if (problem.fromMs > toMs) break;
    if (problem.toMs < fromMs) continue;
    if (problem.code === 'programme-gap' && camera) drawGap(context, scene, problem, camera);
    for (const row of rowsOf(scene, problem)) {
      const top = Math.round(yInView(viewport, row.box.top));
      if (top + row.box.heightPx > 0 && top < heightPx) drawBar(context, scene, problem, top);
    }
  }
}

/** The rows of its cues, each once. */
function rowsOf({ model }: Scene, { cues }: Problem): ReadonlySet<PlacedRow> {
  const rows = new Set<PlacedRow>();
  for (const cue of cues) {
    const row = model.rowOf(model.placeOf(cue)?.cue.lane ?? '');
    if (row) rows.add(row);
  }
  return rows;
}

function drawBar(
  context: CanvasRenderingContext2D,
  { viewport, palette }: Scene,
  { fromMs, toMs, severity, accepted }: Problem,
  top: number,
): void {
  const left = Math.round(xOfTime(viewport, fromMs));
  const widthPx = Math.max(LEAST_PX, Math.round(xOfTime(viewport, toMs)) - left);
  const colour = severity === 'error' ? palette.error : palette.warning;
  if (accepted === undefined) {
    context.fillStyle = colour;
    context.fillRect(left, top, widthPx, BAR_PX);
    return;
  }
  context.strokeStyle = mixColours(palette.panel, palette.dim, 0.7);
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  context.beginPath();
  context.moveTo(left, top + 0.5);
  context.lineTo(left + widthPx, top + 0.5);
  context.stroke();
  context.setLineDash([]);
}

function drawGap(
  context: CanvasRenderingContext2D,
  { viewport, palette }: Scene,
  { fromMs, toMs, accepted }: Problem,
  { box }: PlacedLane,
): void {
  if (accepted !== undefined) return;
  const left = Math.round(xOfTime(viewport, fromMs));
  const right = Math.round(xOfTime(viewport, toMs));
  const top = yInView(viewport, topOfBody(box, WHOLE_LANE));
  context.strokeStyle = palette.error;
  context.lineWidth = 1;
  context.setLineDash([3, 2]);
  context.strokeRect(left + 0.5, top + 0.5, Math.max(2, right - left - 1), heightOfBodyPx(box, WHOLE_LANE) - 1);
  context.setLineDash([]);
}
