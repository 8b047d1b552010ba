/** Where a cue's body stands in the view: one answer for drawing, hit-test, marquee and the cells of the keyboard. */
import { heightOfBodyPx, topOfBody } from './lane-layout.ts';
import type { PlacedCue } from './lane-contents.ts';
import type { LaneModel, PlacedLane } from './lane-model.ts';
import { contentPx, viewPx, xOfTime, yInView, type Viewport, type ViewPx } from './viewport.ts';

/** A rectangle in the view. */
export interface ViewRect {
  readonly x: ViewPx;
  readonly y: ViewPx;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Least width of a body: its spine. A cue of no length is nothing but that. */
export const SPINE_PX = 3;
/** Narrower bodies have no room for corners, texture and outline, nor for a ring. */
export const NARROW_PX = 8;
/** Above and below what a folded row shows of its cues. */
const FOLDED_MARGIN_PX = 6;

/** The body of a cue. It may lie outside of the view. */
export function cueBounds(viewport: Viewport, { box }: Pick<PlacedLane, 'box'>, place: PlacedCue): ViewRect {
  const x = xOfTime(viewport, place.startMs);
  const widthPx = Math.max(SPINE_PX, (place.endMs - place.startMs) / viewport.msPerPx);
  return { x, y: yInView(viewport, topOfBody(box, place)), widthPx, heightPx: heightOfBodyPx(box, place) };
}

/**
 * Where a cue is seen: its body in an open lane, its stretch of the row in a folded one; null if its lane is hidden, or
 * it is not in the show.
 */
export function seenBounds(model: LaneModel, viewport: Viewport, cue: string): ViewRect | null {
  const place = model.placeOf(cue);
  const row = place && model.rowOf(place.cue.lane);
  if (!place || !row) return null;
  if (row.kind === 'lane' && !row.folded) return cueBounds(viewport, row, place);
  const x = xOfTime(viewport, place.startMs);
  const widthPx = Math.max(SPINE_PX, (place.endMs - place.startMs) / viewport.msPerPx);
  const heightPx = row.box.heightPx - 2 * FOLDED_MARGIN_PX;
  return { x, y: yInView(viewport, contentPx(row.box.top + FOLDED_MARGIN_PX)), widthPx, heightPx };
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
