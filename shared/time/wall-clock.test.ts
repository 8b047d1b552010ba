import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isSameOffset,
  offsetIn,
  printOffset,
  readInstant,
  readTimeOfDay,
  timeZones,
  writeInstant,
} from './wall-clock.ts';

test('an instant is taken apart and put together again', () => {
  expect(readInstant('2026-11-22T18:40:00+09:00')).toEqual({ day: '2026-11-22', time: '18:40:00', offset: '+09:00' });
  expect(readInstant('2026-11-22T18:40Z')).toEqual({ day: '2026-11-22', time: '18:40', offset: 'Z' });
  expect(readInstant('2026-11-22')).toBeNull();
  expect(writeInstant({ day: '2026-11-22', time: '18:40', offset: '+09:00' })).toBe('2026-11-22T18:40:00+09:00');
  expect(writeInstant({ day: '2026-11-22', time: '18:40:05.25', offset: 'Z' })).toBe('2026-11-22T18:40:05.25Z');
});

test.each([
  ['18:40', '18:40'],
  ['7:05', '07:05'],
  ['18.40.05', '18:40:05'],
  ['1840', '18:40'],
  ['184005', '18:40:05'],
  ['6:40 pm', '18:40'],
  ['6:40 p.m.', '18:40'],
  ['6pm', '18:00'],
  ['12:15am', '00:15'],
  ['12 pm', '12:00'],
  ['오후 6:40', '18:40'],
  ['18시 40분', '18:40'],
  ['오후 6시', '18:00'],
  ['１８：４０', '18:40'],
])('%s is read as %s', (typed, read) => {
  expect(readTimeOfDay(typed)).toBe(read);
});

test.each(['', '18', '24:00', '18:60', '18:40:60', '13 pm', '0:30 am', 'noon', '-1:00', '18:40+9'])(
  '“%s” is no time of day',
  (typed) => {
    expect(readTimeOfDay(typed)).toBeNull();
  },
);

test('any time of a day is read as it is written', () => {
  fc.assert(
    fc.property(fc.nat(23), fc.nat(59), fc.nat(59), (h, m, s) => {
      const written = [h, m, s].map((part) => String(part).padStart(2, '0')).join(':');
      expect(readTimeOfDay(written)).toBe(written);
    }),
  );
});

test('a zone is as far from UTC as on that day, the hours of a change included', () => {
  const at = (zone: string, day: string, time: string) => offsetIn(zone, { day, time });
  expect(at('Asia/Seoul', '2026-11-22', '18:40')).toBe('+09:00');
  expect(at('Europe/Berlin', '2026-07-01', '12:00')).toBe('+02:00');
  expect(at('Europe/Berlin', '2026-11-22', '12:00')).toBe('+01:00');
  // The clock goes from 2:00 to 3:00 on 29 March 2026.
  expect(at('Europe/Berlin', '2026-03-29', '01:59')).toBe('+01:00');
  expect(at('Europe/Berlin', '2026-03-29', '03:00')).toBe('+02:00');
  expect(at('America/St_Johns', '2026-01-10', '20:00')).toBe('-03:30');
  expect(at('UTC', '2026-01-10', '20:00')).toBe('+00:00');
});

test('zones are found by city and by the name of their time, in either language', () => {
  const seoul = (language: string) =>
    timeZones(language, { day: '2026-11-22', time: '18:40' }).find(({ id }) => id === 'Asia/Seoul');
  expect(seoul('en')).toEqual({ id: 'Asia/Seoul', city: 'Seoul', name: 'South Korea Time', offset: '+09:00' });
  expect(seoul('ko')?.name).toBe('대한민국 시간');
});

test('an offset is printed as people say it, whatever its form', () => {
  expect(['+09:00', '+0530', '-03:30', 'Z', '+00:00', '-00:00'].map(printOffset)).toEqual([
    'UTC+9',
    'UTC+5:30',
    'UTC−3:30',
    'UTC',
    'UTC',
    'UTC',
  ]);
  expect(isSameOffset('Z', '+0000')).toBe(true);
  expect(isSameOffset('+09:00', '+0900')).toBe(true);
});
