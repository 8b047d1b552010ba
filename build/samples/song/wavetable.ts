/** One period of a tone, made of sines: nothing above the harmonics listed, hence no aliasing. */
import { sineOfTurns } from './exact-math.ts';

const SIZE = 2048;

/** A period of the sum of harmonics (`[1, 0.5]`: fundamental, and the octave half as loud), peak 1. */
export function createWavetable(harmonics: readonly number[]): Float64Array {
  const table = new Float64Array(SIZE + 1);
  let peak = 0;
  for (let index = 0; index <= SIZE; index += 1) {
    let sum = 0;
    harmonics.forEach((amplitude, order) => {
      sum += amplitude * sineOfTurns(((index * (order + 1)) % SIZE) / SIZE);
    });
    table[index] = sum;
    if (sum > peak) peak = sum;
    if (-sum > peak) peak = -sum;
  }
  return table.map((value) => value / peak);
}

/** The table at a phase from 0 up to 1, between its points by a straight line. */
export function readWavetable(table: Float64Array, phase: number): number {
  const place = phase * SIZE;
  const index = place | 0;
  const left = table[index] ?? 0;
  return left + ((table[index + 1] ?? 0) - left) * (place - index);
}

/** Harmonics that fall like a saw's, 1/n, softened towards the top. */
export function sawHarmonics(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (1 / (index + 1)) * (1 - index / (count + 1)));
}
