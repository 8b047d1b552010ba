/**
 * Pointer and keyboard of the timeline, brought to the gesture that is going on. The pointer is captured while a
 * button is down, so that a release outside of the window ends a drag like any other.
 */
import { panBy, viewPx } from '#shared/timeline/viewport.ts';
import type { Gesture, GestureContext, PointerAt } from './gesture.ts';
import { idle, type Idle } from './idle.ts';
import { panning } from './panning.ts';
import { scrubbing } from './scrubbing.ts';
import { sectionBand } from './section-band.ts';

/** Where gestures are heard: the lanes, and the rulers above them that are as wide and begin at the same x. */
export interface GestureAreas {
  readonly lanes: HTMLElement;
  readonly rulers: HTMLElement;
}
export type GestureServices = Omit<GestureContext, 'go' | 'cursor' | 'onScreen'>;

const MAIN_BUTTON = 0;
const MIDDLE_BUTTON = 1;
/** So close to an edge the view begins to go along. */
const EDGE_PX = 20;
/** Pixels a frame, for each pixel beyond that. */
const SPEED = 0.35;
const FASTEST_PX = 40;

/** Listens from now on; the returned function ends that and takes back what is going on. */
export function connectGestures(areas: GestureAreas, services: GestureServices): () => void {
  const { view } = services;
  let current: Gesture | null = null;
  let area = areas.lanes;
  let last: PointerAt | null = null;
  let frame = 0;
  const listening = new AbortController();
  const { signal } = listening;

  const context: GestureContext = {
    ...services,
    go(next) {
      current = next;
      showCursor(next.cursor);
      next.enter?.();
    },
    cursor: showCursor,
    onScreen({ x, y }) {
      const { left, top } = areas.lanes.getBoundingClientRect();
      return { x: left + x, y: top + y };
    },
  };
  const resting: Idle = idle(context);
  const sections = sectionBand(context);

  function showCursor(cursor: string): void {
    area.style.cursor = cursor;
  }
  function pointerAt(event: PointerEvent | MouseEvent): PointerAt {
    const { left } = area.getBoundingClientRect();
    // Heights are told from the lanes' top also while the rulers are held.
    const { top } = areas.lanes.getBoundingClientRect();
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    return { x: viewPx(event.clientX - left), y: viewPx(event.clientY - top), adds, free: event.altKey };
  }
  const belowRulersTop = (event: MouseEvent): number => event.clientY - areas.rulers.getBoundingClientRect().top;
  const finish = (how: (gesture: Gesture) => void): void => {
    const gesture = current;
    current = null;
    cancelAnimationFrame(frame);
    frame = 0;
    if (!gesture) return;
    how(gesture);
    services.quiet();
    showCursor(resting.cursor);
  };
  const begin = (event: PointerEvent, where: HTMLElement): void => {
    const isButton = event.target instanceof Element && event.target.closest('button, input, [role="search"]') !== null;
    if (current || isButton || (event.button !== MAIN_BUTTON && event.button !== MIDDLE_BUTTON)) return;
    resting.leave();
    sections.leave();
    // No text selection, no autoscroll of the middle button; the focus is set by the gesture.
    event.preventDefault();
    area = where;
    last = pointerAt(event);
    const isForSection = where === areas.rulers && event.button === MAIN_BUTTON;
    if (isForSection && sections.press(last, belowRulersTop(event))) return;
    where.setPointerCapture(event.pointerId);
    if (event.button === MIDDLE_BUTTON) context.go(panning(context, last));
    else if (where === areas.rulers) context.go(scrubbing(context, last));
    else resting.press(last);
  };
  const move = (event: PointerEvent): void => {
    last = pointerAt(event);
    if (!current) {
      if (event.currentTarget === areas.lanes) resting.move(last);
      else areas.rulers.style.cursor = sections.move(last, belowRulersTop(event)) ? 'pointer' : '';
      return;
    }
    current.move(last);
    frame ||= requestAnimationFrame(scrollAlong);
  };
  /** Scrolls while the pointer is at or past an edge, also while it is held still there. */
  const scrollAlong = (): void => {
    frame = 0;
    if (!current || !last || current.scrolls === 'no') return;
    const reach = view.reach();
    const xPx = pushAt(last.x, reach.widthPx);
    const yPx = current.scrolls === 'both' ? pushAt(last.y, reach.heightPx) : 0;
    if (xPx === 0 && yPx === 0) return;
    const before = view.viewport();
    view.setViewport(panBy(before, xPx, yPx, reach));
    if (view.viewport() !== before) current.move(last);
    frame = requestAnimationFrame(scrollAlong);
  };

  for (const where of [areas.lanes, areas.rulers]) {
    where.addEventListener('pointerdown', (event) => begin(event, where), { signal });
    where.addEventListener('pointermove', move, { signal });
    where.addEventListener('pointerup', (event) => finish((gesture) => gesture.complete(pointerAt(event))), { signal });
    where.addEventListener('pointercancel', () => finish((gesture) => gesture.cancel()), { signal });
  }
  areas.lanes.addEventListener('pointerleave', () => resting.leave(), { signal });
  areas.rulers.addEventListener('pointerleave', () => sections.leave(), { signal });
  areas.rulers.addEventListener('dblclick', (event) => sections.doublePress(pointerAt(event), belowRulersTop(event)), {
    signal,
  });
  areas.lanes.addEventListener('dblclick', (event) => resting.doublePress(pointerAt(event)), { signal });
  // First of all listeners: while a drag is on, Escape takes it back and does nothing else, and no key edits under it.
  window.addEventListener(
    'keydown',
    (event) => {
      if (!current || isModifier(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') finish((gesture) => gesture.cancel());
    },
    { signal, capture: true },
  );
  // Alt during a drag frees it at once, without waiting for the pointer to move.
  for (const type of ['keydown', 'keyup'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (!current || !last || event.key !== 'Alt') return;
        event.preventDefault();
        last = { ...last, free: type === 'keydown' };
        current.move(last);
      },
      { signal },
    );
  }
  window.addEventListener('blur', () => finish((gesture) => gesture.cancel()), { signal });
  return () => {
    finish((gesture) => gesture.cancel());
    resting.leave();
    sections.leave();
    listening.abort();
  };
}

/** How many pixels to scroll this frame for a pointer at a place of a length: below 0 backwards, 0 in the middle. */
function pushAt(at: number, lengthPx: number): number {
  const before = Math.min(0, at - EDGE_PX);
  const behind = Math.max(0, at - (lengthPx - EDGE_PX));
  return Math.min(FASTEST_PX, Math.max(-FASTEST_PX, (before + behind) * SPEED));
}

function isModifier(key: string): boolean {
  return key === 'Alt' || key === 'Shift' || key === 'Control' || key === 'Meta';
}
