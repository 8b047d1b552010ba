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
const spans = (times: readonly number[], length: number): number[] =>
  [...new Set(times.map((time) => Math.floor(time / length)))].sort((a, b) => b - a);

describe('versions are thinned', () => {
  test('all of the last hour stay, then one an hour, then one a day', () => {
    const fresh = [NOW - 1000, NOW - 0.9 * HOUR];
    const hours = Array.from({ length: 21 }, (_, at) => NOW - (at + 3) * HOUR);
    const days = Array.from({ length: 28 }, (_, at) => NOW - (at + 2) * DAY);
    const all = [...fresh, ...hours, ...days].flatMap((time) => [time, time - 60_000, time - 120_000]);
    const left = kept(all);
    // Whole: the last hour, and the newest hour before it.
    const whole = [...fresh, NOW - 3 * HOUR].flatMap((time) => [time, time - 60_000, time - 120_000]);
    expect(left).toEqual([...whole, ...hours.slice(1), ...days]);
  });

  test('so many days that had a version stay, however long ago that was, and no more', () => {
    const daily = Array.from({ length: 60 }, (_, at) => NOW - at * DAY);
    expect(kept(daily)).toEqual(daily.slice(0, 30));
    const sparse = daily.map((time) => NOW - (NOW - time) * 7);
    expect(kept(sparse)).toEqual(sparse.slice(0, 30));
  });

  test('a save under a clock that is ahead takes nothing away, and nor do those after it is set right', () => {
    const daily = Array.from({ length: 10 }, (_, at) => NOW - at * DAY);
    const today = [NOW - 0.9 * HOUR, NOW - 1000];
    const ahead = NOW + 60 * DAY;
    const all = [...daily, ...today, ahead];
    expect(kept(all, ahead)).toEqual(all);
    const later = [...all, NOW + 60_000, NOW + 120_000];
    expect(kept(later, NOW + 120_000)).toEqual(later);
  });

  test('a clock that was stepped back takes nothing away', () => {
    expect(kept([NOW + 5 * DAY, NOW + 5 * DAY + 1000, NOW])).toEqual([NOW + 5 * DAY, NOW + 5 * DAY + 1000, NOW]);
    const daily = Array.from({ length: 10 }, (_, at) => NOW - at * DAY);
    const back = NOW - 300 * DAY;
    expect(kept([...daily, back], back)).toEqual([...daily, back]);
  });

  test('whatever the clock says: the newest stays, all of the last hour, a day that had one, and once more changes nothing', () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 60 * DAY }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(times, fc.integer({ min: -400 * DAY, max: 400 * DAY }), (ages, moved) => {
        const all = ages.map((age) => NOW - age);
        const now = NOW + moved;
        const left = kept(all, now);
        expect(left).toContain(Math.max(...all));
        const recent = all.filter((time) => Math.abs(now - time) <= HOUR);
        expect(left).toEqual(expect.arrayContaining(recent));
        expect(kept(left, now)).toEqual(left);
        expect(spans(left, DAY).slice(0, 30)).toEqual(spans(all, DAY).slice(0, 30));
        expect(spans(left, HOUR).slice(0, 24)).toEqual(spans(all, HOUR).slice(0, 24));
        const whole = all.filter((time) =>
          spans(all, HOUR)
            .slice(0, 3)
            .includes(Math.floor(time / HOUR)),
        );
        expect(left.length).toBeLessThanOrEqual(recent.length + whole.length + 24 + 30);
      }),
    );
  });
});
