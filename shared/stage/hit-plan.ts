/** What lies under the pointer on the stage plan. */
import type { ZoneRecord } from '#shared/show/document.ts';
import type { Point, Route } from '#shared/show/types.ts';
import { areaOf, isInside, metresApart } from './outline.ts';
import { placeOf } from './zone-place.ts';

export type PlanHit =
  | { readonly on: 'corner'; readonly zone: string; readonly index: number }
  /** A side of the selected zone, from that corner to the next. */
  | { readonly on: 'side'; readonly zone: string; readonly index: number }
  | { readonly on: 'target'; readonly zone: string }
  | { readonly on: 'zone'; readonly zone: string }
  | { readonly on: 'route'; readonly index: number }
  | { readonly on: 'nothing' };

interface Hittable {
  readonly zones: readonly ZoneRecord[];
  readonly routes: readonly Readonly<Route>[];
  /** Only of this one corners and sides can be taken hold of. */
  readonly selected: string | null;
  readonly pxPerMetre: number;
}

const CORNER_PX = 9;
const SIDE_PX = 6;
const ROUTE_PX = 6;

/** Corners before sides, sides before targets, targets before ways, ways before areas; of areas the smallest. */
export function hitPlan({ zones, routes, selected, pxPerMetre }: Hittable, at: Readonly<Point>): PlanHit {
  const own = zones.find(({ id }) => id === selected);
  const reach = (px: number): number => px / pxPerMetre;
  if (own?.outline) {
    const { outline } = own;
    const corner = nearestOf(outline, (point) => metresApart(point, at), reach(CORNER_PX));
    if (corner !== -1) return { on: 'corner', zone: own.id, index: corner };
  }
  const target = zones.find((zone) => zone.target && metresApart(zone.target, at) <= reach(CORNER_PX));
  if (target) return { on: 'target', zone: target.id };
  if (own?.outline && own.outline.length > 1) {
    const { outline } = own;
    const side = nearestOf(
      outline,
      (point, index) => metresToSide(at, point, outline[(index + 1) % outline.length] ?? point),
      reach(SIDE_PX),
    );
    if (side !== -1) return { on: 'side', zone: own.id, index: side };
  }
  const zoneOf = new Map(zones.map((zone) => [zone.id, zone]));
  const route = nearestOf(
    routes,
    ({ from, to }) => {
      const ends = [zoneOf.get(from), zoneOf.get(to)];
      const [a, b] = ends.map((end) => end && placeOf(end));
      // In the zones that it joins a way is not met: there the zone itself is taken hold of.
      if (!a || !b || ends.some((end) => isInside(end?.outline ?? [], at))) return Infinity;
      return metresToSide(at, a, b);
    },
    reach(ROUTE_PX),
  );
  if (route !== -1) return { on: 'route', index: route };
  const [smallest] = zones
    .filter(({ outline = [] }) => isInside(outline, at))
    .sort((a, b) => areaOf(a.outline ?? []) - areaOf(b.outline ?? []));
  return smallest ? { on: 'zone', zone: smallest.id } : { on: 'nothing' };
}

/** The index of the nearest within reach; -1 if none is. */
function nearestOf<T>(list: readonly T[], metresTo: (item: T, index: number) => number, reach: number): number {
  let nearest = -1;
  let best = reach;
  list.forEach((item, index) => {
    const metres = metresTo(item, index);
    if (metres > best) return;
    nearest = index;
    best = metres;
  });
  return nearest;
}

/** Metres from a point to the line between two others. */
function metresToSide(point: Readonly<Point>, a: Readonly<Point>, b: Readonly<Point>): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / squared;
  const held = Math.min(1, Math.max(0, along));
  return metresApart(point, [a[0] + held * dx, a[1] + held * dy]);
}
