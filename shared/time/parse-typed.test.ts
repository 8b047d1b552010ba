import { describe, expect, test } from 'vitest';
import { parseTypedTime, type TypedMomentOptions } from './parse-typed.ts';
import { tempoMapOf } from './tempo-map.ts';

/** Two seconds a bar. */
const tempo = tempoMapOf({ tempo: [{ bar: 1, bpm: 120, beats: 4 }] });
const asTime: TypedMomentOptions = { as: 'time', tempo, frameRate: '25' };
const asBar: TypedMomentOptions = { as: 'bar', tempo, frameRate: '25' };

describe('where a time is asked for', () => {
  test.each([
    ['1:23.4', 83_400],
    ['83.4', 83_400],
    ['83,4', 83_400],
    ['1：２３．４', 83_400],
    ['１：２３', 83_000],
    ['1:02:03', 3_723_000],
    ['1:02:03.25', 3_723_250],
    ['75:00', 4_500_000],
    ['-0:03', -3000],
    ['−0:03', -3000],
    ['–3', -3000],
    ['+2.5', 2500],
    ['500ms', 500],
    ['1m20s', 80_000],
    ['1m 20s', 80_000],
    ['1h 2m 3.5s', 3_723_500],
    ['2 min', 120_000],
    ['90 sec', 90_000],
    ['1\'20"', 80_000],
    ['1′20″', 80_000],
    ['1분 20초', 80_000],
    ['1분20초', 80_000],
    ['1시간 2분', 3_720_000],
    ['3.5초', 3500],
    ['20초 500밀리초', 20_500],
    ['2s 5f', 2200],
    ['  5  ', 5000],
    ['.5', 500],
    ['0.0005', 1],
  ])('%s is a time', (text, ms) => {
    expect(parseTypedTime(text, asTime)).toEqual({ ok: true, form: 'clock', ms, moment: { at: ms } });
  });

  test.each([
    ['01:00:12:05', 12_200],
    ['01:00:12;05', 12_200],
    ['00:59:59:00', -1000],
    ['１:00:12:05', 12_200],
  ])('%s is timecode', (text, ms) => {
    expect(parseTypedTime(text, asTime)).toEqual({ ok: true, form: 'timecode', ms, moment: { at: ms } });
  });

  test('timecode goes by the rate and the start of the show', () => {
    const options = { ...asTime, frameRate: '29.97df', timecodeStart: '10:00:00:00' } as const;
    expect(parseTypedTime('10:01:00;02', options)).toMatchObject({ ok: true, ms: 60_060 });
  });

  test.each(['b17.3', 'B17.3', 'bar 17.3', 'bar 17 beat 3', '17|3', '17마디 3박', '17마디3박', '마디 17.3', 'ｂ17.3'])(
    '%s is a bar all the same',
    (text) => {
      expect(parseTypedTime(text, asTime)).toEqual({ ok: true, form: 'bar', ms: 33_000, moment: { bar: 17, beat: 3 } });
    },
  );

  test('with a time to change, a plus changes it', () => {
    const options = { ...asTime, currentMs: 10_000 };
    expect(parseTypedTime('+2.5', options)).toMatchObject({ form: 'change', ms: 12_500 });
    expect(parseTypedTime('+=1:00', options)).toMatchObject({ form: 'change', ms: 70_000 });
    expect(parseTypedTime('-=2s', options)).toMatchObject({ form: 'change', ms: 8000 });
    expect(parseTypedTime('-2', options)).toMatchObject({ form: 'clock', ms: -2000 });
  });
});

describe('where a bar is asked for', () => {
  test.each([
    ['17.3', { bar: 17, beat: 3 }, 33_000],
    ['17,3', { bar: 17, beat: 3 }, 33_000],
    ['17 3', { bar: 17, beat: 3 }, 33_000],
    ['１７．３', { bar: 17, beat: 3 }, 33_000],
    ['17', { bar: 17 }, 32_000],
    ['17.', { bar: 17 }, 32_000],
    ['17.1', { bar: 17 }, 32_000],
    ['17.3.5', { bar: 17, beat: 3.5 }, 33_250],
    ['17마디', { bar: 17 }, 32_000],
    ['-1', { bar: -1 }, -4000],
    ['0.3', { bar: 0, beat: 3 }, -1000],
    ['17.3 + 0.2', { bar: 17, beat: 3, offsetMs: 200 }, 33_200],
    ['17.3+200ms', { bar: 17, beat: 3, offsetMs: 200 }, 33_200],
    ['17 - 0.5초', { bar: 17, offsetMs: -500 }, 31_500],
  ])('%s is a bar', (text, moment, ms) => {
    expect(parseTypedTime(text, asBar)).toEqual({ ok: true, form: 'bar', ms, moment });
  });

  test.each([
    ['1:23.4', 83_400],
    ['5s', 5000],
    ['5초', 5000],
  ])('%s is a time all the same', (text, ms) => {
    expect(parseTypedTime(text, asBar)).toEqual({ ok: true, form: 'clock', ms, moment: { at: ms } });
  });
});

describe('where a length is asked for', () => {
  test.each([
    ['40.2', 40_200],
    ['1:20', 80_000],
    ['40.2 s', 40_200],
    ['00:00:02:12', 2480],
    ['12f', 480],
    ['12프레임', 480],
    ['0', 0],
  ])('%s is one', (text, ms) => {
    expect(parseTypedTime(text, { as: 'length' })).toEqual({ ok: true, form: 'length', ms });
  });

  test('it is never negative, an offset may be', () => {
    expect(parseTypedTime('-1', { as: 'length' })).toEqual({ ok: false, reason: { fault: 'negative-length' } });
    expect(parseTypedTime('-1', { as: 'offset' })).toEqual({ ok: true, form: 'length', ms: -1000 });
    expect(parseTypedTime('-=5', { as: 'length', currentMs: 4000 })).toMatchObject({ ok: false });
    expect(parseTypedTime('+0.5', { as: 'length', currentMs: 4000 })).toMatchObject({ form: 'change', ms: 4500 });
  });
});

describe('what is no time is refused with the reason', () => {
  test.each([
    ['', { fault: 'empty' }],
    ['   ', { fault: 'empty' }],
    ['soon', { fault: 'not-a-time', text: 'soon' }],
    ['1:2:3:4:5', { fault: 'not-a-time', text: '1:2:3:4:5' }],
    ['1.2.3', { fault: 'not-a-time', text: '1.2.3' }],
    ['20s 1m', { fault: 'not-a-time', text: '20s 1m' }],
    ['1:75', { fault: 'over-59', part: 'seconds', value: '75' }],
    ['1:60:00', { fault: 'over-59', part: 'minutes', value: '60' }],
    ['b17.0', { fault: 'beat-below-1', value: '0' }],
    ['01:00:00:25', { fault: 'no-such-frame', last: 24 }],
    ['99999999999', { fault: 'out-of-range' }],
    ['-', { fault: 'not-a-time', text: '-' }],
    ['-soon', { fault: 'not-a-time', text: '-soon' }],
  ])('%s', (text, reason) => {
    expect(parseTypedTime(text, asTime)).toEqual({ ok: false, reason });
  });

  test('a bare number that is no bar is not taken for seconds', () => {
    expect(parseTypedTime('17.3.5.1', asBar)).toMatchObject({ ok: false, reason: { fault: 'not-a-bar' } });
    expect(parseTypedTime('.5', asBar)).toMatchObject({ ok: false, reason: { fault: 'not-a-bar' } });
  });

  test('a label that drop-frame counting skips names the next', () => {
    const options = { ...asTime, frameRate: '29.97df' } as const;
    expect(parseTypedTime('01:01:00:00', options)).toEqual({
      ok: false,
      reason: { fault: 'dropped-label', next: '01:01:00;02' },
    });
  });
});
