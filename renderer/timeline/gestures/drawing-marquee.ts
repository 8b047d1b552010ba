/** A frame is drawn over the lanes: what it touches is selected. A click without a drag selects nothing. */
import { rectBetween } from '#shared/timeline/cue-bounds.ts';
import { cuesInRect } from '#shared/timeline/marquee.ts';
import { timeAtX, xOfTime, yInContent, yInView } from '#shared/timeline/viewport.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Gesture, GestureContext, PointerAt } from './gesture.ts';

/** Less is a click with an unsteady hand. */
const DRAG_PX = 4;

export function drawingMarquee(context: GestureContext, from: PointerAt): Gesture {
  const { view } = context;
  const { selection: before, focus } = useSession.getState();
  // Its first corner hangs on the show: it goes along when the view scrolls under the drag.
  const cornerMs = timeAtX(view.viewport(), from.x);
  const cornerY = yInContent(view.viewport(), from.y);
  let drawn = false;
  const end = (): void => {
    view.hold(false);
    view.setOverlay({ marquee: null });
  };
  return {
    name: 'drawing-marquee',
    cursor: 'default',
    scrolls: 'both',
    enter: () => view.hold(true),
    move(pointer) {
      if (!drawn && Math.hypot(pointer.x - from.x, pointer.y - from.y) < DRAG_PX) return;
      drawn = true;
      const viewport = view.viewport();
      const corner = { x: xOfTime(viewport, cornerMs), y: yInView(viewport, cornerY) };
      const rect = rectBetween(corner, pointer);
      view.setOverlay({ marquee: rect });
      const found = cuesInRect(view.model, viewport, rect);
      const next = from.adds ? [...new Set([...before, ...found])] : found;
      const { selection, select } = useSession.getState();
      const same = next.length === selection.size && next.every((cue) => selection.has(cue));
      if (!same) select(next);
    },
    complete() {
      end();
      if (!drawn && !from.adds) useSession.getState().select([]);
    },
    cancel() {
      end();
      useSession.getState().select(before, focus);
    },
  };
}
