/** Where in the lanes the view stands, when not all of them fit; it can be dragged. */
import { useEffect, useRef, type PointerEvent } from 'react';
import styles from './LaneScrollbar.module.css';
import type { TimelineView } from './timeline-view.ts';

const LEAST_THUMB_PX = 24;

/** For the pointer only: the keyboard scrolls by going to a cue. */
export function LaneScrollbar({ view }: { readonly view: TimelineView }) {
  const track = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const grip = useRef<{ readonly y: number; readonly scrollPx: number } | null>(null);
  useEffect(() => {
    const place = (): void => {
      if (!track.current || !thumb.current) return;
      const { contentHeightPx, heightPx } = view.reach();
      const fits = contentHeightPx <= heightPx;
      track.current.hidden = fits;
      if (fits) return;
      const thumbPx = Math.max(LEAST_THUMB_PX, (heightPx * heightPx) / contentHeightPx);
      const share = view.viewport().scrollPx / (contentHeightPx - heightPx);
      thumb.current.style.height = `${thumbPx}px`;
      thumb.current.style.transform = `translateY(${share * (heightPx - thumbPx)}px)`;
    };
    place();
    return view.onDraw(place);
  }, [view]);

  const press = (event: PointerEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { y: event.clientY, scrollPx: view.viewport().scrollPx };
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!grip.current || !thumb.current) return;
    const { contentHeightPx, heightPx } = view.reach();
    const perPx = (contentHeightPx - heightPx) / Math.max(1, heightPx - thumb.current.clientHeight);
    const scrollPx = grip.current.scrollPx + (event.clientY - grip.current.y) * perPx;
    view.setViewport({ ...view.viewport(), scrollPx });
  };
  const release = (): void => {
    grip.current = null;
  };
  return (
    <div ref={track} className={styles['track']} aria-hidden>
      <div
        ref={thumb}
        className={styles['thumb']}
        onPointerDown={press}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
      />
    </div>
  );
}
