/** The show clock for the few places that show it: a function called once a frame, beside React. */
import { useEffect, useRef } from 'react';
import type { Ms } from '#shared/show/types.ts';
import { useTransport } from '#renderer/state/transport.ts';

/** Calls `draw` with the position in each frame while mounted. `draw` writes to the DOM itself; it causes no render. */
export function useClock(draw: (positionMs: Ms) => void): void {
  const latest = useRef(draw);
  useEffect(() => {
    latest.current = draw;
  });
  useEffect(() => {
    let frame = 0;
    const next = (): void => {
      latest.current(useTransport.getState().positionMs());
      frame = requestAnimationFrame(next);
    };
    next();
    return () => cancelAnimationFrame(frame);
  }, []);
}
