import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thinVersions } from './thin-versions.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = 20_000 * DAY + 13.5 * HOUR;
const kept = (times: readonly number[], now = NOW): number[] => {
  const gone = new Set(thinVersions(times, now));
  return times.filter((time) => !gone.has(time));
};

describe('versions are thinned by age', () => {
  test('all of an hour stay, then one an hour, then one a day, then none but the newest', () => {
    const fresh = [NOW - 1000, NOW - 0.9 * HOUR];
    const hours = [NOW - 3 * HOUR, NOW - 3 * HOUR - 60_000, NOW - 5 * HOUR];
    const days = [NOW - 3 * DAY, NOW - 3 * DAY - HOUR, NOW - 29 * DAY];
    expect(kept([...fresh, ...hours, ...days, NOW - 31 * DAY])).toEqual([
      ...fresh,
      NOW - 3 * HOUR,
      NOW - 5 * HOUR,
      NOW - 3 * DAY,
      NOW - 29 * DAY,
    ]);
    expect(kept([NOW - 400 * DAY, NOW - 300 * DAY])).toEqual([NOW - 300 * DAY]);
  });

  test('a clock that was stepped back takes nothing away', () => {
    expect(kept([NOW + 5 * DAY, NOW + 5 * DAY + 1000, NOW])).toEqual([NOW + 5 * DAY, NOW + 5 * DAY + 1000, NOW]);
  });

  test('whenever it is done, the newest stays, nothing of the last hour goes, and once more changes nothing', () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 60 * DAY }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 60 * DAY }), (ages, moved) => {
        const all = ages.map((age) => NOW - age);
        const now = NOW + moved;
        const left = kept(all, now);
        expect(left).toContain(Math.max(...all));
        expect(left).toEqual(expect.arrayContaining(all.filter((time) => now - time <= HOUR)));
        expect(kept(left, now)).toEqual(left);
        // A day that had a version keeps one.
        const days = (list: number[]) =>
          new Set(list.filter((time) => now - time <= 30 * DAY).map((t) => Math.floor(t / DAY)));
        expect(days(left)).toEqual(days(all));
      }),
    );
  });
});
