import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiff } from '#shared/edit/diff.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import type { MutableDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Show } from '#shared/show/types.ts';
import { unloadShow } from '#shared/show/unload.ts';
import type { ProblemCode } from '#shared/checks/problem.ts';
import { smallDocument, type CueSketch } from '#tests/fixtures/small-document.ts';
import { randomShow } from '#tests/oracle/random-show.ts';
import { consequencesFor, findFixes } from './find-fixes.ts';

/** The fixes of the first problem with the code, by their facts, and whether each mends it. */
function fixesOf(code: ProblemCode, cues: readonly CueSketch[], rest: Partial<Show> = {}): unknown[] {
  const document = smallDocument(cues, rest);
  const { plan } = createPlanEngine(document);
  const problem = plan.problems.find((one) => one.code === code);
  if (!problem) throw new Error(`no ${code}: ${plan.problems.map((one) => one.code).join()}`);
  return findFixes(problem, document, plan).map(({ facts, run }) => {
    const tried = smallDocument(cues, rest);
    const outcome = run(tried);
    if (isRefusal(outcome)) throw new Error(outcome.refused);
    applyDiff(tried, outcome.diff);
    const { mends } = consequencesFor(problem, plan.problems, createPlanEngine(tried).plan.problems);
    return [facts, mends];
  });
}
const light = (id: string, at: number, likelyMs: number, more: Partial<CueSketch> = {}): CueSketch => ({
  id,
  kind: 'light',
  start: { at },
  duration: { likelyMs },
  ...more,
});

describe('what mends a problem', () => {
  test('a window is met by moving, or by ending sooner as far as the shortest duration goes', () => {
    const late = light('a', 8000, 3000, { window: { edge: 'end', latest: { at: 10_500 } } });
    expect(fixesOf('window-missed', [late])).toEqual([[{ fix: 'move', number: 'A', byMs: -500 }, true]]);
    expect(fixesOf('window-missed', [{ ...late, duration: { likelyMs: 3000, minMs: 2500 } }])).toEqual([
      [{ fix: 'shorten', number: 'A', byMs: 500 }, true],
      [{ fix: 'move', number: 'A', byMs: -500 }, true],
    ]);
    expect(fixesOf('window-missed', [light('a', 0, 0, { window: { edge: 'start', earliest: { at: 700 } } })])).toEqual([
      [{ fix: 'move', number: 'A', byMs: 700 }, true],
    ]);
    expect(fixesOf('window-missed', [{ ...late, locked: true }])).toEqual([]);
    // The bound lies where the other edge does.
    const short = light('a', 10_000, 500, { window: { edge: 'end', latest: { at: 10_000 } } });
    expect(fixesOf('window-missed', [short])).toEqual([[{ fix: 'move', number: 'A', byMs: -500 }, true]]);
  });

  test('a link is kept by moving either of the two', () => {
    const link = { id: 'l', from: { cue: 'a', edge: 'end' }, to: { cue: 'b', edge: 'start' }, minMs: 2000 } as const;
    expect(fixesOf('link-broken', [light('a', 0, 1000), light('b', 2500, 1000)], { links: [link] })).toEqual([
      [{ fix: 'move', number: 'B', byMs: 500 }, true],
      [{ fix: 'move', number: 'A', byMs: -500 }, true],
    ]);
  });

  test('a camera that is wanted twice gives way to one that is free', () => {
    const resources: Show['resources'] = ['Jib', 'Rail', 'Drone'].map((name, index) => ({
      id: `r${index}`,
      name,
      kind: 'camera',
    }));
    const cues = [
      light('a', 0, 4000, { uses: ['r0'] }),
      light('b', 3000, 4000, { uses: ['r0'] }),
      light('c', 0, 9000, { uses: ['r1'] }),
    ];
    expect(fixesOf('resource-overlap', cues, { resources })).toEqual([
      [{ fix: 'swap', number: 'B', resource: 'Drone' }, true],
      [{ fix: 'swap', number: 'A', resource: 'Drone' }, true],
      [{ fix: 'move', number: 'B', byMs: 1000 }, true],
      [{ fix: 'move', number: 'A', byMs: -1000 }, true],
    ]);
  });

  test('a gap in the programme is filmed by the shot before it, or the one after it', () => {
    const shots = [light('a', 0, 20_000, { kind: 'camera' }), light('b', 20_600, 39_400, { kind: 'camera' })];
    expect(fixesOf('programme-gap', shots)).toEqual([
      [{ fix: 'stretch', number: 'A', edge: 'end', byMs: 600 }, true],
      [{ fix: 'stretch', number: 'B', edge: 'start', byMs: 600 }, true],
    ]);
  });

  test('a missing route is added as long as the places are apart, if they are drawn', () => {
    const zones = [
      { id: 'A', name: 'Room', kind: 'set' as const, target: [0, 0] as [number, number] },
      { id: 'B', name: 'Street', kind: 'set' as const, target: [3, 4] as [number, number] },
    ];
    const resources: Show['resources'] = [{ id: 'r', name: 'Singer', kind: 'performer' }];
    const cues = [light('a', 0, 1000, { uses: ['r'], zone: 'A' }), light('b', 9000, 1000, { uses: ['r'], zone: 'B' })];
    expect(fixesOf('route-missing', cues, { resources, stage: { zones, routes: [] } })).toEqual([
      [{ fix: 'route', from: 'Room', to: 'Street', metres: 5 }, true],
    ]);
  });

  test('who meets in a zone is moved out of the way, or shares it', () => {
    const zones = [{ id: 'A', name: 'Room', kind: 'set' as const }];
    const cues = [
      light('move', 0, 4000, { kind: 'set-move', zone: 'A' }),
      light('dance', 3000, 4000, { kind: 'dance', zone: 'A' }),
    ];
    expect(fixesOf('zone-conflict', cues, { stage: { zones, routes: [] } })).toEqual([
      [{ fix: 'move', number: 'DANCE', byMs: 1000 }, true],
      [{ fix: 'move', number: 'MOVE', byMs: -1000 }, true],
      [{ fix: 'share-zone', number: 'MOVE', other: 'DANCE' }, true],
    ]);
  });

  test('what goes by an end nobody can foresee goes by the start instead, at the same time', () => {
    const follower = light('b', 0, 500, { start: { after: 'a', edge: 'end', offsetMs: -2000 } });
    expect(fixesOf('foresight', [light('a', 0, 9000), follower])).toEqual([
      [{ fix: 'follow-start', number: 'B', other: 'A' }, true],
    ]);
  });
});

test('on random shows no fix is refused, and each leaves a show that can be saved', () => {
  let tried = 0;
  let mended = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
      const show = randomShow(seed);
      const document = loadDocument(show);
      const { plan } = createPlanEngine(document);
      for (const problem of plan.problems) {
        for (const { run } of findFixes(problem, document, plan)) {
          const copy: MutableDocument = loadDocument(show);
          const outcome = run(copy);
          expect(isRefusal(outcome)).toBe(false);
          applyDiff(copy, isRefusal(outcome) ? {} : outcome.diff);
          expect(parseShow(serialiseShow(unloadShow(copy))).ok).toBe(true);
          const { problems } = createPlanEngine(copy).plan;
          tried += 1;
          if (consequencesFor(problem, plan.problems, problems).mends) mended += 1;
        }
      }
    }),
    { numRuns: 60 },
  );
  // Some only shift the trouble to followers, and are not offered then.
  expect(mended / tried).toBeGreaterThan(0.7);
});
