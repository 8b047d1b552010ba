/** The whole show at a glance: each cue a dash in its lane's colour, below them where the problems are, above them what is found. */
import type { Severity } from '#shared/checks/problem.ts';
import { lanesSeenIn } from '#shared/timeline/lane-model.ts';
import { fitSpan, xOfTime, type Viewport } from '#shared/timeline/viewport.ts';
import { laneColour } from '#renderer/canvas/palette.ts';
import { drawFoundSpans } from './draw-found.ts';
import type { Scene } from './scene.ts';

const PADDING_PX = 4;
const THICKEST_PX = 3;
const PROBLEM_PX = 3;
const LEAST_PROBLEM_PX = 2;

/** Draws it into an emptied context. The scene's viewport is not used: the minimap always shows all. */
export function drawMinimap(context: CanvasRenderingContext2D, scene: Scene): void {
  const { model, plan, palette, widthPx, heightPx, facts } = scene;
  const whole = { ...fitSpan(plan.span, widthPx), scrollPx: 0 };
  // A folded group is one row, as it is below; the head of an open one is none.
  const rows = model.rows.map(lanesSeenIn).filter((lanes) => lanes.length > 0);
  const roomPx = heightPx - 2 * PADDING_PX;
  const pitchPx = roomPx / Math.max(1, rows.length);
  const thicknessPx = Math.max(0.75, Math.min(THICKEST_PX, pitchPx - 1));
  for (const [at, lanes] of rows.entries()) {
    const y = PADDING_PX + at * pitchPx + (pitchPx - thicknessPx) / 2;
    for (const lane of lanes) {
      context.fillStyle = laneColour(palette, lane);
      let painted = -Infinity;
      for (const { startMs, endMs } of model.cuesOf(lane.id).items) {
        const left = xOfTime(whole, startMs);
        const right = Math.max(left + 1, xOfTime(whole, endMs) - 0.5);
        // What lies wholly on what is painted already adds nothing.
        if (right <= painted) continue;
        context.fillRect(left, y, right - left, thicknessPx);
        painted = right;
      }
    }
  }
  drawProblemSpans(context, scene, whole);
  drawFoundSpans(context, scene, whole);
  context.fillStyle = palette.hairline;
  context.fillRect(Math.round(xOfTime(whole, 0)), 0, 1, heightPx);
  context.fillRect(Math.round(xOfTime(whole, facts.lengthMs)), 0, 1, heightPx);
}

/** Each as long as it lasts along the lower edge, errors over warnings; accepted ones are left out. */
function drawProblemSpans(context: CanvasRenderingContext2D, scene: Scene, whole: Viewport): void {
  const { plan, palette, heightPx } = scene;
  const draw = (wanted: Severity, colour: string): void => {
    context.fillStyle = colour;
    let painted = -Infinity;
    for (const { severity, accepted, fromMs, toMs } of plan.problems) {
      if (severity !== wanted || accepted !== undefined) continue;
      const left = Math.max(painted, xOfTime(whole, fromMs) - LEAST_PROBLEM_PX / 2);
      const right = Math.max(xOfTime(whole, toMs), xOfTime(whole, fromMs) + LEAST_PROBLEM_PX / 2);
      if (right <= painted) continue;
      context.fillRect(left, heightPx - PROBLEM_PX, right - left, PROBLEM_PX);
      painted = right;
    }
  };
  draw('warning', palette.warning);
  draw('error', palette.error);
}
