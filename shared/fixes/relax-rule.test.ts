import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiff } from '#shared/edit/diff.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import type { Conflict } from '#shared/plan/network/find-conflicts.ts';
import { Network } from '#shared/plan/network/network.ts';
import type { RuleKind } from '#shared/plan/network/rule.ts';
import { planFromScratch } from '#shared/plan/plan-from-scratch.ts';
import type { MutableDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import type { Show } from '#shared/show/types.ts';
import { smallDocument, type CueSketch } from '#tests/fixtures/small-document.ts';
import { randomShow } from '#tests/oracle/random-show.ts';
import { relaxationsOf } from './relax-rule.ts';

function conflictsOf(document: MutableDocument): readonly Conflict[] {
  return new Network(document, planFromScratch(document)).answer().conflicts;
}
function indexOf({ rules }: Conflict, kind: RuleKind): number {
  return rules.findIndex((rule) => rule.kind === kind);
}
/** The ways of the conflict's first rule of a kind, by their facts. */
function waysOf(conflict: Conflict | undefined, kind: RuleKind, document: MutableDocument): unknown {
  return conflict && relaxationsOf(conflict, indexOf(conflict, kind), document).map(({ facts }) => facts);
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
    const ways = conflict?.rules.map((_, index) => relaxationsOf(conflict, index, document).map(({ facts }) => facts));
    expect(ways?.flat()).toEqual(
      expect.arrayContaining([
        { fix: 'widen-window', number: 'B', bound: 'latest', byMs: 500 },
        { fix: 'soften', number: 'B' },
        { fix: 'move-locked', number: 'A', byMs: -500 },
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
    expect(waysOf(conflict, 'locked', document)).toEqual([
      { fix: 'move-locked', number: 'A', byMs: 2000 },
      { fix: 'unlock-lane', lane: 'Closed' },
    ]);
  });

  test('what is locked is moved by what is missing, and is locked again', () => {
    const document = smallDocument([
      { id: 'a', lane: 'closed', locked: true, start: { bar: 2 }, window: { edge: 'start', earliest: { at: 3000 } } },
    ]);
    const [conflict] = conflictsOf(document);
    const [move] = (conflict && relaxationsOf(conflict, indexOf(conflict, 'locked'), document)) ?? [];
    const outcome = move?.run(document);
    if (!outcome || isRefusal(outcome)) throw new Error('it could not be moved');
    applyDiff(document, outcome.diff);
    expect(document.cues.get('a')).toMatchObject({ start: { bar: 2, beat: 3 }, locked: true });
    expect(document.lanes.get('closed')?.locked).toBe(true);
    expect(conflictsOf(document)).toEqual([]);
  });

  test('a duration says what it would be past', () => {
    const leader: CueSketch = { id: 'l', start: { at: 0 }, duration: { likelyMs: 0 }, locked: true };
    const cue: CueSketch = {
      id: 'a',
      start: { after: 'l', edge: 'end' },
      duration: { likelyMs: 4000, minMs: 3500 },
      window: { edge: 'end', latest: { at: 3800 } },
    };
    const lasts = (sketch: CueSketch): unknown => {
      const document = smallDocument([leader, sketch]);
      const [conflict] = conflictsOf(document);
      const index = conflict?.rules.findIndex(({ kind, cues }) => kind === 'duration' && cues[0] === 'a') ?? -1;
      return conflict && relaxationsOf(conflict, index, document).map(({ facts }) => facts);
    };
    expect(lasts(cue)).toEqual([{ fix: 'lasts', number: 'A', byMs: -200 }]);
    const tight = { ...cue, window: { edge: 'end', latest: { at: 3000 } } } as const;
    expect(lasts(tight)).toEqual([{ fix: 'lasts', number: 'A', byMs: -1000, pastMs: 3500 }]);
    expect(lasts({ ...tight, duration: { likelyMs: 4000 } })).toEqual([{ fix: 'lasts', number: 'A', byMs: -1000 }]);
  });

  describe('who has a way to go', () => {
    const cues: CueSketch[] = [
      { id: 'a', start: { at: 0 }, duration: { likelyMs: 1000 }, uses: ['all'], zone: 'A', locked: true },
      { id: 'b', start: { at: 5000 }, duration: { likelyMs: 1000 }, uses: ['all'], zone: 'B', locked: true },
    ];
    const rest = (few: number, half: number): Partial<Show> => ({
      stage: {
        zones: ['A', 'B'].map((id) => ({ id, name: id, kind: 'set' })),
        routes: [{ from: 'A', to: 'B', metres: 10 }],
      },
      resources: [
        { id: 'all', name: 'All', kind: 'dancers', speed: 5 },
        { id: 'few', name: 'Few', kind: 'dancers', speed: few, partOf: 'all' },
        { id: 'half', name: 'Half', kind: 'dancers', speed: half, partOf: 'all' },
      ],
    });
    const ways = (show: Partial<Show>): unknown => {
      const document = smallDocument(cues, show);
      return waysOf(conflictsOf(document)[0], 'resource', document);
    };
    const without = [
      { fix: 'release', number: 'A', resource: 'All' },
      { fix: 'release', number: 'B', resource: 'All' },
    ];

    test('goes faster, or whoever brings them along is taken off; though no cue names them', () => {
      expect(ways(rest(1, 5))).toEqual([{ fix: 'faster', who: [{ resource: 'Few', speed: 2.5 }] }, ...without]);
    });

    test('with all that would be too slow; nobody runs faster than anybody can', () => {
      const both = [
        { resource: 'Few', speed: 2.5 },
        { resource: 'Half', speed: 2.5 },
      ];
      expect(ways(rest(1, 2))).toEqual([{ fix: 'faster', who: both }, ...without]);
      const far = rest(1, 2);
      const stage = { zones: far.stage?.zones ?? [], routes: [{ from: 'A', to: 'B', metres: 60 }] };
      expect(ways({ ...far, stage })).toEqual(without);
    });
  });
});

test('on random shows each way out ends its conflict, whichever rule gives way', () => {
  let tried = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
      const show = randomShow(seed);
      const document = loadDocument(show);
      for (const conflict of conflictsOf(document)) {
        conflict.rules.forEach((_, index) => {
          for (const { facts, run } of relaxationsOf(conflict, index, document)) {
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
