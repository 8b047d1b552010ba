import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOn, isReachable, SMALLEST } from './window-bounds.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const beamer = { x: 1440, y: 0, width: 1920, height: 1080 };
const left = { x: -2560, y: -200, width: 2560, height: 1440 };

describe('a window', () => {
  test('opens where it stood, on whichever screen', () => {
    const all = [laptop, beamer, left];
    for (const stood of [
      { x: 100, y: 50, width: 1200, height: 800 },
      { x: 1500, y: 10, width: 1800, height: 1000 },
      { x: -2500, y: -100, width: 1440, height: 900 },
      // Over two of them, and hardly on one.
      { x: 1300, y: 100, width: 1200, height: 700 },
      { x: 1340, y: 600, width: 1000, height: 700 },
    ]) {
      expect(boundsOn({ all, primary: laptop }, stood)).toEqual(stood);
    }
  });

  test('whose screen is gone stands in the middle of the first one, as large as it was', () => {
    const alone = { all: [laptop], primary: laptop };
    const stood = { x: 1600, y: 100, width: 1200, height: 800 };
    expect(boundsOn(alone, stood)).toEqual({ x: 120, y: 62, width: 1200, height: 800 });
    // And where it stood when the screen is back.
    expect(boundsOn({ all: [laptop, beamer], primary: laptop }, stood)).toEqual(stood);
  });

  test('that was larger than what is left is as large as that', () => {
    const stood = { x: 1500, y: 10, width: 1800, height: 1000 };
    expect(boundsOn({ all: [laptop], primary: laptop }, stood)).toEqual(laptop);
  });

  test('can be seen and moved, whatever became of the screens', () => {
    const whole = (least: number, most: number) => fc.integer({ min: least, max: most });
    const area = fc.record({
      x: whole(-4000, 4000),
      y: whole(-2000, 2000),
      width: whole(800, 4000),
      height: whole(500, 2500),
    });
    fc.assert(
      fc.property(area, fc.array(area, { maxLength: 3 }), area, (primary, others, stood) => {
        const all = [primary, ...others];
        const bounds = boundsOn({ all, primary }, stood);
        expect(isReachable(all, bounds)).toBe(true);
        expect(bounds.width).toBeGreaterThanOrEqual(SMALLEST.width);
        expect(bounds.height).toBeGreaterThanOrEqual(SMALLEST.height);
      }),
    );
  });
});
