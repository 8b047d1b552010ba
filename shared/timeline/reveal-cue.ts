/** Bringing a cue into view, without moving what is seen well enough. */
import { cueBounds } from './cue-bounds.ts';
import type { PlacedCue } from './lane-contents.ts';
import type { PlacedLane } from './lane-model.ts';
import { contentPx, revealHeight, revealSpan, type Viewport } from './viewport.ts';

/** So much of a cue in sight is enough: selecting it by a click does not move the view. */
const SEEN_ENOUGH_PX = 24;

/** Pans and scrolls as little as shows the cue and its lane. */
export function revealCue(
  viewport: Viewport,
  lane: PlacedLane,
  place: PlacedCue,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Viewport {
  const { x, widthPx: bodyPx } = cueBounds(viewport, lane, place);
  const seenPx = Math.min(x + bodyPx, widthPx) - Math.max(x, 0);
  const isSeen = seenPx >= Math.min(bodyPx, SEEN_ENOUGH_PX);
  const panned = isSeen ? viewport : revealSpan(viewport, { fromMs: place.startMs, toMs: place.endMs }, widthPx);
  return revealHeight(panned, lane.box.top, contentPx(lane.box.top + lane.box.heightPx), heightPx);
}
