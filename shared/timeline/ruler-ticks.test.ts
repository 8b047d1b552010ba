import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { timecodeAt, timecodeScale } from '#shared/time/timecode.ts';
import { FRAME_RATES, type FrameRate } from '#shared/show/types.ts';
import { barTicks, timecodeTicks, timeTicks } from './ruler-ticks.ts';
import type { Viewport } from './viewport.ts';

const DAY_PER_400_PX = 86_400_000 / 400;
const viewports = fc.record({
  fromMs: fc.double({ min: -8_640_000_000, max: 8_640_000_000, noNaN: true }),
  // Spread over the magnitudes, from a frame to months in the view.
  msPerPx: fc.double({ min: Math.log(0.25), max: Math.log(20_000_000), noNaN: true }).map(Math.exp),
  scrollPx: fc.constant(0),
});
const steady = tempoMapOf({ tempo: [{ bar: 1, bpm: 120, beats: 4 }] });
const changing = tempoMapOf({
  firstBarAt: 500,
  tempo: [
    { bar: 1, bpm: 120, beats: 4 },
    { bar: 9, bpm: 90, beats: 3 },
    { bar: 40, bpm: 240, beats: 2 },
  ],
});
function at(msPerPx: number, fromMs = 0): Viewport {
  return { fromMs, msPerPx, scrollPx: 0 };
}

describe('the time ruler', () => {
  it('names times as precisely as its steps', () => {
    expect(timeTicks(at(50), 800)).toMatchObject({
      form: 'tenths',
      named: [0, 5_000, 10_000, 15_000, 20_000, 25_000, 30_000, 35_000, 40_000],
    });
    expect(timeTicks(at(0.25), 100)).toMatchObject({ form: 'millis', named: [0, 20] });
    expect(timeTicks(at(DAY_PER_400_PX), 800).form).toBe('seconds');
  });
  it('counts through show zero', () => {
    expect(timeTicks(at(50, -7_000), 400).named).toEqual([-10_000, -5_000, 0, 5_000, 10_000]);
  });
  it('leaves room for names, at any zoom and time, and covers the view', () => {
    fc.assert(
      fc.property(viewports, fc.integer({ min: 200, max: 3_000 }), (viewport, widthPx) => {
        const { named, plain } = timeTicks(viewport, widthPx);
        const [first = NaN, second = NaN] = named;
        expect(first).toBeLessThan(viewport.fromMs + 1e-6);
        expect(named.length).toBeLessThanOrEqual(widthPx / 72 + 2);
        expect(named.length + plain.length).toBeLessThanOrEqual(widthPx / 6 + 12);
        expect(named.length < 2 || (second - first) / viewport.msPerPx >= 72).toBe(true);
        expect(named.concat(plain).every(Number.isInteger)).toBe(true);
      }),
    );
  });
});

describe('the bar ruler', () => {
  it('names every bar and marks beats where there is room', () => {
    const { named, plain, beats } = barTicks(at(10), 600, steady);
    expect(named).toEqual([
      { bar: 1, timeMs: 0 },
      { bar: 2, timeMs: 2_000 },
      { bar: 3, timeMs: 4_000 },
      { bar: 4, timeMs: 6_000 },
    ]);
    expect(plain).toEqual([]);
    expect(beats.slice(0, 4)).toEqual([500, 1_000, 1_500, 2_500]);
  });
  it('names bars 1, 5, 9 … when it gets narrow, and below bar 1 likewise', () => {
    const { named, plain } = barTicks(at(200, -20_000), 400, steady);
    expect(named.map(({ bar }) => bar)).toEqual(
      [-11, -7, -3, 1, 5, 9, 13, 17, 21, 25, 29].filter((bar) => bar >= -9 && bar <= 31),
    );
    expect(plain.length).toBeGreaterThan(20);
  });
  it('counts from bar 1 also where only every sixteenth bar has a line', () => {
    const { named, plain, beats } = barTicks(at(1_000, -75_000), 150, steady);
    expect(named.map(({ bar }) => bar)).toEqual([-47, -31, -15, 1, 17, 33]);
    expect([plain, beats]).toEqual([[], []]);
  });
  it('follows the tempo map', () => {
    const { named } = barTicks(at(50, 14_500), 200, changing);
    expect(named).toContainEqual({ bar: 9, timeMs: 16_500 });
    expect(named).toContainEqual({ bar: 10, timeMs: 18_500 });
  });
  it('never has more marks than the view has room for', () => {
    fc.assert(
      fc.property(viewports, fc.integer({ min: 200, max: 3_000 }), (viewport, widthPx) => {
        const { named, plain } = barTicks(viewport, widthPx, steady);
        expect(named.length).toBeLessThanOrEqual(widthPx / 15 + 3);
        expect(plain.length).toBeLessThanOrEqual(widthPx / 3 + 3);
      }),
    );
  });
});

describe('the timecode ruler', () => {
  const labelsAt = (viewport: Viewport, widthPx: number, rate: FrameRate, start = '01:00:00:00') =>
    timecodeTicks(viewport, widthPx, timecodeScale(rate, start)).named.map(({ label }) => label);

  it('names every frame when they are wide enough, at the instant each begins', () => {
    const { named } = timecodeTicks(at(0.25, 1_000), 400, timecodeScale('25'));
    expect(named.map(({ label }) => label)).toEqual(['01:00:01:00', '01:00:01:01', '01:00:01:02']);
    expect(named.map(({ timeMs }) => timeMs)).toEqual([1_000, 1_040, 1_080]);
    const ntsc = timecodeTicks(at(0.25, 990), 400, timecodeScale('29.97'));
    expect(ntsc.named.map(({ label }) => label)).toContain('01:00:01:00');
    expect(ntsc.named.find(({ label }) => label === '01:00:01:00')?.timeMs).toBeCloseTo(1_001, 6);
  });
  it('names whole seconds and minutes further out', () => {
    expect(labelsAt(at(50), 400, '25')).toEqual([
      '01:00:00:00',
      '01:00:05:00',
      '01:00:10:00',
      '01:00:15:00',
      '01:00:20:00',
    ]);
    expect(labelsAt(at(500), 300, '24')).toEqual(['01:00:00:00', '01:01:00:00', '01:02:00:00']);
  });
  it('stands at the next label where drop-frame counting skips one', () => {
    expect(labelsAt(at(500), 300, '29.97df')).toEqual(['01:00:00;00', '01:01:00;02', '01:02:00;02']);
    expect(labelsAt(at(0.25, 59_995), 400, '29.97df')).toEqual([
      '01:00:59;28',
      '01:00:59;29',
      '01:01:00;02',
      '01:01:00;03',
    ]);
  });
  it('wraps at midnight', () => {
    expect(labelsAt(at(50, -6_000), 150, '25', '00:00:00:00')).toEqual(['23:59:50:00', '23:59:55:00', '00:00:00:00']);
  });
  it('names what timecode says there, with room for it, at any zoom, time and rate', () => {
    fc.assert(
      fc.property(
        viewports,
        fc.integer({ min: 200, max: 3_000 }),
        fc.constantFrom(...FRAME_RATES),
        (viewport, widthPx, rate) => {
          const { named, plain } = timecodeTicks(viewport, widthPx, timecodeScale(rate, '10:00:00:00'));
          for (const { timeMs, label } of named) {
            expect(timecodeAt(Math.ceil(timeMs - 1e-6), rate, '10:00:00:00')).toBe(label);
          }
          const apart = named.slice(1).map(({ timeMs }, index) => timeMs - (named[index]?.timeMs ?? NaN));
          expect(Math.min(...apart, Infinity) / viewport.msPerPx).toBeGreaterThan(85);
          expect(named.length).toBeGreaterThan(0);
          expect(plain.length).toBeLessThanOrEqual(widthPx / 4);
          expect(named[0]?.timeMs ?? Infinity).toBeLessThanOrEqual(viewport.fromMs + 110 * viewport.msPerPx * 2);
        },
      ),
    );
  });
});
