import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { barMomentAt, isOnBeat } from './bar-moment.ts';

const FOUR = tempoMapOf({ tempo: [{ bar: 1, bpm: 120, beats: 4 }] });

test.each([
  [0, { bar: 1 }],
  [2500, { bar: 2, beat: 2 }],
  [2250, { bar: 2, beat: 1.5 }],
  [2125, { bar: 2, beat: 1.25 }],
  [2375, { bar: 2, beat: 1.75 }],
  [2167, { bar: 2, beat: 1 + 1 / 3 }],
  [2333, { bar: 2, beat: 1 + 2 / 3 }],
  [2040, { bar: 2, offsetMs: 40 }],
  [3990, { bar: 3, offsetMs: -10 }],
  [-500, { bar: 0, beat: 4 }],
])('%d ms at 120 bpm is written as %o', (ms, moment) => {
  expect(barMomentAt(ms, FOUR)).toEqual(moment);
});

test('an offset that was there stays where the rest falls on a beat', () => {
  expect(barMomentAt(4450, FOUR, 450)).toEqual({ bar: 3, offsetMs: 450 });
  expect(barMomentAt(4450, FOUR)).toEqual({ bar: 3, beat: 2, offsetMs: -50 });
  expect(barMomentAt(4441, FOUR, 450)).toEqual({ bar: 3, beat: 2, offsetMs: -59 });
});

test('the moment says exactly the time, whatever the tempo', () => {
  const tempos = fc
    .array(
      fc.tuple(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 20, max: 400, noNaN: true }),
        fc.integer({ min: 1, max: 12 }),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((list) => {
      let bar = 1;
      return list.map(([bars, bpm, beats]) => {
        const entry = { bar, bpm, beats };
        bar += bars;
        return entry;
      });
    });
  const ms = fc.integer({ min: -300_000, max: 3_000_000 });
  fc.assert(
    fc.property(tempos, fc.integer({ min: -5000, max: 5000 }), ms, ms, (tempo, firstBarAt, at, keep) => {
      const map = tempoMapOf({ firstBarAt, tempo });
      const moment = barMomentAt(at, map, keep % 1000);
      expect(timeOfMoment(moment, map)).toBe(at);
      expect(moment.beat ?? 1).toBeGreaterThanOrEqual(1);
      expect(Number.isInteger(moment.offsetMs ?? 0)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a beat is a beat, and half of one is none', () => {
  expect([2000, 2500, 2250, 2001].map((ms) => isOnBeat(ms, FOUR))).toEqual([true, true, false, false]);
});
