/** Places of the show that were looked at, to go back to: where the timeline has rested a while. */
import { create } from 'zustand';
import { useDocument } from './document.ts';
import { useSession, type Viewport } from './session.ts';
import { useTransport } from './transport.ts';

/** So long the view stands still before its place counts as visited. */
const REST_MS = 700;
/** More are forgotten, the oldest first. */
const MOST_KEPT = 50;

interface PlacesState {
  /** The last one is where the view is now. */
  readonly past: readonly Viewport[];
  readonly future: readonly Viewport[];
  readonly back: () => void;
  readonly forward: () => void;
}

export const usePlaces = create<PlacesState>()((set, get) => ({
  past: [],
  future: [],
  back() {
    visitNow();
    const { past, future } = get();
    const here = past.at(-1);
    const before = past.at(-2);
    if (!here || !before) return;
    set({ past: past.slice(0, -1), future: [...future, here] });
    useSession.getState().setViewport(before);
  },
  forward() {
    const { past, future } = get();
    const next = future.at(-1);
    if (!next) return;
    set({ past: [...past, next], future: future.slice(0, -1) });
    useSession.getState().setViewport(next);
  },
}));

/** Whether there is a place to go back to: one before this one, or the last one if the view has just left it. */
export function canGoBack(): boolean {
  const { past } = usePlaces.getState();
  return past.length > 1 || (past.length === 1 && hasMovedOn());
}

function hasMovedOn(): boolean {
  const { viewport, viewportWidthPx } = useSession.getState();
  const last = usePlaces.getState().past.at(-1);
  return !last || !isNear(last, viewport, viewportWidthPx);
}

/** Where the view stands counts as visited, if it has moved on since the last one. */
function visitNow(): void {
  if (!hasMovedOn()) return;
  const { viewport } = useSession.getState();
  usePlaces.setState(({ past }) => ({ past: [...past, viewport].slice(-MOST_KEPT), future: [] }));
}

/** Notes from now on where the view comes to rest; the returned function ends that. */
export function notePlaces(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    // Where a running playhead takes the view nobody has gone.
    if (useSession.getState().screen === 'plan' && !useTransport.getState().playing) visitNow();
  };
  const stops = [
    useSession.subscribe((now, before) => {
      if (now.viewport === before.viewport) return;
      clearTimeout(timer);
      timer = setTimeout(note, REST_MS);
    }),
    // Another show has other places.
    useDocument.subscribe(({ show }, before) => {
      if (show?.document !== before.show?.document) usePlaces.setState({ past: [], future: [] });
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** Less than a quarter of a view away, and as close: the same place. */
function isNear(a: Viewport, b: Viewport, widthPx: number): boolean {
  const zoom = a.msPerPx / b.msPerPx;
  const middle = (viewport: Viewport): number => viewport.fromMs + (widthPx / 2) * viewport.msPerPx;
  return zoom > 0.8 && zoom < 1.25 && Math.abs(middle(a) - middle(b)) < (widthPx / 4) * Math.max(a.msPerPx, b.msPerPx);
}
