import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_MS } from '#shared/show/schema-values.ts';
import type { Tempo } from '#shared/show/types.ts';
import { timeOfMoment } from './moment.ts';
import { printBar } from './print.ts';
import { roundToMs } from './rounding.ts';
import { tempoMapOf } from './tempo-map.ts';

/** Bar by bar from bar 1, with no cleverness. */
function slowTimeOf(tempo: readonly Tempo[], firstBarAt: number, bar: number, beat: number, offsetMs = 0): number {
  const entryOf = (wanted: number): Tempo => tempo.findLast((entry) => entry.bar <= wanted) ?? tempo[0] ?? fail();
  let ms = firstBarAt;
  for (let at = 1; at < bar; at += 1) ms += (entryOf(at).beats * 60_000) / entryOf(at).bpm;
  for (let at = 0; at >= bar; at -= 1) ms -= (entryOf(at).beats * 60_000) / entryOf(at).bpm;
  return roundToMs(ms + ((beat - 1) * 60_000) / entryOf(bar).bpm + offsetMs);
}

function fail(): never {
  throw new Error('no tempo');
}

const tempoLists = fc
  .array(
    fc.record({
      bars: fc.integer({ min: 1, max: 12 }),
      bpm: fc.oneof(fc.integer({ min: 30, max: 260 }), fc.double({ min: 20, max: 400, noNaN: true })),
      beats: fc.integer({ min: 1, max: 13 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((entries) => {
    let bar = 1;
    return entries.map(({ bars, bpm, beats }): Tempo => {
      const entry = { bar, bpm, beats };
      bar += bars;
      return entry;
    });
  });

describe('the worked example of semantics.md', () => {
  const map = tempoMapOf({
    firstBarAt: 500,
    tempo: [
      { bar: 1, bpm: 120, beats: 4 },
      { bar: 9, bpm: 90, beats: 3 },
    ],
  });

  test('bar 9 beat 1 comes after eight bars of two seconds', () => {
    expect(map.timeOf(9, 1)).toBe(16_500);
  });
  test('bar 10 beat 2 lies in the second tempo', () => {
    expect(map.timeOf(10, 2)).toBe(19_167);
  });
  test('bar 0 counts in with the first tempo, backwards', () => {
    expect(map.timeOf(0, 1)).toBe(-1500);
  });
  test('at 96 bpm, beat 1.9 lies 562.5 ms in, and rounds up', () => {
    expect(tempoMapOf({ tempo: [{ bar: 1, bpm: 96, beats: 4 }] }).timeOf(1, 1.9)).toBe(563);
  });
  test('an offset is added before the rounding', () => {
    expect(timeOfMoment({ bar: 10, beat: 2, offsetMs: -167 }, map)).toBe(19_000);
    expect(timeOfMoment({ at: -20 }, map)).toBe(-20);
  });
  test('a beat past its bar runs on at the tempo of the bar it names', () => {
    expect(map.timeOf(8, 7)).toBe(14_500 + 6 * 500);
  });
  test('the bar tells its beats and its tempo', () => {
    expect([map.beatsIn(0), map.beatsIn(8), map.beatsIn(9)]).toEqual([4, 4, 3]);
    expect([map.bpmIn(8), map.bpmIn(90)]).toEqual([120, 90]);
  });
  test('a bar line is the answer to its own time', () => {
    expect(map.barBeatAt(16_500)).toEqual({ bar: 9, beat: 1 });
    expect(map.barBeatAt(-1500)).toEqual({ bar: 0, beat: 1 });
    expect(map.barBeatAt(17_250)).toEqual({ bar: 9, beat: 2.125 });
  });
});

test('a time in music is the sum of its bars, whatever the tempo list', () => {
  fc.assert(
    fc.property(
      tempoLists,
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: -10, max: 110 }),
      fc.double({ min: 1, max: 20, noNaN: true }),
      fc.integer({ min: -2000, max: 2000 }),
      (tempo, firstBarAt, bar, beat, offsetMs) => {
        expect(tempoMapOf({ tempo, firstBarAt }).timeOf(bar, beat, offsetMs)).toBe(
          slowTimeOf(tempo, firstBarAt, bar, beat, offsetMs),
        );
      },
    ),
  );
});

test('bar and beat of a time lead back to the same millisecond, bar lines first, beats from 1', () => {
  fc.assert(
    fc.property(
      tempoLists,
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: -9000, max: 200_000 }),
      (tempo, firstBarAt, at) => {
        const map = tempoMapOf({ tempo, firstBarAt });
        const { bar, beat } = map.barBeatAt(at);
        expect(Number.isInteger(bar)).toBe(true);
        expect(beat).toBeGreaterThanOrEqual(1);
        expect(beat).toBeLessThan(map.beatsIn(bar) + 1);
        expect(map.timeOf(bar, beat)).toBe(at);
        const lineNear = [bar - 1, bar, bar + 1].some((line) => map.timeOf(line, 1) === at);
        expect(beat === 1).toBe(lineNear);
      },
    ),
    { numRuns: 500 },
  );
});

test('every beat, half and third is found again as such, wherever its millisecond lies', () => {
  fc.assert(
    fc.property(
      tempoLists.filter((tempo) => tempo.every(({ bpm }) => bpm < 1000)),
      fc.integer({ min: -20, max: 120 }),
      fc.nat(),
      fc.constantFrom(1, 2, 3, 4),
      (tempo, bar, number, parts) => {
        const map = tempoMapOf({ tempo });
        const beat = 1 + (number % (map.beatsIn(bar) * parts)) / parts;
        const found = map.barBeatAt(map.timeOf(bar, beat));
        expect(found.bar).toBe(bar);
        expect(found.beat).toBeCloseTo(beat, 10);
      },
    ),
  );
});

test('every bar line is found again', () => {
  fc.assert(
    fc.property(
      tempoLists,
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: -20, max: 120 }),
      (tempo, firstBarAt, bar) => {
        const map = tempoMapOf({ tempo, firstBarAt });
        expect(map.barBeatAt(map.timeOf(bar, 1))).toEqual({ bar, beat: 1 });
      },
    ),
  );
});

test('the same music gives the same map, another first bar another', () => {
  const tempo = [{ bar: 1, bpm: 100, beats: 4 }];
  expect(tempoMapOf({ tempo })).toBe(tempoMapOf({ tempo, firstBarAt: 0 }));
  expect(tempoMapOf({ tempo, firstBarAt: 10 }).timeOf(1, 1)).toBe(10);
});

test('a tempo map of twenty thousand entries stays exact and quick', () => {
  const tempo = Array.from({ length: 20_000 }, (_, index) => ({ bar: index + 1, bpm: index % 2 ? 93 : 117, beats: 7 }));
  const map = tempoMapOf({ tempo });
  // 10,000 bars at 117 and 10,000 at 93 bpm, computed in one go.
  expect(map.timeOf(20_001, 1)).toBe(roundToMs((10_000 * 7 * 60_000) / 117 + (10_000 * 7 * 60_000) / 93));
  const before = performance.now();
  for (let index = 0; index < 20_000; index += 1) map.barBeatAt(index * 4000);
  expect(performance.now() - before).toBeLessThan(1000);
});

test.each([Number.MAX_VALUE, 1e300, 1e9, 1e-9, 1e-300, Number.MIN_VALUE])(
  'a tempo nobody plays, %d beats a minute, ends no program and gives numbers',
  (bpm) => {
    for (const beats of [1, 4, Number.MAX_SAFE_INTEGER]) {
      const map = tempoMapOf({ tempo: [{ bar: 1, bpm, beats }] });
      for (const ms of [-LARGEST_MS, -5000, 0, 5000, LARGEST_MS]) {
        const { bar, beat } = map.barBeatAt(ms);
        expect(Number.isInteger(bar)).toBe(true);
        expect(beat).toBeGreaterThanOrEqual(1);
        expect(beat).toBeLessThanOrEqual(beats + 1);
        expect(printBar({ bar, beat })).toMatch(/^\u2212?\d+\.\d+(\.\d+)?$/);
      }
    }
  },
);
