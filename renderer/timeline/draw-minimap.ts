/** The whole show at a glance: each cue a dash in its lane's colour, errors as ticks below. */
import { fitSpan, xOfTime } from '#shared/timeline/viewport.ts';
import { laneColour } from '#renderer/canvas/palette.ts';
import type { Scene } from './scene.ts';

const PADDING_PX = 4;
const THICKEST_PX = 3;

/** Draws it into an emptied context. The scene's viewport is not used: the minimap always shows all. */
export function drawMinimap(context: CanvasRenderingContext2D, scene: Scene): void {
  const { model, plan, palette, widthPx, heightPx, facts } = scene;
  const whole = { ...fitSpan(plan.span, widthPx), scrollPx: 0 };
  const roomPx = heightPx - 2 * PADDING_PX;
  const pitchPx = roomPx / Math.max(1, model.lanes.length);
  const thicknessPx = Math.max(0.75, Math.min(THICKEST_PX, pitchPx - 1));
  for (const [at, { lane, cues }] of model.lanes.entries()) {
    const y = PADDING_PX + at * pitchPx + (pitchPx - thicknessPx) / 2;
    context.fillStyle = laneColour(palette, lane);
    let painted = -Infinity;
    for (const { startMs, endMs } of cues.items) {
      const left = xOfTime(whole, startMs);
      const right = Math.max(left + 1, xOfTime(whole, endMs) - 0.5);
      // What lies wholly on what is painted already adds nothing.
      if (right <= painted) continue;
      context.fillRect(left, y, right - left, thicknessPx);
      painted = right;
    }
  }
  context.fillStyle = palette.error;
  for (const { severity, accepted, fromMs } of plan.problems) {
    if (severity === 'error' && accepted === undefined)
      context.fillRect(xOfTime(whole, fromMs) - 0.5, heightPx - 4, 1.5, 4);
  }
  context.fillStyle = palette.hairline;
  context.fillRect(Math.round(xOfTime(whole, 0)), 0, 1, heightPx);
  context.fillRect(Math.round(xOfTime(whole, facts.lengthMs)), 0, 1, heightPx);
}
