/** The show clock for what moves with it: asked once a frame while it runs, and once whenever it is moved. */
import type { Ms } from '#shared/show/types.ts';
import { useTransport } from './transport.ts';

export interface ClockReading {
  readonly timeMs: Ms;
  readonly playing: boolean;
  /** Whether it was started, stopped or set since the last reading. */
  readonly moved: boolean;
}

/** Calls `draw` now and from now on; the returned function ends that. `draw` writes to the DOM itself. */
export function watchClock(draw: (reading: ClockReading) => void): () => void {
  let frame = 0;
  let moves = useTransport.getState().moves;
  const tick = (): void => {
    const transport = useTransport.getState();
    const moved = transport.moves !== moves;
    moves = transport.moves;
    frame = transport.playing ? requestAnimationFrame(tick) : 0;
    draw({ timeMs: transport.positionMs(), playing: transport.playing, moved });
  };
  const stop = useTransport.subscribe(() => {
    // A moved clock is shown at once; a running one in its next frame anyway.
    cancelAnimationFrame(frame);
    tick();
  });
  tick();
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
}
