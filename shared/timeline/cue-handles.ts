/**
 * The small things that the cue with the keyboard can be held by, beside its body: dots at its lower corners that are
 * drawn to another cue or to a beat, and grips on its window's bounds.
 *
 *        ▪─────────────▪      grips of the window
 *        │ ┌─────────┐ │
 *        │ │         │ │
 *          └─────────┘
 *         •           •       connectors
 */
import type { Edge, Ms } from '#shared/show/types.ts';
import type { ViewRect } from './cue-bounds.ts';
import { viewPx, xOfTime, type Viewport, type ViewPx } from './viewport.ts';

export type HandlePart =
  | { readonly grip: 'connector'; readonly edge: Edge }
  | { readonly grip: 'window'; readonly bound: 'earliest' | 'latest' };
export interface CueHandle {
  readonly part: HandlePart;
  /** Its middle. */
  readonly x: ViewPx;
  readonly y: ViewPx;
}

/** The bounds of a window as times; null: it has none on that side. */
export interface WindowTimes {
  readonly earliestMs: Ms | null;
  readonly latestMs: Ms | null;
}

/** So far from its middle a handle can be taken. */
const REACH_PX = 7;
const CONNECTOR_OUTSIDE_PX = 7;
const CONNECTOR_RAISED_PX = 4;
/** Brackets stand so far above the body. */
const BRACKET_PX = 4;

/** The handles of a cue whose body is there. They may lie outside of the view. */
export function handlesOf(viewport: Viewport, body: ViewRect, window: WindowTimes | null): CueHandle[] {
  const y = viewPx(body.y + body.heightPx - CONNECTOR_RAISED_PX);
  const connectors: CueHandle[] = [
    { part: { grip: 'connector', edge: 'start' }, x: viewPx(body.x - CONNECTOR_OUTSIDE_PX), y },
    { part: { grip: 'connector', edge: 'end' }, x: viewPx(body.x + body.widthPx + CONNECTOR_OUTSIDE_PX), y },
  ];
  const top = viewPx(body.y - BRACKET_PX);
  const grips = (['earliest', 'latest'] as const).flatMap((bound): CueHandle[] => {
    const ms = bound === 'earliest' ? window?.earliestMs : window?.latestMs;
    return ms === null || ms === undefined
      ? []
      : [{ part: { grip: 'window', bound }, x: xOfTime(viewport, ms), y: top }];
  });
  return [...grips, ...connectors];
}

/** The nearest handle within reach of a place; of equally near ones the first. Null if there is none. */
export function handleAt(
  handles: readonly CueHandle[],
  { x, y }: { readonly x: ViewPx; readonly y: ViewPx },
): CueHandle | null {
  let best: CueHandle | null = null;
  let bestPx = REACH_PX;
  for (const handle of handles) {
    const px = Math.hypot(handle.x - x, handle.y - y);
    if (px > bestPx || (best && px === bestPx)) continue;
    best = handle;
    bestPx = px;
  }
  return best;
}
