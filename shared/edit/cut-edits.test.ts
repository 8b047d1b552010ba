/** What holds for the edits that editors of film and sound know: ripple, roll, slip, split, join, cut and paste. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { copyTables } from '#shared/show/copy-tables.ts';
import type { MutableDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { cueIn, smallDocument } from '#tests/fixtures/small-document.ts';
import { randomShow } from '#tests/oracle/random-show.ts';
import { clipCues } from './cue-clip.ts';
import { deleteCues } from './delete-cues.ts';
import { applyDiff, reverseDiff } from './diff.ts';
import { isRefusal, type Edit, type Outcome } from './edit.ts';
import { joinCues } from './join-cues.ts';
import { pasteCues } from './paste-cues.ts';
import { cuesThatRipple, rippleMove, rippleTrim } from './ripple-cues.ts';
import { rippleDelete } from './ripple-delete.ts';
import { borderAt, rollEdge } from './roll-edge.ts';
import { slipWindow } from './slip-window.ts';
import { splitCues } from './split-cues.ts';

const seeds = fc.integer({ min: 0, max: 100_000 });
const places = fc.nat(20);
const lengths = fc.integer({ min: -9000, max: 9000 });
const RUNS = { numRuns: 300 };

/** A random show in which nothing is locked. */
const openShow = (seed: number): MutableDocument => {
  const show = randomShow(seed);
  const unlocked = <R extends { locked?: boolean }>({ locked: _locked, ...record }: R) => record;
  return loadDocument({ ...show, lanes: show.lanes.map(unlocked), cues: show.cues.map(unlocked) });
};
const planOf = (document: MutableDocument): Plan => createPlanEngine(document).plan;
const done = (outcome: Outcome): Edit => {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
};
const apply = (document: MutableDocument, outcome: Outcome): void => applyDiff(document, done(outcome).diff);
const idAt = (document: MutableDocument, place: number): string =>
  [...document.cues.keys()][place % document.cues.size] ?? '';
const startsOf = (document: MutableDocument): Map<string, number | undefined> => {
  const plan = planOf(document);
  return new Map([...document.cues.keys()].map((id) => [id, plan.timesOf(id)?.startMs]));
};
/** How far each link is from each of its bounds. */
const roomsOf = (document: MutableDocument): Map<string, readonly (number | null)[]> => {
  const plan = planOf(document);
  const at = ({ cue, edge }: { cue: string; edge: 'start' | 'end' }): number => {
    const times = plan.timesOf(cue);
    return (edge === 'start' ? times?.startMs : times?.endMs) ?? Number.NaN;
  };
  return new Map(
    [...document.links.values()].map(({ id, from, to, minMs, maxMs }) => {
      const ms = at(to) - at(from);
      return [id, [minMs === undefined ? null : ms - minMs, maxMs === undefined ? null : maxMs - ms]];
    }),
  );
};

test('a ripple moves what starts at or after the first of the cues as one, and nothing before', () => {
  let rippled = 0;
  fc.assert(
    fc.property(seeds, places, lengths, fc.constantFrom('lane', 'all'), (seed, place, byMs, scope) => {
      const document = openShow(seed);
      const cue = idAt(document, place);
      const before = startsOf(document);
      const fromMs = before.get(cue) ?? 0;
      const along = new Set([cue, ...cuesThatRipple(document, { cues: [cue], fromMs, scope })]);
      rippled += along.size - 1;
      apply(document, rippleMove(document, { cues: [cue], byMs, scope }));
      for (const [id, startMs] of startsOf(document)) {
        const byThis = (startMs ?? 0) - (before.get(id) ?? 0);
        // Of the others only a cue that hangs on one that went along may have gone too.
        expect(along.has(id) ? [byMs] : [0, byMs]).toContain(byThis);
      }
    }),
    RUNS,
  );
  expect(rippled).toBeGreaterThan(RUNS.numRuns);
});

test('by an edge a ripple moves what starts after the end by as much as the end has moved', () => {
  const document = smallDocument([
    { id: 'a', start: { bar: 1 } },
    { id: 'b', start: { after: 'a', edge: 'end' } },
    { id: 'c', start: { bar: 3 } },
    { id: 'd', start: { bar: 3 }, lane: 'dance' },
    { id: 'e', start: { bar: 3 }, lane: 'closed' },
  ]);
  apply(document, rippleTrim(document, { cue: 'a', edge: 'end', toMs: 3000, scope: 'lane' }));
  expect(Object.fromEntries(startsOf(document))).toEqual({ a: 0, b: 3000, c: 5000, d: 4000, e: 4000 });
  apply(document, rippleTrim(document, { cue: 'a', edge: 'start', toMs: 2000, scope: 'all' }));
  expect(Object.fromEntries(startsOf(document))).toEqual({ a: 0, b: 1000, c: 3000, d: 2000, e: 4000 });
  expect(cueIn(document, 'a').duration.likelyMs).toBe(1000);
  expect(cueIn(document, 'b').start).toEqual({ after: 'a', edge: 'end' });
});

test('a ripple delete brings what starts at or after the end of the cue earlier by its length, and nothing else', () => {
  let closed = 0;
  let held = 0;
  fc.assert(
    fc.property(seeds, places, fc.constantFrom('lane', 'all'), fc.boolean(), (seed, place, scope, locks) => {
      const document = locks ? loadDocument(randomShow(seed)) : openShow(seed);
      const id = idAt(document, place);
      const cue = cueIn(document, id);
      const plan = planOf(document);
      const before = startsOf(document);
      const { endMs = 0 } = plan.timesOf(id) ?? {};
      const isHeld = ({ locked, lane }: { locked?: boolean; lane: string }): boolean =>
        locked === true || document.lanes.get(lane)?.locked === true;
      const outcome = rippleDelete(document, { cues: [id], scope });
      expect(isRefusal(outcome)).toBe(isHeld(cue));
      if (isRefusal(outcome)) {
        held += 1;
        return;
      }
      const whole = copyTables(document);
      applyDiff(document, outcome.diff);
      expect(document.cues.has(id)).toBe(false);
      const after = startsOf(document);
      for (const other of document.cues.values()) {
        const startMs = before.get(other.id) ?? 0;
        const goes = (scope === 'all' || other.lane === cue.lane) && startMs >= endMs && !isHeld(other);
        const byThis = (after.get(other.id) ?? 0) - startMs;
        if (goes) closed += 1;
        // Of the others only a cue that hangs on one that comes earlier may come earlier too.
        const mayGo = !goes && 'after' in other.start;
        expect(mayGo ? [0, -cue.duration.likelyMs] : [goes ? -cue.duration.likelyMs : 0]).toContain(byThis);
      }
      applyDiff(document, reverseDiff(outcome.diff));
      expect(document).toEqual(whole);
    }),
    RUNS,
  );
  expect(closed).toBeGreaterThan(RUNS.numRuns);
  expect(held).toBeGreaterThan(10);
});

test('gaps of several cues are closed each by itself, those that overlap as one; who hangs on what goes keeps to its place', () => {
  const open = (): MutableDocument =>
    smallDocument([
      { id: 'a', start: { at: 0 }, duration: { likelyMs: 4000 } },
      { id: 'b', start: { at: 2000 }, duration: { likelyMs: 4000 } },
      { id: 'within', start: { at: 5000 } },
      { id: 'c', start: { after: 'b', edge: 'end' }, duration: { likelyMs: 1000 } },
      { id: 'd', start: { bar: 5 }, duration: { likelyMs: 2000 } },
      { id: 'e', start: { after: 'd', edge: 'end' } },
      { id: 'other', start: { at: 12_000 }, lane: 'dance' },
      { id: 'tied', start: { after: 'e', edge: 'start' }, lane: 'dance' },
      { id: 'closed', start: { at: 12_000 }, lane: 'closed' },
    ]);
  const document = open();
  const outcome = done(rippleDelete(document, { cues: ['a', 'b', 'd'], scope: 'lane' }));
  expect(outcome.label).toEqual({ step: 'ripple-delete', count: 3, along: 2 });
  applyDiff(document, outcome.diff);
  expect(Object.fromEntries(startsOf(document))).toEqual({
    within: 5000,
    c: 0,
    // Six seconds of a and b together, two of d.
    e: 2000,
    other: 12_000,
    tied: 2000,
    closed: 12_000,
  });

  const mended = open();
  applyDiff(mended, done(rippleDelete(mended, { cues: ['d'], scope: 'all', mend: { how: 'reassign', to: 'c' } })).diff);
  expect(Object.fromEntries(startsOf(mended))).toMatchObject({
    c: 6000,
    e: 8000,
    other: 10_000,
    tied: 8000,
    closed: 12_000,
  });
  expect(cueIn(mended, 'e').start).toEqual({ after: 'c', edge: 'end', offsetMs: 1000 });
});

test('a rolled border leaves the outer edges where they are, whichever cue hangs on the other', () => {
  let rolled = 0;
  fc.assert(
    fc.property(
      fc.constantFrom('bars', 'behind hangs on end', 'behind hangs on start', 'before hangs on behind'),
      lengths,
      fc.constantFrom(0, 300),
      (tied, byMs, transitionMs) => {
        const border = 4000 - transitionMs;
        const document = smallDocument([
          tied === 'before hangs on behind'
            ? {
                id: 'a',
                start: { after: 'b', edge: 'start', offsetMs: transitionMs - 4000 },
                duration: { likelyMs: 4000 },
              }
            : { id: 'a', start: { bar: 1 }, duration: { likelyMs: 4000 } },
          {
            id: 'b',
            transitionMs,
            duration: { likelyMs: 5000, minMs: 4000, maxMs: 6000 },
            start:
              tied === 'behind hangs on end'
                ? { after: 'a', edge: 'end', offsetMs: -transitionMs }
                : tied === 'behind hangs on start'
                  ? { after: 'a', edge: 'start', offsetMs: border }
                  : { at: border },
          },
        ]);
        const found = borderAt(document, 'a', 'end');
        expect(found).toEqual({ before: 'a', behind: 'b' });
        expect(borderAt(document, 'b', 'start')).toEqual(found);
        if (!found) return;
        const outcome = rollEdge(document, { border: found, byMs });
        apply(document, outcome);
        rolled += 1;
        const by = Math.min(Math.max(byMs, -4000), 5000);
        const plan = planOf(document);
        expect([plan.timesOf('a'), plan.timesOf('b')]).toEqual([
          { startMs: 0, endMs: 4000 + by },
          { startMs: border + by, endMs: border + 5000 },
        ]);
        const { minMs = 0, likelyMs, maxMs = 0 } = cueIn(document, 'b').duration;
        expect(minMs <= likelyMs && likelyMs <= maxMs).toBe(true);
      },
    ),
    RUNS,
  );
  expect(rolled).toBe(RUNS.numRuns);
});

test('there is no border beside a gap, within another cue, or with another lane', () => {
  const document = smallDocument([
    { id: 'a', start: { at: 0 } },
    { id: 'b', start: { at: 2001 } },
    { id: 'c', start: { at: 2500 }, duration: { likelyMs: 100 } },
    { id: 'd', start: { at: 2000 }, lane: 'dance' },
  ]);
  for (const id of ['a', 'b', 'c', 'd']) {
    expect(borderAt(document, id, 'start')).toBeNull();
    expect(borderAt(document, id, 'end')).toBeNull();
  }
});

test('there is nothing to split at an edge, and nothing to join across lanes or of one cue', () => {
  const document = smallDocument([
    { id: 'a', start: { at: 0 } },
    { id: 'b', start: { at: 2000 }, lane: 'dance' },
    { id: 'c', start: { at: 4000 }, locked: true },
  ]);
  for (const atMs of [-1, 0, 2000, 2001])
    expect(splitCues(document, { cues: ['a'], atMs })).toEqual({ refused: 'nothing-to-split' });
  expect(splitCues(document, { cues: ['c'], atMs: 5000 })).toEqual({ refused: 'cue-locked', number: 'C' });
  expect(joinCues(document, { cues: ['a', 'b'] })).toEqual({ refused: 'nothing-to-join' });
  expect(joinCues(document, { cues: ['a'] })).toEqual({ refused: 'nothing-to-join' });
  expect(joinCues(document, { cues: ['a', 'c'] })).toEqual({ refused: 'cue-locked', number: 'C' });
});

test('a window is moved as a whole or by one bound, in the form it has; the cue stays', () => {
  const document = smallDocument([
    { id: 'a', start: { bar: 3 }, window: { edge: 'start', earliest: { bar: 2 }, latest: { at: 5000 } } },
    { id: 'b', start: { bar: 3 } },
  ]);
  apply(document, slipWindow(document, { cues: ['a', 'b'], byMs: 500 }));
  expect(cueIn(document, 'a').window).toEqual({
    edge: 'start',
    earliest: { bar: 2, beat: 2 },
    latest: { at: 5500 },
  });
  apply(document, slipWindow(document, { cues: ['a'], byMs: -1500, bound: 'latest' }));
  expect(cueIn(document, 'a').window).toMatchObject({ earliest: { bar: 2, beat: 2 }, latest: { at: 4000 } });
  expect(cueIn(document, 'a').start).toEqual({ bar: 3 });
  expect(slipWindow(document, { cues: ['b'], byMs: 500 })).toEqual({ refused: 'no-window', number: 'B' });
});

test('a split moves nothing and breaks no rule that held; its halves joined are what they were', () => {
  fc.assert(
    fc.property(seeds, places, fc.double({ min: 0, max: 0.999, noNaN: true }), (seed, place, share) => {
      const document = openShow(seed);
      const cue = cueIn(document, idAt(document, place));
      fc.pre(cue.duration.likelyMs > 1);
      const [before, rooms] = [startsOf(document), roomsOf(document)];
      const atMs = (before.get(cue.id) ?? 0) + 1 + Math.floor((cue.duration.likelyMs - 1) * share);
      const outcome = done(splitCues(document, { cues: [cue.id], atMs }));
      apply(document, outcome);
      const second = outcome.diff.cues?.added?.[0]?.id ?? '';
      const after = startsOf(document);
      expect(after.get(second)).toBe(atMs);
      after.delete(second);
      expect(after).toEqual(before);
      expect(roomsOf(document)).toEqual(rooms);
      const [first, other] = [cueIn(document, cue.id), cueIn(document, second)];
      expect(first.duration.likelyMs + other.duration.likelyMs).toBe(cue.duration.likelyMs);
      expect([...(first.window ? [first.window] : []), ...(other.window ? [other.window] : [])]).toEqual(
        cue.window ? [cue.window] : [],
      );
      expect(first.toZone).toBeUndefined();

      apply(document, joinCues(document, { cues: [second, cue.id] }));
      expect(startsOf(document)).toEqual(before);
      expect(roomsOf(document)).toEqual(rooms);
      const joined = cueIn(document, cue.id);
      expect(joined.duration.likelyMs).toBe(cue.duration.likelyMs);
      expect([joined.window, joined.zone, joined.toZone]).toEqual([cue.window, cue.zone, ownEnd(cue)]);
      expect(joined.uses ?? []).toEqual(cue.uses ?? []);
    }),
    RUNS,
  );

  /** A cue that ends where it begins has nowhere to end up. */
  function ownEnd({ zone, toZone }: { zone?: string; toZone?: string }): string | undefined {
    return toZone === zone ? undefined : toZone;
  }
});

test('joined cues move nobody, and a rule to an edge that is gone allows what it allowed', () => {
  let joined = 0;
  fc.assert(
    fc.property(seeds, fc.array(places, { minLength: 2, maxLength: 4 }), (seed, chosen) => {
      const document = openShow(seed);
      const { lane } = cueIn(document, idAt(document, chosen[0] ?? 0));
      const beside = [...document.cues.values()].filter((cue) => cue.lane === lane).map(({ id }) => id);
      const cues = [...new Set(chosen.map((place) => beside[place % beside.length] ?? ''))];
      const [before, rooms] = [startsOf(document), roomsOf(document)];
      const outcome = joinCues(document, { cues });
      if (isRefusal(outcome)) return;
      joined += 1;
      apply(document, outcome);
      for (const [id, startMs] of startsOf(document)) expect(startMs).toBe(before.get(id));
      for (const [id, room] of roomsOf(document)) expect(room).toEqual(rooms.get(id));
    }),
    RUNS,
  );
  expect(joined).toBeGreaterThan(RUNS.numRuns / 4);
});

test('a chain that runs through a cue outside of them does not become a circle', () => {
  const document = smallDocument([
    { id: 'a', start: { bar: 2 } },
    { id: 'b', start: { after: 'a', edge: 'end' }, lane: 'dance' },
    { id: 'c', start: { after: 'b', edge: 'end', offsetMs: -6000 } },
  ]);
  apply(document, joinCues(document, { cues: ['a', 'c'] }));
  expect(cueIn(document, 'c').start).toEqual({ bar: 1 });
  expect(cueIn(document, 'b').start).toEqual({ after: 'c', edge: 'end' });
});

test('what was cut comes back by pasting: numbers, times, windows, and what hung together', () => {
  let pasted = 0;
  fc.assert(
    fc.property(seeds, fc.array(places, { minLength: 1, maxLength: 4 }), lengths, (seed, chosen, byMs) => {
      const document = openShow(seed);
      const cues = [...new Set(chosen.map((place) => idAt(document, place)))];
      const clip = clipCues(document, cues);
      const before = planOf(document);
      apply(document, deleteCues(document, { cues }));
      const outcome = done(pasteCues(document, { clip, byMs }));
      apply(document, outcome);
      const plan = planOf(document);
      const added = outcome.diff.cues?.added ?? [];
      expect(added.map(({ number }) => number)).toEqual(clip.cues.map(({ cue }) => cue.number));
      for (const [place, { id, window }] of added.entries()) {
        const was = clip.cues[place];
        pasted += 1;
        expect(plan.timesOf(id)?.startMs).toBe((before.timesOf(was?.cue.id ?? '')?.startMs ?? 0) + byMs);
        const latestMs = window?.latest && timeOfMoment(window.latest, plan.tempo);
        expect(latestMs).toBe(was?.latestMs === undefined ? undefined : was.latestMs + byMs);
      }
      expect(outcome.diff.links?.added ?? []).toHaveLength(clip.links.length);
    }),
    RUNS,
  );
  expect(pasted).toBeGreaterThan(RUNS.numRuns);
});

test('in another show a cue goes to the lane of its name or department, without what is not there', () => {
  const from = smallDocument(
    [{ id: 'a', number: 'DNC 1', lane: 'dance', kind: 'dance', start: { bar: 2 }, uses: ['corps'], zone: 'yard' }],
    {
      resources: [{ id: 'corps', name: 'Corps', kind: 'dancers' }],
      stage: { zones: [{ id: 'yard', name: 'Yard', kind: 'set' }], routes: [] },
    },
  );
  const to = smallDocument([], {
    id: '22222222-2222-4222-8222-222222222222',
    lanes: [
      { id: 'c', name: 'Cameras', department: 'camera' },
      { id: 'd', name: 'Dancers', department: 'dance' },
    ],
  });
  const clip = clipCues(from, ['a']);
  apply(to, pasteCues(to, { clip, byMs: 1000 }));
  expect([...to.cues.values()]).toMatchObject([{ number: 'DNC 1', lane: 'd', start: { bar: 2, beat: 3 } }]);
  expect(Object.keys([...to.cues.values()][0] ?? {})).not.toContain('uses');
  const none = smallDocument([], { lanes: [] });
  expect(pasteCues(none, { clip, byMs: 0 })).toEqual({ refused: 'no-lane' });
});
