import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiff } from '#shared/edit/diff.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import type { Conflict } from '#shared/plan/network/find-conflicts.ts';
import { Network } from '#shared/plan/network/network.ts';
import { planFromScratch } from '#shared/plan/plan-from-scratch.ts';
import type { MutableDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { randomShow } from '#tests/oracle/random-show.ts';
import { relaxationsOf } from './relax-rule.ts';

function conflictsOf(document: MutableDocument): readonly Conflict[] {
  return new Network(document, planFromScratch(document)).answer().conflicts;
}
const keyOf = ({ rules }: Conflict): string =>
  rules
    .map(({ kind, cues, link }) => JSON.stringify([kind, cues, link]))
    .sort()
    .join();

describe('what lets a rule give way', () => {
  const fighting = (): MutableDocument =>
    smallDocument([
      { id: 'a', start: { at: 1000 }, locked: true },
      {
        id: 'b',
        start: { after: 'a', edge: 'end', offsetMs: 500 },
        window: { edge: 'end', latest: { at: 5000 } },
      },
    ]);

  test('each rule of a set has its own ways', () => {
    const document = fighting();
    const [conflict] = conflictsOf(document);
    // a is locked at 1 s and lasts 2 s, b comes half a second later and lasts 2 s: half a second too much.
    expect(conflict?.missingMs).toBe(500);
    const ways = conflict?.rules.map((rule, index) =>
      relaxationsOf(rule, conflict.sides[index] ?? 'max', conflict.missingMs, document).map(({ facts }) => facts),
    );
    expect(ways?.flat()).toEqual(
      expect.arrayContaining([
        { fix: 'widen-window', number: 'B', bound: 'latest', byMs: 500 },
        { fix: 'soften', number: 'B' },
        { fix: 'unlock', number: 'A' },
        { fix: 'lasts', number: 'B', byMs: -500 },
        { fix: 'offset', number: 'B', other: 'A', byMs: -500 },
        { fix: 'unhang', number: 'B' },
      ]),
    );
  });

  test('a lane that is locked is unlocked whole', () => {
    const document = smallDocument([
      { id: 'a', lane: 'closed', start: { at: 1000 }, window: { edge: 'start', earliest: { at: 3000 } } },
    ]);
    const [conflict] = conflictsOf(document);
    const locked = conflict?.rules.find(({ kind }) => kind === 'locked');
    expect(locked && relaxationsOf(locked, 'max', 2000, document).map(({ facts }) => facts)).toEqual([
      { fix: 'unlock-lane', lane: 'Closed' },
    ]);
  });
});

test('on random shows each way out ends its conflict, whichever rule gives way', () => {
  let tried = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
      const show = randomShow(seed);
      const document = loadDocument(show);
      for (const conflict of conflictsOf(document)) {
        conflict.rules.forEach((rule, index) => {
          for (const { facts, run } of relaxationsOf(
            rule,
            conflict.sides[index] ?? 'max',
            conflict.missingMs,
            document,
          )) {
            // A resource that is taken off may leave another that both need.
            if (facts.fix === 'release') continue;
            const copy = loadDocument(show);
            const outcome = run(copy);
            expect(isRefusal(outcome)).toBe(false);
            applyDiff(copy, isRefusal(outcome) ? {} : outcome.diff);
            expect(conflictsOf(copy).map(keyOf)).not.toContain(keyOf(conflict));
            tried += 1;
          }
        });
      }
    }),
    { numRuns: 150 },
  );
  expect(tried).toBeGreaterThan(200);
});
