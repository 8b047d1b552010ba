/** Where a cue's body stands in the view: one answer for drawing, hit-test, marquee and the cells of the keyboard. */
import { heightOfBodyPx, topOfBody } from './lane-layout.ts';
import type { PlacedCue, PlacedLane } from './lane-model.ts';
import { viewPx, xOfTime, yInView, type Viewport, type ViewPx } from './viewport.ts';

/** A rectangle in the view. */
export interface ViewRect {
  readonly x: ViewPx;
  readonly y: ViewPx;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Least width of a body: its spine. A cue of no length is nothing but that. */
export const SPINE_PX = 3;

/** The body of a cue. It may lie outside of the view. */
export function cueBounds(viewport: Viewport, { box }: Pick<PlacedLane, 'box'>, place: PlacedCue): ViewRect {
  const x = xOfTime(viewport, place.startMs);
  const widthPx = Math.max(SPINE_PX, (place.endMs - place.startMs) / viewport.msPerPx);
  return { x, y: yInView(viewport, topOfBody(box, place)), widthPx, heightPx: heightOfBodyPx(place) };
}

/** The rectangle between two corners, whichever they are. */
export function rectBetween(a: { x: ViewPx; y: ViewPx }, b: { x: ViewPx; y: ViewPx }): ViewRect {
  return {
    x: viewPx(Math.min(a.x, b.x)),
    y: viewPx(Math.min(a.y, b.y)),
    widthPx: Math.abs(a.x - b.x),
    heightPx: Math.abs(a.y - b.y),
  };
}
