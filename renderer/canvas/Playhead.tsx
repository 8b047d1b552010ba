/** The playhead over what is drawn along the time: an element that is moved, never drawn. Brings the view along while the show plays. */
import { useEffect, useRef } from 'react';
import { pageToPlayhead, revealSpan, rollUnderPlayhead, xOfTime } from '#shared/timeline/viewport.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTransport } from '#renderer/state/transport.ts';
import styles from './Playhead.module.css';
import type { TimeView } from './time-view.ts';
import { watchClock, type ClockReading } from '#renderer/state/watch-clock.ts';

/** A step of the clock that is longer is a jump, and the view goes there. */
const JUMP_MS = 100;

export function Playhead({ view }: { readonly view: TimeView }) {
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let lastMs = useTransport.getState().positionMs();
    let seen = false;
    // The viewport that is on the canvases: another may be wanted already, to be drawn in the next frame.
    let { viewport: drawn } = useSession.getState();
    const place = (timeMs: number): void => {
      const { viewportWidthPx } = useSession.getState();
      const x = xOfTime(drawn, timeMs);
      seen = x >= 0 && x <= viewportWidthPx;
      if (!head.current) return;
      head.current.style.visibility = seen ? 'visible' : 'hidden';
      head.current.style.transform = `translateX(${x}px)`;
    };
    const follow = ({ timeMs, playing, moved }: ClockReading): void => {
      const { viewport, viewportWidthPx, follow: mode } = useSession.getState();
      const jumped = Math.abs(timeMs - lastMs) > JUMP_MS;
      const wasSeen = seen;
      lastMs = timeMs;
      place(timeMs);
      if (view.isHeld()) return;
      if (playing && mode === 'smooth' && wasSeen) {
        view.setViewport(rollUnderPlayhead(viewport, timeMs, viewportWidthPx));
        return;
      }
      if (seen || (playing && mode === 'off')) return;
      if (moved && (playing || jumped))
        view.setViewport(revealSpan(viewport, { fromMs: timeMs, toMs: timeMs }, viewportWidthPx));
      // Who pans away while it plays wants to look elsewhere: the page turns only under a playhead that was seen.
      else if (playing && wasSeen) view.setViewport(pageToPlayhead(viewport, timeMs, viewportWidthPx));
    };
    const stops = [
      watchClock(follow),
      view.onDraw(() => {
        drawn = useSession.getState().viewport;
        place(lastMs);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [view]);
  return (
    <div ref={head} className={styles['playhead']} data-testid="playhead" aria-hidden>
      <svg className={styles['flag']} width="13" height="9" viewBox="0 0 13 9">
        <path d="M0 0h13v2.5L6.5 9 0 2.5z" fill="currentColor" />
      </svg>
    </div>
  );
}
