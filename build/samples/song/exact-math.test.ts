import { describe, expect, it } from 'vitest';
import { createNoise, decayPerSample, frequencyOf, sineOfTurns } from './exact-math.ts';

describe('arithmetic that is the same on every machine', () => {
  it('has the sine of any number of turns', () => {
    for (let turns = -2; turns <= 2; turns += 0.0137) {
      expect(sineOfTurns(turns)).toBeCloseTo(Math.sin(turns * 2 * Math.PI), 12);
    }
  });
  it('has pitches in equal temperament', () => {
    expect(frequencyOf(69)).toBe(440);
    expect(frequencyOf(81)).toBeCloseTo(880, 9);
    expect(frequencyOf(60)).toBeCloseTo(261.6256, 4);
  });
  it('falls to 37 % within the time it is given', () => {
    expect(decayPerSample(0.5, 44_100) ** 22_050).toBeCloseTo(Math.exp(-1), 9);
  });
  it('makes noise from -1 to 1, the same for the same seed', () => {
    const noise = createNoise(7);
    const again = createNoise(7);
    let sum = 0;
    for (let index = 0; index < 10_000; index += 1) {
      const sample = noise();
      expect(sample).toBe(again());
      expect(sample >= -1 && sample < 1).toBe(true);
      sum += sample;
    }
    expect(Math.abs(sum / 10_000)).toBeLessThan(0.05);
  });
});
