/** What a point of the plan is drawn to: corners and targets of other zones, else the grid. */
import type { ZoneRecord } from '#shared/show/document.ts';
import type { Point } from '#shared/show/types.ts';
import { metresApart, roundPoint, withoutDust } from './outline.ts';

/** How near, in pixels, a corner must be. */
const REACH_PX = 8;

export interface SnapPoints {
  readonly corners: readonly Readonly<Point>[];
  readonly pxPerMetre: number;
  /** Metres between the lines of the grid. */
  readonly gridStep: number;
}
export interface SnappedPoint {
  readonly at: Point;
  readonly to: 'corner' | 'grid';
}

/** Corners and targets of all zones but those that move along. */
export function gatherCorners(zones: Iterable<ZoneRecord>, except: ReadonlySet<string>): Readonly<Point>[] {
  return [...zones].flatMap(({ id, outline = [], target }) =>
    except.has(id) ? [] : target ? [...outline, target] : outline,
  );
}

/** A corner within reach, the nearest; else the next point of the grid. */
export function snapPoint({ corners, pxPerMetre, gridStep }: SnapPoints, point: Readonly<Point>): SnappedPoint {
  let nearest: Readonly<Point> | null = null;
  let nearestMetres = REACH_PX / pxPerMetre;
  for (const corner of corners) {
    const metres = metresApart(corner, point);
    if (metres > nearestMetres) continue;
    nearest = corner;
    nearestMetres = metres;
  }
  return nearest ? { at: [...nearest], to: 'corner' } : { at: toGrid(point, gridStep), to: 'grid' };
}

/**
 * How far to move an outline so that one of its corners lands on another zone's corner within reach, or else so that
 * the corner `held` lands on the grid.
 */
export function snapMove(field: SnapPoints, outline: readonly Readonly<Point>[], by: Readonly<Point>): Point {
  let best: Point | null = null;
  let bestMetres = Infinity;
  for (const [x, y] of outline) {
    const moved: Point = [x + by[0], y + by[1]];
    const snapped = snapPoint(field, moved);
    if (snapped.to !== 'corner') continue;
    const metres = metresApart(snapped.at, moved);
    if (metres >= bestMetres) continue;
    best = [snapped.at[0] - x, snapped.at[1] - y];
    bestMetres = metres;
  }
  const [held] = outline;
  if (best) return withoutDust(best);
  if (!held) return roundPoint(by);
  const [x, y] = toGrid([held[0] + by[0], held[1] + by[1]], field.gridStep);
  return withoutDust([x - held[0], y - held[1]]);
}

function toGrid([x, y]: Readonly<Point>, step: number): Point {
  return withoutDust([Math.round(x / step) * step, Math.round(y / step) * step]);
}
