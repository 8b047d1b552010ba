import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { breathCorners, longestPhraseMs, type Exertion } from './breath.ts';

test('flat out for 60 s, then 30 s of rest: 15,371.5 ms are left for a phrase', () => {
  const corners = breathCorners(
    [
      { fromMs: 0, toMs: 60_000, effort: 1 },
      { fromMs: 90_000, toMs: 95_000, effort: 0 },
    ],
    undefined,
  );
  expect(corners.map(({ atMs, effort }) => [atMs, effort])).toEqual([
    [0, 1],
    [60_000, 0],
    [90_000, 0],
    [95_000, 0],
  ]);
  expect(corners[2]?.fatigue).toBeCloseTo(0.3781, 4);
  expect(longestPhraseMs(corners[2]?.fatigue ?? 1, undefined)).toBeCloseTo(15_371.5, 1);
});

test('who does two things at once is as tired as by the harder one alone', () => {
  const hard: Exertion = { fromMs: 0, toMs: 20_000, effort: 0.8 };
  const alone = breathCorners([hard], undefined);
  const both = breathCorners([hard, { fromMs: 5000, toMs: 20_000, effort: 0.3 }], undefined);
  expect(both.at(-1)?.fatigue).toBeCloseTo(alone.at(-1)?.fatigue ?? 0, 12);
});

test('fatigue stays between rest and the most that was asked for', () => {
  const exertion = fc
    .record({
      fromMs: fc.integer({ min: 0, max: 90_000 }),
      lasts: fc.integer({ min: 1, max: 60_000 }),
      effort: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ fromMs, lasts, effort }): Exertion => ({ fromMs, toMs: fromMs + lasts, effort }));
  fc.assert(
    fc.property(fc.array(exertion, { minLength: 1, maxLength: 12 }), (drawn) => {
      const exertions = drawn.toSorted((a, b) => a.fromMs - b.fromMs);
      const most = Math.max(...exertions.map(({ effort }) => effort));
      for (const { fatigue } of breathCorners(exertions, undefined)) {
        expect(fatigue).toBeGreaterThanOrEqual(0);
        expect(fatigue).toBeLessThanOrEqual(most + 1e-12);
      }
    }),
  );
});
