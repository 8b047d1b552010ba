/** The examples that semantics.md works out, against the oracle. */
import { describe, expect, it } from 'vitest';
import type { Music, Resource } from '#shared/show/types.ts';
import { fatigueAtEdges, longestPhrase } from './check-all/check-breath.ts';
import { roundUp, shortestWay, travelMs } from './check-all/check-resources.ts';
import { planTimes, timeOfMoment } from './check-all/planned-times.ts';
import { cueOf, showOf } from './check-all/small-show.ts';

describe('music time', () => {
  const music: Music = {
    lengthMs: 60_000,
    firstBarAt: 500,
    tempo: [
      { bar: 1, bpm: 120, beats: 4 },
      { bar: 9, bpm: 90, beats: 3 },
    ],
  };
  it.each([
    [{ bar: 9 }, 16_500],
    [{ bar: 10, beat: 2 }, 19_167],
    [{ bar: 0 }, -1500],
    [{ bar: 9, offsetMs: -20 }, 16_480],
    // A beat past its bar runs on at the tempo of the bar it names.
    [{ bar: 8, beat: 6 }, 17_000],
  ])('%j is at %i ms', (moment, ms) => {
    expect(timeOfMoment(moment, music)).toBe(ms);
  });
  it('rounds half a millisecond up', () => {
    const at96 = { lengthMs: 60_000, tempo: [{ bar: 1, bpm: 96, beats: 4 }] };
    expect(timeOfMoment({ bar: 1, beat: 1.9 }, at96)).toBe(563);
  });
});

describe('anchors', () => {
  it('follow the planned start or end of another cue, and so on', () => {
    const cues = [
      cueOf('last', 0, 100, { start: { after: 'middle', edge: 'start', offsetMs: 250 } }),
      cueOf('middle', 0, 2000, { start: { after: 'first', edge: 'end' } }),
      cueOf('first', -500, 1500),
    ];
    expect(planTimes(showOf({ cues })).map(({ start, end }) => [start, end])).toEqual([
      [1250, 1350],
      [1000, 3000],
      [-500, 1000],
    ]);
  });
});

describe('travel', () => {
  const singer: Resource = { id: 'singer', name: 'Singer', kind: 'performer' };
  const show = showOf({
    stage: {
      zones: ['A', 'B', 'C', 'D'].map((id) => ({ id, name: id, kind: 'set' })),
      routes: [
        { from: 'A', to: 'C', metres: 40 },
        { from: 'B', to: 'A', metres: 20 },
        { from: 'B', to: 'C', metres: 18 },
      ],
    },
  });
  it('takes the shortest way, either way round, rounded up: 18 m at 1.4 m/s take 12.858 s', () => {
    expect(travelMs(show, singer, 'B', 'C')).toBe(12_858);
    expect(shortestWay(show, 'C', 'A')).toBe(38);
    expect(travelMs(show, singer, 'C', 'A')).toBe(27_143);
  });
  it('knows when no way joins two places', () => {
    expect(travelMs(show, singer, 'A', 'D')).toBeNull();
  });
  it('does not round up what is whole but for its binary dust', () => {
    expect(roundUp(25_000.0000004)).toBe(25_000);
    expect(roundUp(25_000.00001)).toBe(25_001);
  });
});

describe('breath', () => {
  it('leaves 15,371.5 ms after 60 s flat out and 30 s of rest', () => {
    const singer: Resource = { id: 'singer', name: 'Singer', kind: 'performer' };
    const cues = [
      cueOf('dance', 0, 60_000, { kind: 'dance', uses: ['singer'], effort: 1 }),
      cueOf('sing', 90_000, 1000, { kind: 'artist', uses: ['singer'] }),
    ];
    const fatigue = fatigueAtEdges(planTimes(showOf({ cues, resources: [singer] })), singer).get(90_000) ?? 0;
    expect(fatigue).toBeCloseTo(0.3781, 4);
    expect(longestPhrase(fatigue)).toBeCloseTo(15_371.5, 1);
  });
});
