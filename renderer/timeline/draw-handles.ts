/** The handles of the cue with the keyboard, and the line that is drawn from one of them. */
import { cueBounds } from '#shared/timeline/cue-bounds.ts';
import { handlesOf, type CueHandle } from '#shared/timeline/cue-handles.ts';
import { xOfTime } from '#shared/timeline/viewport.ts';
import { windowTimes, type Scene } from './scene.ts';

const DOT_PX = 3.5;
const GRIP_PX = 6;

/** Where the handles are: none unless one cue has the keyboard, and none while a drag is on. */
export function handlesOfFocus({
  model,
  viewport,
  plan,
  focus,
}: Pick<Scene, 'model' | 'viewport' | 'plan' | 'focus'>): readonly CueHandle[] {
  const place = focus === null ? undefined : model.placeOf(focus);
  const lane = place && model.lanes[model.laneIndexOf(place.cue.lane)];
  if (!place || !lane) return [];
  return handlesOf(viewport, cueBounds(viewport, lane, place), windowTimes(place.cue, plan.tempo));
}

export function drawHandles(context: CanvasRenderingContext2D, scene: Scene): void {
  const { overlay, palette, selection, focus } = scene;
  // While a drag is on, what is dragged is to be seen and not what else could be.
  const isResting = overlay.lifted.size === 0 && overlay.connection === null && overlay.marquee === null;
  if (!isResting || focus === null || !selection.has(focus)) return;
  context.lineWidth = 1.5;
  for (const { part, x, y } of handlesOfFocus(scene)) {
    context.fillStyle = palette.panel;
    context.strokeStyle = palette.focus;
    context.beginPath();
    if (part.grip === 'connector') context.arc(x, y, DOT_PX, 0, 2 * Math.PI);
    else context.rect(x - GRIP_PX / 2, y - GRIP_PX / 2, GRIP_PX, GRIP_PX);
    context.fill();
    context.stroke();
  }
}

/** From the edge that it comes from to what it would be tied to, or to the pointer. */
export function drawConnection(context: CanvasRenderingContext2D, { overlay, model, viewport, palette }: Scene): void {
  const { connection } = overlay;
  const place = connection ? model.placeOf(connection.cue) : undefined;
  const lane = place && model.lanes[model.laneIndexOf(place.cue.lane)];
  if (!connection || !place || !lane) return;
  const { pointer, target, edge } = connection;
  const body = cueBounds(viewport, lane, place);
  const from = { x: body.x + (edge === 'end' ? body.widthPx : 0), y: body.y + body.heightPx / 2 };
  const to = { x: target ? xOfTime(viewport, target.timeMs) : pointer.x, y: pointer.y };
  context.strokeStyle = palette.focus;
  context.fillStyle = palette.focus;
  context.lineWidth = 1.75;
  context.beginPath();
  context.moveTo(from.x, from.y);
  const middle = (from.y + to.y) / 2;
  context.bezierCurveTo(from.x, middle, to.x, middle, to.x, to.y);
  context.stroke();
  context.beginPath();
  context.arc(to.x, to.y, DOT_PX, 0, 2 * Math.PI);
  context.fill();
  const other = target?.to === 'edge' ? model.placeOf(target.cue) : undefined;
  const otherLane = other && model.lanes[model.laneIndexOf(other.cue.lane)];
  if (!other || !otherLane) return;
  // The edge that it would be tied to, as high as its cue.
  const bounds = cueBounds(viewport, otherLane, other);
  context.fillRect(to.x - 1.5, bounds.y - 2, 3, bounds.heightPx + 4);
}
