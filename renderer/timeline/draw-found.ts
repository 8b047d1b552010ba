/** What the find bar has found: a ring round each of the cues, a stronger one round the one that was gone to. */
import { NARROW_PX } from '#shared/timeline/cue-bounds.ts';
import { xOfTime, type Viewport } from '#shared/timeline/viewport.ts';
import { grow, outline } from './draw-marks.ts';
import type { SeenCue } from './seen-cues.ts';
import type { Scene } from './scene.ts';

/** Outside of the outline of a cue that is selected or has a problem, so that both are seen. */
const RING = { gapPx: 2, widthPx: 1.25 };
const CURRENT_RING = { gapPx: 3, widthPx: 3 };
/** Above cues that have no room for a ring. */
const TICK_PX = 3;
/** Along the upper edge of the minimap, and at least so wide. */
const MINIMAP_PX = 3;
const LEAST_PX = 2;

/** Rings round these cues, which are in view; narrow ones have a tick above, painted once where many share a pixel. */
export function drawFound(context: CanvasRenderingContext2D, scene: Scene, found: readonly SeenCue[]): void {
  const { palette, focus } = scene;
  let last = { x: NaN, y: NaN };
  for (const { place, bounds } of found) {
    const isCurrent = place.cue.id === focus;
    if (isCurrent || bounds.widthPx >= NARROW_PX) {
      const { gapPx, widthPx } = isCurrent ? CURRENT_RING : RING;
      outline(context, grow(bounds, gapPx), palette.text, widthPx);
      continue;
    }
    if (bounds.x === last.x && bounds.y === last.y) continue;
    last = bounds;
    context.fillStyle = palette.text;
    context.fillRect(bounds.x, bounds.y - TICK_PX - 1, Math.max(LEAST_PX, bounds.widthPx), TICK_PX);
  }
}

/** Where they are in the whole show; also those whose lane is hidden or out of sight. */
export function drawFoundSpans(
  context: CanvasRenderingContext2D,
  { plan, palette, found }: Scene,
  whole: Viewport,
): void {
  if (!found) return;
  context.fillStyle = palette.text;
  let painted = -Infinity;
  for (const id of found) {
    const times = plan.timesOf(id);
    if (!times) continue;
    const left = xOfTime(whole, times.startMs);
    const right = Math.max(left + LEAST_PX, xOfTime(whole, times.endMs));
    if (right <= painted) continue;
    const from = Math.max(left, painted);
    context.fillRect(from, 0, right - from, MINIMAP_PX);
    painted = right;
  }
}
