/** The whole show with a frame around what is seen: drag the frame, or press elsewhere to go there. */
import { useEffect, useRef, type PointerEvent } from 'react';
import { fitSpan, spanInView, timeAtX, viewPx, xOfTime, type Viewport } from '#shared/timeline/viewport.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Layer } from './Layer.tsx';
import styles from './Minimap.module.css';
import type { TimelineView } from './timeline-view.ts';
import { watchClock } from '#renderer/state/watch-clock.ts';

/** The frame never gets too small to be seen and grabbed. */
const LEAST_FRAME_PX = 10;

export function Minimap({ view }: { readonly view: TimelineView }) {
  const words = useWords();
  const map = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const tick = useRef<HTMLDivElement>(null);
  /** Distance from the frame's left edge to the pointer that drags it; null: nobody does. */
  const grip = useRef<number | null>(null);

  useEffect(() => {
    let lastMs = 0;
    const place = (): void => {
      const { viewport, viewportWidthPx } = useSession.getState();
      const whole = wholeShow(map.current);
      if (!whole || !frame.current || !tick.current) return;
      const seen = spanInView(viewport, viewportWidthPx);
      const left = xOfTime(whole, seen.fromMs);
      const width = Math.max(LEAST_FRAME_PX, xOfTime(whole, seen.toMs) - left);
      frame.current.style.transform = `translateX(${left}px)`;
      frame.current.style.width = `${width}px`;
      tick.current.style.transform = `translateX(${xOfTime(whole, lastMs)}px)`;
    };
    const stops = [
      view.onDraw(place),
      watchClock(({ timeMs }) => {
        lastMs = timeMs;
        place();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [view]);

  const press = (event: PointerEvent<HTMLDivElement>): void => {
    const whole = wholeShow(map.current);
    if (event.button !== 0 || !whole || !frame.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const x = xIn(event);
    const { viewport, viewportWidthPx } = useSession.getState();
    const seen = spanInView(viewport, viewportWidthPx);
    const left = xOfTime(whole, seen.fromMs);
    const width = xOfTime(whole, seen.toMs) - left;
    const inside = x >= left && x <= left + Math.max(width, LEAST_FRAME_PX);
    grip.current = inside ? x - left : width / 2;
    drag(event);
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const whole = wholeShow(map.current);
    if (grip.current === null || !whole) return;
    view.setViewport({ ...view.viewport(), fromMs: timeAtX(whole, viewPx(xIn(event) - grip.current)) });
  };
  const release = (): void => {
    grip.current = null;
  };

  return (
    <div
      ref={map}
      className={styles['minimap']}
      role="img"
      aria-label={words.timeline.minimap}
      data-testid="minimap"
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <Layer view={view} name="minimap" />
      <div ref={tick} className={styles['tick']} />
      <div ref={frame} className={styles['frame']} data-testid="minimap-frame" />
    </div>
  );
}

/** The viewport in which the map shows the whole show. */
function wholeShow(map: HTMLElement | null): Viewport | null {
  const { show } = useDocument.getState();
  return show && map && map.clientWidth > 0 ? { ...fitSpan(show.plan.span, map.clientWidth), scrollPx: 0 } : null;
}

function xIn(event: PointerEvent<HTMLDivElement>): number {
  return event.clientX - event.currentTarget.getBoundingClientRect().left;
}
