import { describe, expect, it } from 'vitest';
import type { Resource } from '#shared/show/types.ts';
import { checkAll } from './check-all.ts';
import { cueOf, showOf } from './check-all/small-show.ts';

const walker: Resource = { id: 'walker', name: 'Walker', kind: 'performer', speed: 2 };
const wagon: Resource = { id: 'wagon', name: 'Wagon', kind: 'set-piece' };
const deck: Resource = { id: 'deck', name: 'Deck', kind: 'crew', count: 4 };

describe('the oracle finds each fault where it was planted', () => {
  it('window-missed: the edge lies outside its window; of two broken bounds the earliest is told', () => {
    const window = { edge: 'end', latest: { at: 9000 } } as const;
    const late = cueOf('a', 5000, 5000, { window });
    expect(checkAll(showOf({ cues: [late] }))).toEqual([
      { code: 'window-missed', severity: 'error', cues: ['a'], fromMs: 9000, toMs: 10_000, byMs: 1000 },
    ]);
    const crossed = cueOf('a', 5000, 0, {
      window: { edge: 'start', earliest: { bar: 4 }, latest: { at: 4000 }, hard: false },
    });
    expect(checkAll(showOf({ cues: [crossed] }))).toEqual([
      { code: 'window-missed', severity: 'warning', cues: ['a'], fromMs: 5000, toMs: 6000, byMs: 1000 },
    ]);
  });

  it('link-broken: the edges are too close or too far apart', () => {
    const cues = [cueOf('a', 0, 3000), cueOf('b', 4000, 1000)];
    const link = { id: 'l', from: { cue: 'a', edge: 'end' }, to: { cue: 'b', edge: 'start' } } as const;
    const broken = { code: 'link-broken', cues: ['a', 'b'], links: ['l'], fromMs: 3000, toMs: 4000 };
    expect(checkAll(showOf({ cues, links: [{ ...link, minMs: 1500 }] }))).toEqual([
      { ...broken, severity: 'error', byMs: 500 },
    ]);
    expect(checkAll(showOf({ cues, links: [{ ...link, maxMs: -200, hard: false }] }))).toEqual([
      { ...broken, severity: 'warning', byMs: 1200 },
    ]);
    expect(checkAll(showOf({ cues, links: [{ ...link, minMs: 1000, maxMs: 1000 }] }))).toEqual([]);
  });

  it('resource-overlap: against the one that holds the resource longest, and through a larger resource', () => {
    const resources: Resource[] = [
      { id: 'all', name: 'All', kind: 'dancers' },
      { id: 'half', name: 'Half', kind: 'dancers', partOf: 'all' },
    ];
    const cues = [
      cueOf('long', 0, 10_000, { uses: ['all'] }),
      cueOf('short', 1000, 1000, { uses: ['half'] }),
      cueOf('late', 9400, 5000, { uses: ['half'] }),
      cueOf('next', 14_400, 1000, { uses: ['all'] }),
      cueOf('again', 15_300, 1000, { uses: ['all'] }),
    ];
    const overlap = { code: 'resource-overlap', severity: 'error', resource: 'half' };
    expect(checkAll(showOf({ resources, cues }))).toEqual([
      { ...overlap, cues: ['long', 'short'], fromMs: 1000, toMs: 2000, byMs: 1000 },
      { ...overlap, cues: ['long', 'late'], fromMs: 9400, toMs: 10_000, byMs: 600 },
      // Both name the whole: told for the whole, and not again for its part.
      { ...overlap, resource: 'all', cues: ['next', 'again'], fromMs: 15_300, toMs: 15_400, byMs: 100 },
    ]);
  });

  it('travel-too-short: between neighbours, and within a cue that ends elsewhere', () => {
    const cues = [
      cueOf('a', 0, 10_000, { uses: ['walker'], zone: 'A' }),
      cueOf('note', 11_000, 500, { uses: ['walker'] }),
      cueOf('b', 14_000, 4000, { uses: ['walker'], zone: 'B', toZone: 'A' }),
      cueOf('stay', 18_000, 1000, { uses: ['walker'], zone: 'A' }),
    ];
    const found = { code: 'travel-too-short', severity: 'error', resource: 'walker' };
    expect(checkAll(showOf({ resources: [walker], cues }))).toEqual([
      { ...found, cues: ['note', 'b'], fromMs: 11_500, toMs: 14_000, byMs: 2500 },
      { ...found, cues: ['b'], fromMs: 14_000, toMs: 18_000, byMs: 1000 },
    ]);
  });

  it('route-missing: the places differ and no way joins them', () => {
    const cues = [
      cueOf('a', 0, 1000, { uses: ['walker'], zone: 'A' }),
      cueOf('c', 5000, 1000, { uses: ['walker'], zone: 'C' }),
    ];
    expect(checkAll(showOf({ resources: [walker], cues }))).toEqual([
      {
        code: 'route-missing',
        severity: 'warning',
        cues: ['a', 'c'],
        resource: 'walker',
        fromMs: 1000,
        toMs: 5000,
        byMs: 0,
      },
    ]);
  });

  it('zone-conflict: somebody is where scenery moves, or on the mark before a landing', () => {
    const move = cueOf('move', 2000, 6000, { kind: 'set-move', zone: 'A', toZone: 'B' });
    const dance = cueOf('dance', 0, 5000, { kind: 'dance', zone: 'B' });
    const conflict = { code: 'zone-conflict', severity: 'error' };
    expect(checkAll(showOf({ cues: [move, dance] }))).toEqual([
      { ...conflict, cues: ['move', 'dance'], zone: 'B', fromMs: 2000, toMs: 5000, byMs: 3000 },
    ]);
    expect(checkAll(showOf({ cues: [move, { ...dance, sharesZoneWith: ['move'] }] }))).toEqual([]);
    expect(checkAll(showOf({ cues: [{ ...move, sharesZoneWith: ['dance'] }, dance] }))).toEqual([]);
    const landing = cueOf('landing', -60_000, 100_000, { kind: 'landing', zone: 'C', clearMs: 7000 });
    const wait = cueOf('wait', 10_000, 24_000, { kind: 'artist', zone: 'C' });
    expect(checkAll(showOf({ cues: [landing, wait] }))).toEqual([
      { ...conflict, cues: ['landing', 'wait'], zone: 'C', fromMs: 33_000, toMs: 34_000, byMs: 1000 },
    ]);
  });

  it('programme-gap, programme-clash, outside-show: one camera on air from 0 to the end of the song', () => {
    const shot = (id: string, at: number, likelyMs: number, transitionMs?: number) =>
      cueOf(id, at, likelyMs, { kind: 'camera', ...(transitionMs !== undefined && { transitionMs }) });
    const cues = [shot('a', 500, 20_000), shot('b', 19_500, 20_500, 1000), shot('c', 39_000, 22_000, 400)];
    expect(checkAll(showOf({ cues }))).toEqual([
      { code: 'programme-gap', severity: 'error', cues: [], fromMs: 0, toMs: 500, byMs: 500 },
      { code: 'programme-clash', severity: 'warning', cues: ['b', 'c'], fromMs: 39_000, toMs: 40_000, byMs: 600 },
      { code: 'outside-show', severity: 'warning', cues: ['c'], fromMs: 60_000, toMs: 61_000, byMs: 1000 },
    ]);
    expect(checkAll(showOf({ cues: [{ ...shot('off', 0, 9000), onAir: false }] }))).toEqual([
      { code: 'programme-gap', severity: 'error', cues: [], fromMs: 0, toMs: 60_000, byMs: 60_000 },
    ]);
  });

  it('breath-short: the longest phrase is longer than the breath left', () => {
    const cues = [
      cueOf('run', 0, 60_000, { kind: 'dance', uses: ['walker'], effort: 1 }),
      cueOf('sing', 90_000, 5000, { kind: 'artist', uses: ['walker'], sings: true, longestPhraseMs: 15_400 }),
    ];
    // 15,371.5 ms are left at 90 s: semantics.md's example.
    expect(checkAll(showOf({ resources: [walker], cues }))).toEqual([
      {
        code: 'breath-short',
        severity: 'warning',
        cues: ['sing'],
        resource: 'walker',
        fromMs: 90_000,
        toMs: 95_000,
        byMs: 29,
      },
    ]);
  });

  it('crew-short: each unbroken span in which hands are missing, once', () => {
    const move = (id: string, at: number, likelyMs: number, crew: number) =>
      cueOf(id, at, likelyMs, { kind: 'set-move', crew, uses: ['deck'] });
    const cues = [move('a', 0, 5000, 3), move('b', 4000, 4000, 2), move('c', 5000, 2000, 4), move('d', 9000, 1000, 4)];
    expect(checkAll(showOf({ resources: [wagon, deck], cues }))).toEqual([
      { code: 'crew-short', severity: 'error', cues: ['a', 'b', 'c'], fromMs: 4000, toMs: 7000, byMs: 3000 },
    ]);
  });

  it('foresight: nobody can start before an end that is not certain', () => {
    const follower = cueOf('b', 0, 1000, { start: { after: 'a', edge: 'end', offsetMs: -2000 } });
    expect(checkAll(showOf({ cues: [cueOf('a', 1000, 9000), follower] }))).toEqual([
      { code: 'foresight', severity: 'warning', cues: ['b', 'a'], fromMs: 8000, toMs: 10_000, byMs: 2000 },
    ]);
  });
});
