/** Which cues a frame drawn over the lanes takes in. */
import { cueBounds, type ViewRect } from './cue-bounds.ts';
import type { PlacedCue } from './lane-contents.ts';
import type { LaneModel } from './lane-model.ts';
import { timeAtX, viewPx, yInView, type Viewport } from './viewport.ts';

/** Ids of the cues whose bodies touch the rectangle, lane by lane, by start. */
export function cuesInRect(model: LaneModel, viewport: Viewport, rect: ViewRect): string[] {
  const found: string[] = [];
  visitInRect(model, viewport, rect, ({ cue }) => {
    found.push(cue.id);
    return true;
  });
  return found;
}

/** Whether the body of any cue touches the rectangle. */
export function isAnyInRect(model: LaneModel, viewport: Viewport, rect: ViewRect): boolean {
  let any = false;
  visitInRect(model, viewport, rect, () => {
    any = true;
    return false;
  });
  return any;
}

/** Visits them until `visit` wants no more. */
function visitInRect(model: LaneModel, viewport: Viewport, rect: ViewRect, visit: (place: PlacedCue) => boolean): void {
  const right = viewPx(rect.x + rect.widthPx);
  const bottom = rect.y + rect.heightPx;
  let wanted = true;
  for (const placed of model.lanes) {
    if (!wanted) return;
    const top = yInView(viewport, placed.box.top);
    if (top > bottom || top + placed.box.heightPx < rect.y) continue;
    // A body is at least its spine wide: one that ends left of the frame may still reach into it.
    placed.cues.visitApart(timeAtX(viewport, viewPx(rect.x - 3)), timeAtX(viewport, right), (place) => {
      const bounds = cueBounds(viewport, placed, place);
      const touches = bounds.x + bounds.widthPx >= rect.x && bounds.x <= right;
      if (touches && bounds.y <= bottom && bounds.y + bounds.heightPx >= rect.y) wanted = visit(place);
      return wanted ? -Infinity : Infinity;
    });
  }
}
