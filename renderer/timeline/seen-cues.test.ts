import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Viewport } from '#shared/timeline/viewport.ts';
import { laneModelOf, type TimedCue } from '#tests/fixtures/timed-cues.ts';
import { seeCues, seeLane, type SeenLane } from './seen-cues.ts';

function see(cues: readonly (readonly [startMs: number, endMs: number])[], viewport: Partial<Viewport> = {}): SeenLane {
  const [lane] = laneModelOf(
    ['set'],
    cues.map(([startMs, endMs], at): TimedCue => [`c${at}`, 'set', startMs, endMs]),
  ).lanes;
  if (!lane) throw new Error('one lane');
  return seeLane({ fromMs: 0, msPerPx: 100, scrollPx: 0, ...viewport }, 800, lane);
}

describe('what is seen of a lane', () => {
  it('is the cues in view, on whole pixels that join where cues join', () => {
    const { bodies, bars } = see([
      [0, 1_049],
      [1_049, 5_000],
      [200_000, 300_000],
    ]);
    expect(bodies.map(({ bounds }) => [bounds.x, bounds.widthPx])).toEqual([
      [0, 10],
      [10, 40],
    ]);
    expect(bars).toEqual([]);
  });
  it('is a bar of density for many cues in a pixel, and no look at each of them', () => {
    const { all, bars } = see(Array.from({ length: 1_000 }, (_, at) => [at * 10, at * 10 + 5]));
    expect(all.length).toBeLessThanOrEqual(101);
    expect(bars.length).toBeLessThanOrEqual(51);
    const right = Math.max(...bars.map(({ x, widthPx }) => x + widthPx));
    expect(right).toBeGreaterThanOrEqual(100);
  });
  it('gives a cue of no length that stands alone the room up to the next one', () => {
    const { instants } = see([
      [1_000, 1_000],
      [9_000, 12_000],
      [30_000, 30_000],
    ]);
    expect(instants.map(({ cue, roomPx }) => [cue.place.cue.id, roomPx])).toEqual([
      ['c0', 77],
      ['c2', Infinity],
    ]);
  });
  it('has each pixel painted that has a cue in it, whatever is passed over', () => {
    const cues = fc.array(fc.tuple(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 400 })), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(cues, (all) => {
        const spans = all.map(([startMs, lengthMs]) => [startMs, startMs + lengthMs] as const);
        const { bodies, bars, lane } = see(spans);
        const painted = [...bodies.map(({ bounds }) => bounds), ...bars];
        for (const { startMs, endMs } of lane.cues.items) {
          const middlePx = (startMs + endMs) / 2 / 100;
          expect(painted.some(({ x, widthPx }) => middlePx >= x - 1 && middlePx <= x + widthPx + 1)).toBe(true);
        }
      }),
    );
  });
  it('marks a cue in a crowd by itself, and one for all that share a pixel', () => {
    const model = laneModelOf(
      ['set'],
      Array.from({ length: 1_000 }, (_, at): TimedCue => [`c${at}`, 'set', at * 10, at * 10 + 5]),
    );
    const view = {
      model,
      viewport: { fromMs: 0, msPerPx: 100, scrollPx: 0 },
      widthPx: 800,
      heightPx: 600,
      focus: null,
    };
    expect(seeCues(view, ['c500', 'gone']).map(({ place, bounds }) => [place.cue.id, bounds.x])).toEqual([
      ['c500', 50],
    ]);
    expect(
      seeCues(
        view,
        Array.from({ length: 1_000 }, (_, at) => `c${at}`),
      ),
    ).toHaveLength(101);
    // The one with the keyboard is ringed, whoever is there before it.
    expect(seeCues({ ...view, focus: 'c501' }, ['c500', 'c501']).map(({ place }) => place.cue.id)).toContain('c501');
    expect(seeCues({ ...view, heightPx: 0 }, ['c500'])).toEqual([]);
  });
  it('counts what lies in a pile', () => {
    const { piles } = see(Array.from({ length: 20 }, () => [5_000, 9_000]));
    expect(piles.map(({ hidden }) => hidden)).toEqual([16]);
  });
});
