/** A view of the show's time, as the timeline and the song have one: what playhead and wheel act on. */
import type { Reach, Viewport } from '#shared/timeline/viewport.ts';

export interface TimeView {
  viewport(): Viewport;
  setViewport(viewport: Viewport): void;
  reach(): Reach;
  /** Whether a gesture holds it: then it does not move by itself. */
  isHeld(): boolean;
  /** Calls after each frame's drawing; the returned function ends that. */
  onDraw(listener: () => void): () => void;
}
