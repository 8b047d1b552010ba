import { describe, expect, it } from 'vitest';
import { computePeaks, levelFor, peakBetween } from './peaks.ts';

/** One second of silence with one loud sample in each direction. */
function clicks(): Float32Array {
  const samples = new Float32Array(48_000);
  samples[24_000] = 1;
  samples[36_000] = -0.6;
  return samples;
}

describe('peaks of a song', () => {
  const peaks = computePeaks([clicks(), new Float32Array(48_000)], 48_000);

  it('keep each loud sample at every resolution', () => {
    expect(peaks.levels.length).toBeGreaterThan(1);
    expect(peaks.loudest).toBe(127);
    for (const level of peaks.levels) {
      expect(Math.max(...level.highest)).toBe(127);
      expect(Math.min(...level.lowest)).toBe(-76);
    }
  });
  it('are found at their time', () => {
    for (const level of peaks.levels) {
      expect(peakBetween(level, 48_000, 490, 510)).toEqual({ low: 0, high: 127 });
      expect(peakBetween(level, 48_000, 745, 755).low).toBe(-76);
      expect(peakBetween(level, 48_000, 100, 300)).toEqual({ low: 0, high: 0 });
      expect(peakBetween(level, 48_000, -500, -10)).toEqual({ low: 0, high: 0 });
      expect(peakBetween(level, 48_000, 5_000, 6_000)).toEqual({ low: 0, high: 0 });
    }
  });
  it('are taken from the coarsest level that has one for every pixel', () => {
    expect(levelFor(peaks, 0.5)?.samplesPerPeak).toBe(32);
    expect(levelFor(peaks, 12)?.samplesPerPeak).toBe(512);
    expect(levelFor(computePeaks([], 48_000), 10)?.lowest.length).toBe(0);
  });
});
