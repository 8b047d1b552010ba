import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOf, centreOf, metresApart } from './outline.ts';
import { fitBounds, linesBetween, panPlan, roundStep, toMetres, toPx, zoomPlan, type PlanView } from './plan-view.ts';

const size = { widthPx: 800, heightPx: 600 };
const view: PlanView = { centre: [0, 10], pxPerMetre: 20 };
const metre = fc.double({ min: -100, max: 100, noNaN: true });

test('upstage is up, and stage left is to the right', () => {
  expect(toPx(view, size, [0, 10])).toEqual({ x: 400, y: 300 });
  expect(toPx(view, size, [1, 11])).toEqual({ x: 420, y: 280 });
});

test('pixels and metres are two names of one place', () => {
  fc.assert(
    fc.property(metre, metre, (x, y) => {
      const [backX, backY] = toMetres(view, size, toPx(view, size, [x, y]));
      expect(backX).toBeCloseTo(x, 6);
      expect(backY).toBeCloseTo(y, 6);
    }),
  );
});

test('zooming leaves what lies under the pointer there', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 0, max: 600 }),
      (factor, x, y) => {
        const before = toMetres(view, size, { x, y });
        const zoomed = zoomPlan(view, factor, { x, y }, size);
        const after = toMetres(zoomed, size, { x, y });
        expect(after[0]).toBeCloseTo(before[0], 6);
        expect(after[1]).toBeCloseTo(before[1], 6);
      },
    ),
  );
});

test('dragging the plan takes what is seen along', () => {
  const dragged = panPlan(view, 40, 20);
  expect(toPx(dragged, size, [0, 10])).toEqual({ x: 440, y: 320 });
});

test('all of the bounds are seen, whatever their shape', () => {
  fc.assert(
    fc.property(metre, metre, metre, metre, (a, b, c, d) => {
      const bounds = { left: Math.min(a, b), right: Math.max(a, b), bottom: Math.min(c, d), top: Math.max(c, d) };
      const fitted = fitBounds(bounds, size);
      const corner = toPx(fitted, size, [bounds.left, bounds.top]);
      const other = toPx(fitted, size, [bounds.right, bounds.bottom]);
      expect(Math.min(corner.x, corner.y)).toBeGreaterThanOrEqual(0);
      expect(other.x).toBeLessThanOrEqual(800);
      expect(other.y).toBeLessThanOrEqual(600);
    }),
  );
});

test.each([
  [20, 12, 1],
  [40, 12, 0.5],
  [6, 12, 2],
  [3, 12, 5],
  [0.5, 60, 200],
])('at %d px a metre the step of at least %d px is %d m', (pxPerMetre, leastPx, step) => {
  expect(roundStep({ centre: [0, 0], pxPerMetre }, leastPx)).toBe(step);
});

test('steps may be counted in feet', () => {
  expect(roundStep({ centre: [0, 0], pxPerMetre: 20 }, 60, 0.3048)).toBe(10 * 0.3048);
});

test('lines of a grid', () => {
  expect(linesBetween(-1, 1, 0.5)).toEqual([-1, -0.5, 0, 0.5, 1]);
  expect(linesBetween(0.6, 0.9, 0.5)).toEqual([]);
});

test('whatever corners a file holds, the plan is drawn in numbers, and lengths on it are numbers', () => {
  const far = fc.constantFrom(...[Number.MAX_VALUE, 1e200, 1e9, 1, 1e-300, 0].flatMap((at) => [at, -at]));
  const point = fc.tuple(far, far);
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 5 }), (outline) => {
      const fitted = fitBounds(boundsOf(outline), size);
      const [first = [0, 0]] = outline;
      const centre = centreOf(outline) ?? [NaN, NaN];
      const drawn = [...outline, centre].map((corner) => toPx(fitted, size, corner));
      const numbers = [...centre, metresApart(first, centre), ...drawn.flatMap(({ x, y }) => [x, y])];
      expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
