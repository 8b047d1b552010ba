/** Outlines of zones: polygons in metres, closed from the last corner to the first. */
import type { Point } from '#shared/show/types.ts';

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

type Outline = readonly Readonly<Point>[];

/** Fewer corners enclose nothing. */
export const LEAST_CORNERS = 3;

/** The smallest upright rectangle round the points; null for none. */
export function boundsOf(points: Outline): Bounds | null {
  if (points.length === 0) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** Twice the area, positive where the corners go round against the clock. Shoelace formula. */
function doubleArea(outline: Outline): number {
  return outline.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Square metres, of a polygon that does not cross itself; more than a number can say is as much as one can. */
export function areaOf(outline: Outline): number {
  const area = Math.abs(doubleArea(outline)) / 2;
  return Number.isFinite(area) ? area : Number.MAX_VALUE;
}

/**
 * The centre of the area (its centroid); of points that enclose nothing, or more than a number can say, their mean. Null
 * for no points.
 */
export function centreOf(outline: Outline): Point | null {
  const [first] = outline;
  if (!first) return null;
  const twice = doubleArea(outline);
  if (Math.abs(twice) < 1e-9) return meanOf(outline);
  let x = 0;
  let y = 0;
  // From the first corner on: far from the origin large products would eat up the small differences.
  outline.forEach((corner, index) => {
    const next = outline[(index + 1) % outline.length] ?? corner;
    const [ax, ay] = [corner[0] - first[0], corner[1] - first[1]];
    const [bx, by] = [next[0] - first[0], next[1] - first[1]];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  const centre: Point = [first[0] + x / (3 * twice), first[1] + y / (3 * twice)];
  return centre.every(Number.isFinite) ? centre : meanOf(outline);
}

function meanOf(points: Outline): Point {
  const share = points.length;
  return points.reduce<Point>(([x, y], [px, py]) => [x + px / share, y + py / share], [0, 0]);
}

/** Whether the point lies inside, by the number of sides a ray to the right crosses. */
export function isInside(outline: Outline, [x, y]: Readonly<Point>): boolean {
  let inside = false;
  outline.forEach(([ax, ay], index) => {
    const [bx, by] = outline[(index + 1) % outline.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** The outline with its lower left and upper right corners there, against the clock. */
export function rectangle([ax, ay]: Readonly<Point>, [bx, by]: Readonly<Point>): Point[] {
  const [left, right] = [Math.min(ax, bx), Math.max(ax, bx)];
  const [bottom, top] = [Math.min(ay, by), Math.max(ay, by)];
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
}

/** Moved as they are: what was typed finer than a centimetre stays so. */
export function movePoints(points: Outline, [dx, dy]: Readonly<Point>): Point[] {
  return points.map(([x, y]) => withoutDust([x + dx, y + dy]));
}

/** With another point in the place of a corner. */
export function withCorner(outline: Outline, index: number, to: Readonly<Point>): Point[] {
  return outline.map(([x, y], at) => (at === index ? [...to] : [x, y]));
}

/** With a corner more, behind that one. */
export function withNewCorner(outline: Outline, behind: number, at: Readonly<Point>): Point[] {
  const corners = outline.map(([x, y]): Point => [x, y]);
  corners.splice(behind + 1, 0, [...at]);
  return corners;
}

/** Without a corner; null if too few would be left to enclose anything. */
export function withoutCorner(outline: Outline, index: number): Point[] | null {
  if (outline.length <= LEAST_CORNERS) return null;
  return outline.filter((_, at) => at !== index).map(([x, y]) => [x, y]);
}

/** To the centimetre: no hand places anything finer, and files stay readable. */
export function roundPoint([x, y]: Readonly<Point>): Point {
  return [roundMetres(x), roundMetres(y)];
}

/** To the centimetre; never −0. */
function roundMetres(metres: number): number {
  return Math.round(metres * 100) / 100 || 0;
}

/** 0.1 + 0.2 is 0.3 on a plan; never −0. */
export function withoutDust([x, y]: Readonly<Point>): Point {
  return [Math.round(x * 1e6) / 1e6 || 0, Math.round(y * 1e6) / 1e6 || 0];
}

/** Metres between two points; what is farther than a number can say is as far as one can. */
export function metresApart([ax, ay]: Readonly<Point>, [bx, by]: Readonly<Point>): number {
  return Math.min(Math.hypot(bx - ax, by - ay), Number.MAX_VALUE);
}
