import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromShown, measuresIn, METRIC, printArea, printLength, printSpeed, toShown, unitTyped } from './measures.ts';

const FEET = measuresIn('feet');

test('metres are shown as the file has them; feet to the hundredth', () => {
  expect(printLength(METRIC, 7.5)).toBe('7.5 m');
  expect(printLength(METRIC, 7.123_456)).toBe('7.123456 m');
  expect(printLength(FEET, 18)).toBe('59.06 ft');
  expect(printLength(FEET, -3.6576)).toBe('−12 ft');
  expect(printSpeed(METRIC, 1.4)).toBe('1.4 m/s');
  expect(printSpeed(FEET, 1.4)).toBe('4.59 ft/s');
  expect(printArea(METRIC, 12.54)).toBe('12.5 m²');
  expect(printArea(FEET, 9.290_304)).toBe('100 ft²');
  expect(printLength(METRIC, 12.345, 1)).toBe('12.3 m');
});

test('what is typed in feet comes back as it was typed, and so do metres', () => {
  expect(fromShown(FEET, 12)).toBe(3.6576);
  expect(fromShown(METRIC, 0.1 + 0.2)).toBe(0.3);
  const hundredths = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((count) => count / 100);
  fc.assert(
    fc.property(fc.constantFrom(FEET, METRIC), hundredths, (measures, typed) => {
      expect(toShown(measures, fromShown(measures, typed))).toBe(typed || 0);
    }),
  );
});

test('a unit that is typed along counts, whatever the settings say', () => {
  expect(unitTyped('12 ft')).toEqual({ rest: '12', measures: FEET });
  expect(unitTyped('3.5m/s')).toEqual({ rest: '3.5', measures: METRIC });
  expect(unitTyped("12'")).toEqual({ rest: '12', measures: FEET });
  expect(unitTyped('3.5 미터')).toEqual({ rest: '3.5', measures: METRIC });
  expect(unitTyped('１２ 피트')).toEqual({ rest: '12', measures: FEET });
  expect(unitTyped('12')).toBeNull();
  expect(unitTyped('12 kg')).toBeNull();
});
