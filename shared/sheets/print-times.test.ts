import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTimePrinter, precisionFor } from './print-times.ts';

/** A printed time or length read back, in ms. */
function read(text: string): number {
  const [seconds = '', minutes = '0', hours = '0'] = text.replace('−', '').split(':').reverse();
  const size = Math.round(Number(seconds) * 1000) + Number(minutes) * 60_000 + Number(hours) * 3_600_000;
  return text.startsWith('−') ? -size : size;
}

it('prints times and lengths that give back their millisecond, all in one precision', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -8_640_000_000, max: 8_640_000_000 }), { minLength: 1 }), (times) => {
      const print = createTimePrinter(precisionFor(times));
      expect(times.map((ms) => read(print.time(ms)))).toEqual(times.map((ms) => ms + 0));
      expect(times.map((ms) => read(print.length(ms)))).toEqual(times.map((ms) => ms + 0));
    }),
  );
});

it('prints tenths if all of a sheet falls on tenths, thousandths as soon as one does not', () => {
  expect(createTimePrinter(precisionFor([0, -41_000, 100])).time(-41_000)).toBe('−0:41.0');
  expect(createTimePrinter(precisionFor([0, -41_000, 101])).time(-41_000)).toBe('−0:41.000');
});
