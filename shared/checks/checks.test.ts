/** The checks one by one, as a stage manager would tell them. That they agree with a brute force: tests/oracle. */
import { describe, expect, test } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import type { Accepted, Link, Show } from '#shared/show/types.ts';
import { smallDocument, type CueSketch } from '#tests/fixtures/small-document.ts';
import type { Problem } from './problem.ts';

const light = { kind: 'light' } as const;

function problemsOf(cues: readonly CueSketch[], rest?: Partial<Show>): readonly Problem[] {
  return createPlanEngine(smallDocument(cues, rest)).plan.problems;
}

/** Cues at times, that no camera check looks at. */
function at(id: string, startMs: number, lengthMs: number, more: Partial<CueSketch> = {}): CueSketch {
  return { id, start: { at: startMs }, duration: { likelyMs: lengthMs }, ...light, ...more };
}

describe('window-missed', () => {
  const late = { edge: 'end', latest: { at: 12_000 } } as const;

  test('an end after its window closes is an error from the bound to the end', () => {
    expect(problemsOf([at('a', 10_000, 2500, { window: late })])).toEqual([
      { code: 'window-missed', severity: 'error', cues: ['a'], fromMs: 12_000, toMs: 12_500, byMs: 500 },
    ]);
  });

  test('a start before its window opens is told from the start to the bound, by bars too', () => {
    const window = { edge: 'start', earliest: { bar: 6 } } as const;
    expect(problemsOf([at('a', 9900, 1000, { window })])).toEqual([
      { code: 'window-missed', severity: 'error', cues: ['a'], fromMs: 9900, toMs: 10_000, byMs: 100 },
    ]);
  });

  test('on the bound is inside; a soft window warns', () => {
    expect(problemsOf([at('a', 10_000, 2000, { window: late })])).toEqual([]);
    expect(problemsOf([at('a', 10_000, 2001, { window: { ...late, hard: false } })])).toMatchObject([
      { severity: 'warning', byMs: 1 },
    ]);
  });

  test('where both bounds are broken it is told once, for the earliest', () => {
    const window = { edge: 'start', earliest: { at: 8000 }, latest: { at: 4000 } } as const;
    expect(problemsOf([at('a', 6000, 1000, { window })])).toEqual([
      { code: 'window-missed', severity: 'error', cues: ['a'], fromMs: 6000, toMs: 8000, byMs: 2000 },
    ]);
  });
});

describe('link-broken', () => {
  const cues = [at('a', 0, 2000), at('b', 5000, 1000)];
  const link = (rest: Partial<Link>): Partial<Show> => ({
    links: [{ id: 'l', from: { cue: 'a', edge: 'end' }, to: { cue: 'b', edge: 'start' }, ...rest }],
  });
  const told = { code: 'link-broken', severity: 'error', cues: ['a', 'b'], links: ['l'], fromMs: 2000, toMs: 5000 };

  test('too close and too far are told over the time between the edges', () => {
    expect(problemsOf(cues, link({ minMs: 3200 }))).toEqual([{ ...told, byMs: 200 }]);
    expect(problemsOf(cues, link({ maxMs: 2500 }))).toEqual([{ ...told, byMs: 500 }]);
    expect(problemsOf(cues, link({ minMs: 3000, maxMs: 3000 }))).toEqual([]);
  });

  test('an edge that comes before the other is a negative distance, and the span still runs forwards', () => {
    const back = { from: { cue: 'b', edge: 'end' }, to: { cue: 'a', edge: 'start' } } as const;
    expect(problemsOf(cues, link({ ...back, minMs: -5000, hard: false }))).toEqual([
      { ...told, severity: 'warning', cues: ['b', 'a'], fromMs: 0, toMs: 6000, byMs: 1000 },
    ]);
  });
});

describe('resource-overlap', () => {
  const resources: Show['resources'] = [
    { id: 'all', name: 'All dancers', kind: 'dancers' },
    { id: 'left', name: 'Left half', kind: 'dancers', partOf: 'all' },
    { id: 'hands', name: 'Stage hands', kind: 'crew' },
  ];
  const on = (...uses: string[]): Partial<CueSketch> => ({ uses });
  const overlaps = (cues: readonly CueSketch[]): unknown[] =>
    problemsOf(cues, { resources }).map(({ cues: ids, resource, fromMs, toMs, byMs }) => [
      ...ids,
      resource,
      fromMs,
      toMs,
      byMs,
    ]);

  test('one after the other is fine, at the same time is not', () => {
    expect(overlaps([at('a', 0, 2000, on('left')), at('b', 2000, 1000, on('left'))])).toEqual([]);
    expect(overlaps([at('a', 0, 2000, on('left')), at('b', 1500, 1000, on('left'))])).toEqual([
      ['a', 'b', 'left', 1500, 2000, 500],
    ]);
  });

  test('who uses all of them uses the left half: told of the half, which one of the two names', () => {
    expect(overlaps([at('a', 0, 2000, on('all')), at('b', 1500, 200, on('left'))])).toEqual([
      ['a', 'b', 'left', 1500, 1700, 200],
    ]);
  });

  test('who holds all of them twice is told once, of all', () => {
    expect(overlaps([at('a', 0, 2000, on('all')), at('b', 1500, 200, on('all'))])).toEqual([
      ['a', 'b', 'all', 1500, 1700, 200],
    ]);
  });

  test('the holder is who ends last so far, of equal ends the first', () => {
    const cues = [
      at('long', 0, 9000, on('left')),
      at('short', 1000, 1000, on('left')),
      at('next', 4000, 5000, on('left')),
    ];
    expect(overlaps([...cues, at('last', 8000, 2000, on('left'))])).toEqual([
      ['long', 'short', 'left', 1000, 2000, 1000],
      ['long', 'next', 'left', 4000, 9000, 5000],
      ['long', 'last', 'left', 8000, 9000, 1000],
    ]);
  });

  test('a cue of zero length holds nothing, and crew is a pool', () => {
    expect(overlaps([at('a', 0, 2000, on('left')), at('b', 1000, 0, on('left'))])).toEqual([]);
    expect(overlaps([at('a', 0, 2000, on('hands')), at('b', 1000, 500, on('hands'))])).toEqual([]);
  });
});

describe('programme-gap', () => {
  const shot = (id: string, startMs: number, lengthMs: number, more: Partial<CueSketch> = {}): CueSketch =>
    at(id, startMs, lengthMs, { kind: 'camera', ...more });
  const gaps = (cues: readonly CueSketch[]): unknown[] =>
    problemsOf(cues)
      .filter(({ code }) => code === 'programme-gap')
      .map(({ code, cues: ids, fromMs, toMs, byMs }) => [code, ids, fromMs, toMs, byMs]);

  test('from 0 to the end of the song somebody films; before and after does not count', () => {
    expect(gaps([shot('a', -5000, 35_000), shot('b', 30_000, 40_000)])).toEqual([]);
    expect(gaps([shot('a', 1000, 29_000), shot('b', 30_600, 20_000)])).toEqual([
      ['programme-gap', [], 0, 1000, 1000],
      ['programme-gap', [], 30_000, 30_600, 600],
      ['programme-gap', [], 50_600, 60_000, 9400],
    ]);
  });

  test('a shot off air leaves a gap, even if it is the only camera cue; without camera cues there is none', () => {
    expect(gaps([shot('a', 0, 60_000, { onAir: false })])).toEqual([['programme-gap', [], 0, 60_000, 60_000]]);
    expect(gaps([at('a', 0, 1000)])).toEqual([]);
  });

  test('a shot of zero length does not cut a gap in two', () => {
    expect(gaps([shot('a', 0, 20_000), shot('flash', 30_000, 0), shot('b', 40_000, 20_000)])).toEqual([
      ['programme-gap', [], 20_000, 40_000, 20_000],
    ]);
  });
});

describe('what somebody has accepted', () => {
  const window = { edge: 'start', latest: { at: 1000 } } as const;
  const accept = (part: Partial<Accepted>): Partial<Show> => ({
    accepted: [
      { code: 'window-missed', cues: ['a'], fromMs: 0, byMs: 500, reason: 'Fine', by: 'SM', at: '2026-11-22', ...part },
    ],
  });
  const reasonAt = (startMs: number, accepted: Partial<Show>): string | undefined =>
    problemsOf([at('a', startMs, 10, { window })], accepted)[0]?.accepted;

  test('stays accepted while it gets no worse, wherever it lies', () => {
    expect(reasonAt(1500, accept({}))).toBe('Fine');
    expect(reasonAt(1400, accept({}))).toBe('Fine');
    expect(reasonAt(1501, accept({}))).toBeUndefined();
  });

  test('holds for the same cues, links, resource and zone only', () => {
    for (const part of [{ cues: ['b'] }, { links: ['l'] }, { resource: 'r' }, { zone: 'z' }, { code: 'foresight' }]) {
      expect(reasonAt(1500, accept(part))).toBeUndefined();
    }
  });

  test('a gap, which has no cues, is told by where it begins', () => {
    const gap = { code: 'programme-gap', cues: [], byMs: 60_000 };
    const shot: CueSketch = { id: 'a', start: { at: 0 }, duration: { likelyMs: 50_000 } };
    expect(problemsOf([shot], accept({ ...gap, fromMs: 50_000 }))[0]?.accepted).toBe('Fine');
    expect(problemsOf([shot], accept({ ...gap, fromMs: 49_000 }))[0]?.accepted).toBeUndefined();
  });
});

test('problems are told by time, then code, then the running order, then link and resource', () => {
  const resources: Show['resources'] = [
    { id: 'B', name: 'B', kind: 'other' },
    { id: 'a', name: 'a', kind: 'other' },
  ];
  const missed = { edge: 'start', latest: { at: 1000 } } as const;
  const cues = [
    at('z', 2000, 500, { window: missed }),
    at('b', 1000, 500, { uses: ['a', 'B'] }),
    at('a', 1000, 500, { uses: ['a', 'B'], window: { edge: 'end', latest: { at: 1000 } } }),
  ];
  const links: Link[] = ['l2', 'l1'].map((id) => ({
    id,
    from: { cue: 'a', edge: 'start' },
    to: { cue: 'z', edge: 'start' },
    maxMs: 0,
  }));
  const told = problemsOf(cues, { resources, links }).map(({ code, cues: ids, links: by, resource }) => [
    code,
    ids.join(' '),
    by?.[0] ?? resource,
  ]);
  expect(told).toEqual([
    ['link-broken', 'a z', 'l1'],
    ['link-broken', 'a z', 'l2'],
    ['resource-overlap', 'b a', 'B'],
    ['resource-overlap', 'b a', 'a'],
    ['window-missed', 'z', undefined],
    ['window-missed', 'a', undefined],
  ]);
});
