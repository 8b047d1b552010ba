/** Something new is drawn: a rectangle, an outline corner by corner, a way. The show hears of it when it is whole. */
import type { ZoneRecord } from '#shared/show/document.ts';
import type { Point } from '#shared/show/types.ts';
import { LEAST_CORNERS, metresApart, rectangle } from '#shared/stage/outline.ts';
import { hitPlan } from '#shared/stage/hit-plan.ts';
import { placeOf } from '#shared/stage/zone-place.ts';
import { keepOutline, keepRoute } from '../draw-zone.ts';
import { planView, useStage, zonesInOrder } from '../stage-state.ts';
import type { PlanGesture, PlanPointer } from './gesture.ts';
import { snapField, snapPointer } from './snap-pointer.ts';

/** So near the first corner a press closes the outline. */
const CLOSE_PX = 9;

export function drawingRectangle(from: PlanPointer): PlanGesture {
  const field = snapField();
  const start = snapPointer(from, field);
  const to = (pointer: PlanPointer): Point[] => rectangle(start, snapPointer(pointer, field));
  return {
    name: 'drawing-rectangle',
    cursor: 'crosshair',
    move: (pointer) => useStage.setState({ sketch: { kind: 'rectangle', points: to(pointer) } }),
    release(pointer) {
      keepOutline(to(pointer));
      clear();
      return 'done';
    },
    cancel: clear,
  };
}

/** Each press sets a corner; one on the first corner, a double press or Enter closes. */
export function drawingOutline(from: PlanPointer): PlanGesture {
  const field = snapField();
  let points: Point[] = [snapPointer(from, field)];
  let last = from;
  const closesAt = ({ at }: PlanPointer): boolean => {
    const [first] = points;
    const reach = CLOSE_PX / planView().pxPerMetre;
    return first !== undefined && points.length >= LEAST_CORNERS && metresApart(first, at) <= reach;
  };
  const show = (pointer: PlanPointer): void => {
    last = pointer;
    const closes = closesAt(pointer);
    const to = closes ? (points[0] ?? pointer.at) : snapPointer(pointer, field);
    useStage.setState({ sketch: { kind: 'outline', points: [...points], to, closes } });
  };
  const close = (): 'done' | 'goes-on' => {
    if (points.length < LEAST_CORNERS) return 'goes-on';
    keepOutline(points);
    clear();
    return 'done';
  };
  show(from);
  return {
    name: 'drawing-outline',
    cursor: 'crosshair',
    move: show,
    release: () => 'goes-on',
    press(pointer) {
      if (closesAt(pointer)) return close();
      const at = snapPointer(pointer, field);
      const before = points.at(-1);
      // The second press of a double one stands where the first did.
      if (before && metresApart(before, at) === 0) return close();
      points.push(at);
      show(pointer);
      return 'goes-on';
    },
    key(key) {
      if (key === 'Enter') return close();
      points = points.slice(0, -1);
      if (points.length === 0) {
        clear();
        return 'done';
      }
      show(last);
      return 'goes-on';
    },
    cancel: clear,
  };
}

export function drawingRoute(from: ZoneRecord): PlanGesture {
  const start = placeOf(from) ?? [0, 0];
  const zoneAt = ({ at }: PlanPointer): ZoneRecord | undefined => {
    const zones = zonesInOrder();
    const hit = hitPlan({ zones, routes: [], selected: null, pxPerMetre: planView().pxPerMetre }, at);
    return hit.on === 'zone' || hit.on === 'target' ? zones.find(({ id }) => id === hit.zone) : undefined;
  };
  return {
    name: 'drawing-route',
    cursor: 'crosshair',
    move(pointer) {
      const over = zoneAt(pointer);
      const to = (over && over.id !== from.id && placeOf(over)) || pointer.at;
      useStage.setState({ sketch: { kind: 'route', from: start, to: [...to] } });
    },
    release(pointer) {
      const to = zoneAt(pointer);
      clear();
      if (to && to.id !== from.id) {
        useStage.getState().setTool('select');
        keepRoute({ from: from.id, to: to.id });
      }
      return 'done';
    },
    cancel: clear,
  };
}

function clear(): void {
  useStage.setState({ sketch: null, snappedTo: null });
}
