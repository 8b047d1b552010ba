import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTypedTime } from './parse-typed.ts';
import { printBar, printSeconds, printTime, type TimePrecision } from './print.ts';
import { tempoMapOf } from './tempo-map.ts';

test.each<[number, TimePrecision, string]>([
  [134_600, 'tenths', '2:14.6'],
  [134_649, 'tenths', '2:14.6'],
  [134_650, 'tenths', '2:14.7'],
  [59_960, 'tenths', '1:00.0'],
  [-3000, 'tenths', '−0:03.0'],
  [-49, 'tenths', '0:00.0'],
  [0, 'tenths', '0:00.0'],
  [3_723_400, 'tenths', '1:02:03.4'],
  [3_599_950, 'tenths', '1:00:00.0'],
  [134_600, 'seconds', '2:15'],
  [134_651, 'millis', '2:14.651'],
  [-134_651, 'millis', '−2:14.651'],
])('%i ms in %s is %s', (ms, precision, expected) => {
  expect(printTime(ms, precision)).toBe(expected);
});

test.each([
  [12_900, '12.9'],
  [12_949, '12.9'],
  [-500, '−0.5'],
  [0, '0.0'],
  [40, '0.04'],
  [-1, '−0.001'],
])('a length of %i ms is %s s', (ms, expected) => {
  expect(printSeconds(ms)).toBe(expected);
});

test('to the millisecond, a length tells them all', () => {
  expect(printSeconds(12_949, 'millis')).toBe('12.949');
  expect(printSeconds(12_900, 'millis')).toBe('12.9');
});

test('bars read as bar.beat, with the fraction of a beat only where it is asked for', () => {
  expect(printBar({ bar: 67, beat: 1 })).toBe('67.1');
  expect(printBar({ bar: 67, beat: 1.5 })).toBe('67.1.5');
  expect(printBar({ bar: 9, beat: 2.125 })).toBe('9.2.125');
  expect(printBar({ bar: 67, beat: 3.999 }, 'beat')).toBe('67.3');
  expect(printBar({ bar: -1, beat: 1 })).toBe('−1.1');
});

test('a printed time, typed again, is the same time', () => {
  const tempo = tempoMapOf({ tempo: [{ bar: 1, bpm: 120, beats: 4 }] });
  fc.assert(
    fc.property(fc.integer({ min: -8_640_000_000, max: 8_640_000_000 }), (ms) => {
      expect(parseTypedTime(printTime(ms, 'millis'), { as: 'time', tempo })).toMatchObject({ ok: true, ms });
      expect(parseTypedTime(printSeconds(ms, 'millis'), { as: 'offset' })).toMatchObject({ ok: true, ms });
    }),
  );
});

test('a printed bar, typed again, is the same bar', () => {
  const tempo = tempoMapOf({ tempo: [{ bar: 1, bpm: 120, beats: 4 }] });
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 5000 }), fc.integer({ min: 1000, max: 9000 }), (bar, thousandths) => {
      const beat = thousandths / 1000;
      expect(parseTypedTime(printBar({ bar, beat }), { as: 'bar', tempo })).toMatchObject({
        ok: true,
        moment: beat === 1 ? { bar } : { bar, beat },
      });
    }),
  );
});
