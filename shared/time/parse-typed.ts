/**
 * Times as people type them: `1:23.4`, `83.4`, `1m 20s`, `1분 20초`, `500ms`, `b17.3`, `01:00:12:05`, `-0:03`, `+2.5`;
 * full-width digits, decimal commas and every kind of minus included.
 */
import type { FrameRate, Moment, Ms } from '#shared/show/types.ts';
import { isOnClock } from './clock-range.ts';
import { roundToMs } from './rounding.ts';
import type { TempoMap } from './tempo-map.ts';
import {
  DEFAULT_FRAME_RATE,
  DEFAULT_TIMECODE_START,
  frameLengthMs,
  parseTimecode,
  type TimecodeFault,
} from './timecode.ts';
import { parseTypedBar } from './typed-bar.ts';
import type { TypedTimeFault } from './typed-fault.ts';
import { parseTypedLength } from './typed-length.ts';

interface FrameOptions {
  /** Default '25'. */
  readonly frameRate?: FrameRate | undefined;
  /** What a leading `+` adds to (and `-=` takes from); without it `+2.5` is simply 2.5 s. */
  readonly currentMs?: Ms | undefined;
}
/** Where a point on the show clock is asked for. With 'bar', plain numbers are bars and beats: `17.3`. */
export interface TypedMomentOptions extends FrameOptions {
  readonly as: 'time' | 'bar';
  /** Needed to tell the time of a bar. */
  readonly tempo: TempoMap;
  /** Label of show zero, default '01:00:00:00'. */
  readonly timecodeStart?: string | undefined;
}
/** Where a length is asked for: 'length' is never negative, 'offset' may be. */
export interface TypedLengthOptions extends FrameOptions {
  readonly as: 'length' | 'offset';
}

export interface TypedMoment {
  readonly ok: true;
  /** What was typed: a clock time, a timecode label, a bar, or a change of the current time. */
  readonly form: 'clock' | 'timecode' | 'bar' | 'change';
  /** The time on the show clock. */
  readonly ms: Ms;
  /** The same as it is written to the show: a bar stays a bar. */
  readonly moment: Moment;
}
export interface TypedLength {
  readonly ok: true;
  readonly form: 'length' | 'change';
  readonly ms: Ms;
}
export interface TypedRefusal {
  readonly ok: false;
  /** Why, as facts; `words.typedTime` says it. */
  readonly reason: TypedTimeFault;
}

export function parseTypedTime(text: string, options: TypedMomentOptions): TypedMoment | TypedRefusal;
export function parseTypedTime(text: string, options: TypedLengthOptions): TypedLength | TypedRefusal;
/** Reads what was typed, or says why it is no time. Throws nothing. */
export function parseTypedTime(
  text: string,
  options: TypedMomentOptions | TypedLengthOptions,
): TypedMoment | TypedLength | TypedRefusal {
  const typed = tidy(text);
  if (typed === '') return refuse({ fault: 'empty' });
  switch (options.as) {
    case 'length':
    case 'offset':
      return readLength(typed, options);
    case 'time':
    case 'bar':
      return readMoment(typed, options);
    default:
      return options satisfies never;
  }
}

function readLength(typed: string, { as, frameRate, currentMs }: TypedLengthOptions): TypedLength | TypedRefusal {
  const { change, sign, rest } = readSign(typed, currentMs);
  const size = readSize(rest, frameRate ?? DEFAULT_FRAME_RATE, typed);
  if (typeof size !== 'number') return refuse(size);
  const ms = roundToMs((change ? (currentMs ?? 0) : 0) + sign * size);
  if (as === 'length' && ms < 0) return refuse({ fault: 'negative-length' });
  return inRange(ms) ?? { ok: true, form: change ? 'change' : 'length', ms };
}

function readMoment(typed: string, options: TypedMomentOptions): TypedMoment | TypedRefusal {
  const { as, tempo, timecodeStart, currentMs } = options;
  const frameRate = options.frameRate ?? DEFAULT_FRAME_RATE;
  const bar = parseTypedBar(typed, as === 'bar', frameLengthMs(frameRate));
  if (bar && 'fault' in bar) return refuse(bar);
  if (bar) {
    const ms = tempo.timeOf(bar.bar, bar.beat, bar.offsetMs);
    const { beat, offsetMs } = bar;
    const moment = { bar: bar.bar, ...(beat === 1 ? {} : { beat }), ...(offsetMs === 0 ? {} : { offsetMs }) };
    return inRange(ms) ?? { ok: true, form: 'bar', ms, moment };
  }
  const { change, sign, rest } = readSign(typed, currentMs);
  if (!change && sign > 0 && isTimecode(rest)) {
    const label = parseTimecode(rest, frameRate, timecodeStart ?? DEFAULT_TIMECODE_START);
    if (!label.ok) return refuse(timecodeFault(label.reason, typed));
    return { ok: true, form: 'timecode', ms: label.ms, moment: { at: label.ms } };
  }
  const size = readSize(rest, frameRate, typed);
  // Where a bar is asked for, a bare number is never seconds; with a unit, a colon or a leading + it may be.
  const bare = !change && /^[\d.]*$/u.test(rest);
  if (as === 'bar' && (bare || typeof size !== 'number')) return refuse({ fault: 'not-a-bar', text: typed });
  if (typeof size !== 'number') return refuse(size);
  const ms = roundToMs((change ? (currentMs ?? 0) : 0) + sign * size);
  return inRange(ms) ?? { ok: true, form: change ? 'change' : 'clock', ms, moment: { at: ms } };
}

/** A size in ms, not rounded; four groups count frames from nothing. `typed` is what to say that it is no time. */
function readSize(rest: string, frameRate: FrameRate, typed: string): number | TypedTimeFault {
  if (isTimecode(rest)) {
    const label = parseTimecode(rest, frameRate, '00:00:00:00');
    return label.ok ? label.ms : timecodeFault(label.reason, typed);
  }
  const size = parseTypedLength(rest, frameLengthMs(frameRate));
  return typeof size !== 'number' && size.fault === 'not-a-time' ? { fault: 'not-a-time', text: typed } : size;
}

function timecodeFault(reason: TimecodeFault, text: string): TypedTimeFault {
  return reason.fault === 'not-timecode' ? { fault: 'not-a-time', text } : reason;
}

function isTimecode(rest: string): boolean {
  return /^\d+:\d+:\d+[:;]\d+$/u.test(rest);
}

/** A leading sign: `-` is a negative time, `+`, `+=` and `-=` change what stands there. */
function readSign(typed: string, currentMs: Ms | undefined): { change: boolean; sign: 1 | -1; rest: string } {
  const [, sign = '', rest = ''] = /^([+-]=?|)\s*(.*)$/u.exec(typed) ?? [];
  const change = currentMs !== undefined && (sign === '+' || sign.endsWith('='));
  return { change, sign: sign.startsWith('-') ? -1 : 1, rest };
}

/** One form for all keyboards: half-width, lower case, plain minus, points for decimals, single blanks. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\u3002\u00b7]/gu, '.')
    .replace(/(\d),(?=\d)/gu, '$1.')
    .replace(/\s+/gu, ' ')
    .trim();
}

function inRange(ms: Ms): TypedRefusal | null {
  return isOnClock(ms) ? null : refuse({ fault: 'out-of-range' });
}

function refuse(reason: TypedTimeFault): TypedRefusal {
  return { ok: false, reason };
}
