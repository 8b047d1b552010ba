/** While a header is dragged, the lanes scroll as soon as the pointer comes to the upper or lower end of the headers. */
import { useEffect, type RefObject } from 'react';
import { panBy } from '#shared/timeline/viewport.ts';
import type { TimelineView } from './timeline-view.ts';

const EDGE_PX = 24;
/** Pixels a frame, for each pixel that the pointer is nearer to the end or beyond it. */
const SPEED = 0.25;
const FASTEST_PX = 24;

export function useDragScroll(view: TimelineView, frame: RefObject<HTMLElement | null>, isDragging: boolean): void {
  useEffect(() => {
    if (!isDragging) return undefined;
    let pointerY: number | null = null;
    let request = 0;
    const scroll = (): void => {
      request = requestAnimationFrame(scroll);
      const box = frame.current?.getBoundingClientRect();
      if (!box || pointerY === null) return;
      const above = Math.min(0, pointerY - (box.top + EDGE_PX));
      const below = Math.max(0, pointerY - (box.bottom - EDGE_PX));
      const byPx = Math.min(FASTEST_PX, Math.max(-FASTEST_PX, (above + below) * SPEED));
      if (byPx !== 0) view.setViewport(panBy(view.viewport(), 0, byPx, view.reach()));
    };
    const follow = (event: PointerEvent): void => void (pointerY = event.clientY);
    window.addEventListener('pointermove', follow);
    request = requestAnimationFrame(scroll);
    return () => {
      window.removeEventListener('pointermove', follow);
      cancelAnimationFrame(request);
    };
  }, [view, frame, isDragging]);
}
