import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Point } from '#shared/show/types.ts';
import {
  areaOf,
  centreOf,
  isInside,
  movePoints,
  rectangle,
  withCorner,
  withNewCorner,
  withoutCorner,
} from './outline.ts';

const L_SHAPE: Point[] = [
  [0, 0],
  [4, 0],
  [4, 1],
  [1, 1],
  [1, 3],
  [0, 3],
];

test('area and centre of an L are those of its two rectangles together', () => {
  expect(areaOf(L_SHAPE)).toBe(6);
  // 4 × 1 round (2, 0.5) and 1 × 2 round (0.5, 2).
  const [x, y] = centreOf(L_SHAPE) ?? [NaN, NaN];
  expect(x).toBeCloseTo((4 * 2 + 2 * 0.5) / 6, 10);
  expect(y).toBeCloseTo((4 * 0.5 + 2 * 2) / 6, 10);
});

test('what encloses nothing has its centre in the middle of its points', () => {
  expect(centreOf([])).toBeNull();
  expect(centreOf([[3, 4]])).toEqual([3, 4]);
  expect(
    centreOf([
      [0, 0],
      [2, 0],
    ]),
  ).toEqual([1, 0]);
});

test('the notch of an L is outside of it', () => {
  expect(isInside(L_SHAPE, [0.5, 2.5])).toBe(true);
  expect(isInside(L_SHAPE, [2, 2])).toBe(false);
});

const metre = fc.integer({ min: -200, max: 200 }).map((half) => half / 2);
const point = fc.tuple(metre, metre);

test('the centre of a zone goes along with it, and does not care where it lies', () => {
  fc.assert(
    fc.property(point, point, point, (a, b, by) => {
      const outline = rectangle(a, b);
      const [x, y] = centreOf(outline) ?? [NaN, NaN];
      expect(x).toBeCloseTo((a[0] + b[0]) / 2, 6);
      expect(y).toBeCloseTo((a[1] + b[1]) / 2, 6);
      const [movedX, movedY] = centreOf(movePoints(outline, by)) ?? [NaN, NaN];
      expect([movedX - x - by[0], movedY - y - by[1]].map((off) => Math.abs(off) < 1e-6)).toEqual([true, true]);
      expect(areaOf(movePoints(outline, by))).toBeCloseTo(areaOf(outline), 6);
    }),
  );
});

test('a corner put in and taken out again leaves the outline as it was', () => {
  fc.assert(
    fc.property(fc.nat({ max: 5 }), point, (behind, at) => {
      const more = withNewCorner(L_SHAPE, behind, at);
      expect(more[behind + 1]).toEqual(at);
      expect(withoutCorner(more, behind + 1)).toEqual(L_SHAPE);
      expect(withCorner(L_SHAPE, behind, at)[behind]).toEqual(at);
    }),
  );
  expect(withoutCorner(L_SHAPE.slice(0, 3), 1)).toBeNull();
});
