/** How a rule is shown over the lanes: a line from the edge it is measured from to the edge it holds, a bar of the clock. */
import type { Edge, Ms } from '#shared/show/types.ts';
import { seenBounds } from '#shared/timeline/cue-bounds.ts';
import { edgeTime } from '#shared/timeline/link-room.ts';
import { xOfTime } from '#shared/timeline/viewport.ts';
import type { Scene } from './scene.ts';

const DOT_PX = 2.5;
const BAR_PX = 9;

interface ViewPoint {
  readonly x: number;
  readonly y: number;
}

/** The middle of a cue's edge; null if it is not on the timeline, or in a hidden lane. */
export function edgePoint({ model, viewport }: Scene, cue: string, edge: Edge): ViewPoint | null {
  const place = model.placeOf(cue);
  const bounds = place && seenBounds(model, viewport, cue);
  if (!place || !bounds) return null;
  return { x: xOfTime(viewport, edgeTime(place, edge)), y: bounds.y + bounds.heightPx / 2 };
}

/** From edge to edge, with a dot at both; nothing if one is not on the timeline. Drawn with the strokes that are set. */
export function drawLine(context: CanvasRenderingContext2D, from: ViewPoint | null, to: ViewPoint | null): void {
  if (!from || !to) return;
  context.beginPath();
  context.moveTo(from.x, from.y);
  // Leaves and arrives upright, as anchors do; along one lane it is straight.
  const middle = (from.y + to.y) / 2;
  context.bezierCurveTo(from.x, middle, to.x, middle, to.x, to.y);
  context.stroke();
  for (const { x, y } of [from, to]) {
    context.beginPath();
    context.arc(x, y, DOT_PX, 0, 2 * Math.PI);
    context.fill();
  }
}

/** What the clock asks for: a bar at its time, joined to the edge that it holds. */
export function drawBound(context: CanvasRenderingContext2D, { viewport }: Scene, at: ViewPoint | null, ms: Ms): void {
  if (!at || !Number.isFinite(ms)) return;
  const x = xOfTime(viewport, ms);
  context.beginPath();
  context.moveTo(x, at.y - BAR_PX);
  context.lineTo(x, at.y + BAR_PX);
  context.moveTo(x, at.y);
  context.lineTo(at.x, at.y);
  context.stroke();
}
