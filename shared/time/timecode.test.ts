import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRAME_RATES, type FrameRate } from '#shared/show/types.ts';
import { frameLengthMs, parseTimecode, timecodeAt } from './timecode.ts';

const ZERO = '00:00:00:00';
const DAY_MS = 86_400_000;
/** Frames a second, exactly, as a fraction. */
const EXACT: Record<FrameRate, readonly [frames: number, seconds: number]> = {
  '24': [24, 1],
  '25': [25, 1],
  '29.97': [30_000, 1001],
  '29.97df': [30_000, 1001],
  '30': [30, 1],
  '50': [50, 1],
  '59.94': [60_000, 1001],
  '59.94df': [60_000, 1001],
  '60': [60, 1],
};
const DROPPED: Partial<Record<FrameRate, number>> = { '29.97df': 2, '59.94df': 4 };

/** Labels from 00:00:00:00 on, counted one frame at a time. */
function* countLabels(rate: FrameRate): Generator<string> {
  const labels = Math.round(EXACT[rate][0] / EXACT[rate][1]);
  const dropped = DROPPED[rate] ?? 0;
  const two = (value: number): string => String(value).padStart(2, '0');
  for (let second = 0; ; second += 1) {
    const minute = Math.floor(second / 60);
    const first = second % 60 === 0 && minute % 10 !== 0 ? dropped : 0;
    for (let frame = first; frame < labels; frame += 1) {
      const hms = `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}:${two(second % 60)}`;
      yield `${hms}${dropped ? ';' : ':'}${two(frame)}`;
    }
  }
}

describe.each(FRAME_RATES)('at %s', (rate) => {
  const [frames, seconds] = EXACT[rate];
  const firstMs = (frame: number): number => Math.ceil((frame * seconds * 1000) / frames);

  test('each frame of 25 minutes has the label that counting gives, from its first ms to its last', () => {
    const labels = countLabels(rate);
    const wrong: unknown[] = [];
    for (let frame = 0; firstMs(frame) < 1_500_000; frame += 1) {
      const label = labels.next().value;
      const [first, last] = [firstMs(frame), firstMs(frame + 1) - 1];
      const told = [timecodeAt(first, rate, ZERO), timecodeAt(last, rate, ZERO)];
      const back = parseTimecode(String(label), rate, ZERO);
      if (told.some((text) => text !== label) || !back.ok || back.ms !== first) wrong.push({ label, told, back });
    }
    expect(wrong).toEqual([]);
  });

  test('a label leads back to itself, whatever the start and the time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -8_640_000_000, max: 8_640_000_000 }),
        fc.integer({ min: 0, max: DAY_MS - 1 }),
        (ms, startMs) => {
          const start = timecodeAt(startMs, rate, ZERO);
          const label = timecodeAt(ms, rate, start);
          const back = parseTimecode(label, rate, start);
          expect(back.ok && timecodeAt(back.ms, rate, start)).toBe(label);
          // Within twelve hours of show zero it is the very same frame.
          const near = Math.abs(ms) < DAY_MS / 2 - 1000;
          expect(!near || (back.ok && back.ms <= ms && ms - back.ms < frameLengthMs(rate))).toBe(true);
        },
      ),
    );
  });

  test('show zero has the start label, and the frame before it the one before', () => {
    expect(timecodeAt(0, rate, '01:00:00:00')).toMatch(/^01:00:00[:;]00$/u);
    expect(timecodeAt(-1, rate, '01:00:00:00')).toMatch(/^00:59:59[:;]/u);
    expect(timecodeAt(-1, rate, ZERO)).toMatch(/^23:59:59[:;]/u);
  });
});

test('drop-frame labels skip the first two, or four, of every minute that ten does not divide', () => {
  const at = (frame: number, rate: FrameRate): string => {
    const [frames, seconds] = EXACT[rate];
    return timecodeAt(Math.ceil((frame * seconds * 1000) / frames), rate, ZERO);
  };
  expect(at(1799, '29.97df')).toBe('00:00:59;29');
  expect(at(1800, '29.97df')).toBe('00:01:00;02');
  expect(at(17_982, '29.97df')).toBe('00:10:00;00');
  expect(at(3600, '59.94df')).toBe('00:01:00;04');
  expect(at(35_964, '59.94df')).toBe('00:10:00;00');
});

test('after a day, drop-frame labels are within a frame or three of the clock, straight ones 86 s behind', () => {
  expect(timecodeAt(DAY_MS - 200, '29.97df', ZERO)).toMatch(/^23:59:59;/u);
  expect(timecodeAt(DAY_MS, '29.97', ZERO)).toBe('23:58:33:20');
});

test('labels that name no frame are refused with what would be right', () => {
  expect(parseTimecode('00:01:00;00', '29.97df')).toEqual({
    ok: false,
    reason: { fault: 'dropped-label', next: '00:01:00;02' },
  });
  expect(parseTimecode('00:00:00:25', '25')).toEqual({ ok: false, reason: { fault: 'no-such-frame', last: 24 } });
  expect(parseTimecode('24:00:00:00', '25')).toEqual({ ok: false, reason: { fault: 'not-timecode' } });
  expect(parseTimecode('1:23.4', '25')).toEqual({ ok: false, reason: { fault: 'not-timecode' } });
});

test('a label before that of show zero is a time before show zero', () => {
  expect(parseTimecode('00:59:50:00', '25', '01:00:00:00')).toEqual({ ok: true, ms: -10_000 });
  expect(parseTimecode('00:10:00:00', '25', '23:50:00:00')).toEqual({ ok: true, ms: 1_200_000 });
});

test('a start label that its own rate skips counts as the next one', () => {
  expect(timecodeAt(0, '29.97df', '01:01:00:00')).toBe('01:01:00;02');
});
