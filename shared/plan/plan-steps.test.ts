/** What a view of single cues goes by to keep current: the cues that are not as they were. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyDiff, type Diff } from '#shared/edit/diff.ts';
import type { CueRecord, MutableDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { cueIn, smallDocument } from '#tests/fixtures/small-document.ts';
import { drawDiff } from '#tests/oracle/random-change.ts';
import { drawsOf, randomShow } from '#tests/oracle/random-show.ts';
import { concernsAll } from './advance-plan.ts';
import { createPlanEngine } from './engine.ts';
import type { Plan, PlannedCue } from './plan.ts';

type Seen = ReadonlyMap<string, readonly [cue: CueRecord, times: PlannedCue | undefined]>;

function see(document: MutableDocument, plan: Plan): Seen {
  return new Map(Array.from(document.cues, ([id, cue]) => [id, [cue, plan.timesOf(id)]]));
}

function others(before: Seen, after: Seen): string[] {
  const isOther = (id: string): boolean => {
    const [then, now] = [before.get(id), after.get(id)];
    return then?.[0] !== now?.[0] || then?.[1]?.startMs !== now?.[1]?.startMs || then?.[1]?.endMs !== now?.[1]?.endMs;
  };
  return [...new Set([...before.keys(), ...after.keys()])].filter(isOther).sort();
}

test('a step tells the cues whose record or times are others, no more and no less; several tell at least those', () => {
  let told = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const document = loadDocument(randomShow(seed));
      const engine = createPlanEngine(document);
      const draws = drawsOf(seed + 5);
      const steps = [{ serial: engine.plan.serial, seen: see(document, engine.plan), startsOver: false }];
      for (let step = 0; step < 8; step += 1) {
        const diff = drawDiff(draws, document);
        if (!diff) continue;
        applyDiff(document, diff);
        engine.update(diff);
        const { plan } = engine;
        const now = see(document, plan);
        steps.push({ serial: plan.serial, seen: now, startsOver: concernsAll(diff) });
        const last = steps.at(-2);
        const touched = plan.touchedSince(last?.serial ?? 0);
        if (touched) told += 1;
        const expected = concernsAll(diff) || !last ? null : others(last.seen, now);
        expect(touched && [...touched].sort()).toEqual(expected);
        for (const [index, { serial, seen }] of steps.entries()) {
          const since = plan.touchedSince(serial);
          expect(since === null).toBe(steps.slice(index + 1).some(({ startsOver }) => startsOver));
          const missing = since ? others(seen, now).filter((id) => !since.has(id)) : [];
          expect(missing).toEqual([]);
        }
      }
    }),
    { numRuns: 100 },
  );
  expect(told).toBeGreaterThan(200);
});

test('nothing is told of a plan that is another show’s, that is too long ago, or of itself', () => {
  const document = smallDocument([{ id: 'a', start: { at: 0 } }]);
  const engine = createPlanEngine(document);
  const first = engine.plan.serial;
  expect(engine.plan.touchedSince(first)).toEqual(new Set());
  expect(engine.plan.touchedSince(createPlanEngine(document).plan.serial)).toBeNull();
  for (let at = 1; at <= 40; at += 1) {
    const cue = cueIn(document, 'a');
    const diff: Diff = { cues: { updated: [[cue, { ...cue, start: { at } }]] } };
    applyDiff(document, diff);
    engine.update(diff);
    expect(engine.plan.touchedSince(first)).toEqual(at <= 32 ? new Set(['a']) : null);
  }
});
