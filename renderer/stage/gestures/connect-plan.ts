/** Pointer, wheel and keys of the plan, brought to the gesture that is going on. The pointer is captured meanwhile. */
import { hitPlan } from '#shared/stage/hit-plan.ts';
import { routesOf } from '#shared/edit/change-routes.ts';
import { panPlan, toMetres, zoomPlan, type PlanPx } from '#shared/stage/plan-view.ts';
import { currentShow } from '#renderer/state/document.ts';
import { setTarget } from '../draw-zone.ts';
import { pressOnPlan } from '../stage-keys.ts';
import { planView, selectedZone, selectZone, useStage, zonesInOrder } from '../stage-state.ts';
import { drawingOutline, drawingRectangle, drawingRoute } from './drawing.ts';
import type { PlanGesture, PlanPointer } from './gesture.ts';
import { movingCorner, movingTarget, movingZone } from './moving.ts';
import { snapField, snapPointer } from './snap-pointer.ts';
import { panning, turningNorth } from './view-gestures.ts';

const MAIN_BUTTON = 0;
const MIDDLE_BUTTON = 1;
const ZOOM_PER_PX = 0.006;
/** One notch of a wheel zooms no further than this many pixels of a pinch. */
const MOST_ZOOM_PX = 50;
const CURSORS = {
  select: 'default',
  polygon: 'crosshair',
  rectangle: 'crosshair',
  route: 'crosshair',
  target: 'crosshair',
};

/** Listens on the plan from now on; `northHub` says what the arrow turns round. The returned function ends that. */
export function connectPlan(plan: HTMLElement, northHub: () => PlanPx): () => void {
  let current: PlanGesture | null = null;
  let last: PlanPointer | null = null;
  const listening = new AbortController();
  const { signal } = listening;

  const pointerAt = (event: MouseEvent): PlanPointer => {
    const { left, top } = plan.getBoundingClientRect();
    const px = { x: event.clientX - left, y: event.clientY - top };
    return { px, at: toMetres(planView(), useStage.getState().size, px), free: event.altKey };
  };
  const showCursor = (): void => {
    plan.style.cursor = current?.cursor ?? CURSORS[useStage.getState().tool];
  };
  const after = (state: 'done' | 'goes-on'): void => {
    if (state === 'done') current = null;
    showCursor();
  };
  const cancel = (): void => {
    const gesture = current;
    current = null;
    gesture?.cancel();
    showCursor();
  };

  plan.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== MAIN_BUTTON && event.button !== MIDDLE_BUTTON) return;
      event.preventDefault();
      plan.focus();
      const pointer = pointerAt(event);
      last = pointer;
      if (current) {
        if (current.press) after(current.press(pointer));
        return;
      }
      plan.setPointerCapture(event.pointerId);
      const onArrow = event.target instanceof Element && event.target.closest('[data-north]') !== null;
      if (event.button === MIDDLE_BUTTON) current = panning(pointer);
      else current = onArrow ? turningNorth(northHub()) : pressed(pointer);
      showCursor();
    },
    { signal },
  );
  plan.addEventListener(
    'pointermove',
    (event) => {
      last = pointerAt(event);
      useStage.setState({ pointer: last.at });
      current?.move(last);
    },
    { signal },
  );
  plan.addEventListener('pointerup', (event) => current && after(current.release(pointerAt(event))), { signal });
  plan.addEventListener('pointercancel', cancel, { signal });
  plan.addEventListener('pointerleave', () => useStage.setState({ pointer: null }), { signal });
  plan.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const { size } = useStage.getState();
      const { px } = pointerAt(event);
      const pinch = Math.min(MOST_ZOOM_PX, Math.max(-MOST_ZOOM_PX, event.deltaY));
      // Plans are zoomed by the wheel, as maps are; sideways and with Shift it goes along.
      const pans = event.shiftKey || (event.deltaX !== 0 && !event.ctrlKey);
      const view = pans
        ? panPlan(planView(), -(event.deltaX || event.deltaY), event.deltaX === 0 ? 0 : -event.deltaY)
        : zoomPlan(planView(), Math.exp(-pinch * ZOOM_PER_PX), px, size);
      useStage.setState({ view });
    },
    { signal, passive: false },
  );
  plan.addEventListener(
    'keydown',
    (event) => {
      if (pressOnPlan(event)) event.preventDefault();
    },
    { signal },
  );
  // First of all listeners: while something is drawn, keys are its own and nothing else happens.
  window.addEventListener(
    'keydown',
    (event) => {
      if (!current || ['Alt', 'Shift', 'Control', 'Meta'].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      const isUndo = (event.ctrlKey || event.metaKey) && event.code === 'KeyZ';
      if (event.key === 'Escape') cancel();
      else if (event.key === 'Enter' && current.key) after(current.key('Enter'));
      else if ((event.key === 'Backspace' || isUndo) && current.key) after(current.key('Backspace'));
    },
    { signal, capture: true },
  );
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
  window.addEventListener('blur', cancel, { signal });
  const stopTools = useStage.subscribe((now, before) => {
    if (now.tool === before.tool) return;
    // Another tool is taken up: what was begun with the last one is given up.
    if (current?.press) cancel();
    showCursor();
  });
  showCursor();
  return () => {
    cancel();
    stopTools();
    listening.abort();
  };
}

/** What a press with the present tool begins; null for a click that is done at once. */
function pressed(pointer: PlanPointer): PlanGesture | null {
  const { tool, placing, setTool, select } = useStage.getState();
  const { document } = currentShow();
  const zones = zonesInOrder();
  const routes = routesOf(document);
  const own = selectedZone();
  const drawn = { zones, routes: tool === 'route' ? [] : routes, pxPerMetre: planView().pxPerMetre };
  const hit = hitPlan({ ...drawn, selected: tool === 'select' ? (own?.id ?? null) : null }, pointer.at);
  const zone = 'zone' in hit ? document.zones.get(hit.zone) : undefined;
  switch (tool) {
    case 'rectangle':
      return drawingRectangle(pointer);
    case 'polygon':
      return drawingOutline(pointer);
    case 'route':
      return zone ? drawingRoute(zone) : panning(pointer);
    case 'target': {
      const meant = placing ?? own?.id ?? zone?.id;
      if (meant === undefined) return null;
      setTarget(meant, snapPointer(pointer, snapField(meant)));
      setTool('select');
      selectZone(meant);
      return null;
    }
    case 'select':
      break;
    default:
      return tool satisfies never;
  }
  if (hit.on === 'route') {
    const route = routes[hit.index];
    if (route) select({ kind: 'route', ends: route });
    return null;
  }
  if (!zone || hit.on === 'nothing') {
    select(null);
    return panning(pointer);
  }
  if (hit.on === 'corner') return movingCorner(zone, hit.index, false, pointer);
  if (hit.on === 'side') return movingCorner(zone, hit.index, true, pointer);
  if (hit.on === 'target') return movingTarget(zone, pointer);
  selectZone(zone.id);
  return movingZone(zone, pointer);
}
