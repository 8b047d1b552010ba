/** Wheel and trackpad: scroll the lanes, pan along the show, zoom to the pointer with Ctrl, Cmd or a pinch. */
import { panBy, viewPx, zoomAround } from '#shared/timeline/viewport.ts';
import type { TimeView } from './time-view.ts';

/** A line and a page in pixels, for mice that count in those. */
const LINE_PX = 40;
const PAGE_PX = 400;
/** One notch of a wheel zooms no further than this many pixels of a pinch. */
const MOST_ZOOM_PX = 50;
const ZOOM_PER_PX = 0.006;

/** Listens on the element, whose left edge is that of the lanes; the returned function ends that. */
export function connectWheel(element: HTMLElement, view: TimeView): () => void {
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const unit =
      event.deltaMode === WheelEvent.DOM_DELTA_LINE
        ? LINE_PX
        : event.deltaMode === WheelEvent.DOM_DELTA_PAGE
          ? PAGE_PX
          : 1;
    const xPx = event.deltaX * unit;
    const yPx = event.deltaY * unit;
    const reach = view.reach();
    const viewport = view.viewport();
    if (event.ctrlKey || event.metaKey) {
      const pinch = Math.min(MOST_ZOOM_PX, Math.max(-MOST_ZOOM_PX, yPx));
      const x = viewPx(event.clientX - element.getBoundingClientRect().left);
      view.setViewport(zoomAround(viewport, Math.exp(-pinch * ZOOM_PER_PX), x, reach));
      return;
    }
    // Lanes that all fit cannot be scrolled: then the wheel goes along the show.
    const sideways = event.shiftKey || reach.contentHeightPx <= reach.heightPx;
    const along = sideways && xPx === 0 ? yPx : xPx;
    view.setViewport(panBy(viewport, along, sideways ? 0 : yPx, reach));
  };
  element.addEventListener('wheel', wheel, { passive: false });
  return () => element.removeEventListener('wheel', wheel);
}
