/**
 * The stage plan on the screen. Metres: +x towards stage left, +y upstage. Pixels: from the upper left corner of the
 * plan, y downwards. Upstage is up, as on a plan that is laid before the audience.
 *
 *        metres                     pixels
 *        +y upstage                 0,0 ──▶ x
 *        ▲                          │
 *        └──▶ +x stage left         ▼ y
 */
import type { Point } from '#shared/show/types.ts';
import type { Bounds } from './outline.ts';

export interface PlanView {
  /** Metres; it stands in the middle of the plan. */
  readonly centre: Readonly<Point>;
  readonly pxPerMetre: number;
}
export interface PlanSize {
  readonly widthPx: number;
  readonly heightPx: number;
}
export interface PlanPx {
  readonly x: number;
  readonly y: number;
}

const LEAST_SCALE = 0.5;
const MOST_SCALE = 400;
const FARTHEST_PX = 1e9;
/** Round what is shown so much stays free, unless something else is asked for. */
const MARGIN_PX = 56;
/** What an empty plan shows: a stage of usual size. */
const EMPTY: Bounds = { left: -15, right: 15, bottom: -8, top: 16 };

export function toPx(view: PlanView, size: PlanSize, [x, y]: Readonly<Point>): PlanPx {
  return {
    x: heldPx(size.widthPx / 2 + (x - view.centre[0]) * view.pxPerMetre),
    y: heldPx(size.heightPx / 2 - (y - view.centre[1]) * view.pxPerMetre),
  };
}

/** A drawing takes no other numbers; so far outside nobody sees the difference. */
function heldPx(px: number): number {
  return Math.min(FARTHEST_PX, Math.max(-FARTHEST_PX, px));
}

export function toMetres(view: PlanView, size: PlanSize, { x, y }: PlanPx): Point {
  return [
    view.centre[0] + (x - size.widthPx / 2) / view.pxPerMetre,
    view.centre[1] - (y - size.heightPx / 2) / view.pxPerMetre,
  ];
}

/** The view in which all of it is seen, as large as it goes; of nothing an empty stage. So much stays free round it. */
export function fitBounds(bounds: Bounds | null, size: PlanSize, marginPx = MARGIN_PX): PlanView {
  const { left, right, bottom, top } = bounds ?? EMPTY;
  const room = (px: number): number => Math.max(1, px - 2 * marginPx);
  // A single point has no size of its own: it is shown as if it were a metre wide.
  const scale = Math.min(
    room(size.widthPx) / Math.max(1, right - left),
    room(size.heightPx) / Math.max(1, top - bottom),
  );
  return { centre: [left / 2 + right / 2, bottom / 2 + top / 2], pxPerMetre: heldScale(scale) };
}

/** Zooms by a factor; what lies under the point stays under it. */
export function zoomPlan(view: PlanView, factor: number, at: PlanPx, size: PlanSize): PlanView {
  const pxPerMetre = heldScale(view.pxPerMetre * factor);
  const [x, y] = toMetres(view, size, at);
  const under = toMetres({ ...view, pxPerMetre }, size, at);
  return { centre: [view.centre[0] + x - under[0], view.centre[1] + y - under[1]], pxPerMetre };
}

/** Moves what is seen along with the pointer. */
export function panPlan(view: PlanView, byX: number, byY: number): PlanView {
  return {
    ...view,
    centre: [view.centre[0] - byX / view.pxPerMetre, view.centre[1] + byY / view.pxPerMetre],
  };
}

function heldScale(pxPerMetre: number): number {
  return Math.min(MOST_SCALE, Math.max(LEAST_SCALE, pxPerMetre));
}

/**
 * The finest of 0.5, 1, 2, 5, 10, 20, 50 … that is at least so many pixels long, in metres; counted in metres, or in
 * what is `unitMetres` long.
 */
export function roundStep(view: PlanView, leastPx: number, unitMetres = 1): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [0.5, 1, 2]) {
      if (step * power * unitMetres * view.pxPerMetre >= leastPx) return step * power * unitMetres;
    }
  }
}

/** Where lines of a step lie between two values, ends included; never −0. */
export function linesBetween(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step || 0);
}
