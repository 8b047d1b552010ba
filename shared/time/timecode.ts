/**
 * SMPTE timecode (ST 12-1): labels of frames. A label names the frame that contains the instant. Drop-frame counting
 * skips the labels ;00 and ;01 (at 59.94 ;00 to ;03) in every minute that ten does not divide, so that the labels
 * keep up with the clock.
 */
import type { FrameRate, Ms } from '#shared/show/types.ts';

interface Rate {
  /** Frames per second are `frames` / `per`. */
  readonly frames: number;
  readonly per: number;
  /** Labels in a second. */
  readonly labels: number;
  /** Labels skipped in a minute; 0: counts straight. */
  readonly drop: number;
}

const RATES: Readonly<Record<FrameRate, Rate>> = {
  '24': { frames: 24, per: 1, labels: 24, drop: 0 },
  '25': { frames: 25, per: 1, labels: 25, drop: 0 },
  '29.97': { frames: 30_000, per: 1001, labels: 30, drop: 0 },
  '29.97df': { frames: 30_000, per: 1001, labels: 30, drop: 2 },
  '30': { frames: 30, per: 1, labels: 30, drop: 0 },
  '50': { frames: 50, per: 1, labels: 50, drop: 0 },
  '59.94': { frames: 60_000, per: 1001, labels: 60, drop: 0 },
  '59.94df': { frames: 60_000, per: 1001, labels: 60, drop: 4 },
  '60': { frames: 60, per: 1, labels: 60, drop: 0 },
};

export const DEFAULT_FRAME_RATE: FrameRate = '25';
export const DEFAULT_TIMECODE_START = '01:00:00:00';

/** Why a label names no frame. */
export type TimecodeFault =
  | { readonly fault: 'not-timecode' }
  | { readonly fault: 'no-such-frame'; readonly last: number }
  | { readonly fault: 'dropped-label'; readonly next: string };

export interface TimecodeRefusal {
  readonly ok: false;
  readonly reason: TimecodeFault;
}

/** The label of the frame that contains the instant, when `start` is the label of show zero. Wraps at 24 hours. */
export function timecodeAt(
  ms: Ms,
  frameRate: FrameRate = DEFAULT_FRAME_RATE,
  start: string = DEFAULT_TIMECODE_START,
): string {
  const rate = RATES[frameRate];
  const frame = Math.floor((ms * rate.frames) / (rate.per * 1000));
  return printLabel(startFrame(start, rate) + frame, rate);
}

/**
 * The first whole ms of the frame that a label names, as near to show zero as 24-hour labels allow (12 hours either
 * way). `start` is the label of show zero.
 */
export function parseTimecode(
  label: string,
  frameRate: FrameRate = DEFAULT_FRAME_RATE,
  start: string = DEFAULT_TIMECODE_START,
): { readonly ok: true; readonly ms: Ms } | TimecodeRefusal {
  const rate = RATES[frameRate];
  const parsed = frameOf(label, rate);
  if (!parsed.ok) return parsed;
  const day = framesInDay(rate);
  let frame = wrap(parsed.frame - startFrame(start, rate), day);
  if (frame >= day / 2) frame -= day;
  return { ok: true, ms: Math.ceil((frame * rate.per * 1000) / rate.frames) + 0 };
}

/** How long one frame lasts, in ms, not rounded: what a nudge by a frame moves. */
export function frameLengthMs(frameRate: FrameRate = DEFAULT_FRAME_RATE): number {
  const { frames, per } = RATES[frameRate];
  return (per * 1000) / frames;
}

/** Timecode as a scale: its labels counted through, also those that drop-frame counting skips. */
export interface TimecodeScale {
  /** Labels in a second. */
  readonly labels: number;
  /** The count of the label that names the frame at an instant. */
  countAt(ms: Ms): number;
  /** When the frame of a label begins, fractional ms; null for a label that is skipped. */
  timeOf(count: number): Ms | null;
  /** The label itself; wraps at 24 hours. */
  labelOf(count: number): string;
}

/** The scale on which `start` is the label of show zero. Counts are multiples of `labels` at whole seconds. */
export function timecodeScale(
  frameRate: FrameRate = DEFAULT_FRAME_RATE,
  start: string = DEFAULT_TIMECODE_START,
): TimecodeScale {
  const rate = RATES[frameRate];
  const { frames, per, labels, drop } = rate;
  const zero = startFrame(start, rate);
  const day = framesInDay(rate);
  const countsInDay = 24 * 3600 * labels;
  return {
    labels,
    countAt(ms) {
      const frame = zero + Math.floor((ms * frames) / (per * 1000));
      return Math.floor(frame / day) * countsInDay + countOfFrame(wrap(frame, day), rate);
    },
    timeOf(count) {
      const days = Math.floor(count / countsInDay);
      const inDay = count - days * countsInDay;
      const minutes = Math.floor(inDay / (60 * labels));
      if (minutes % 10 !== 0 && inDay % (60 * labels) < drop) return null;
      const frame = days * day + inDay - drop * (minutes - Math.floor(minutes / 10)) - zero;
      return (frame * per * 1000) / frames;
    },
    labelOf: (count) => printCount(wrap(count, countsInDay), rate),
  };
}

function startFrame(start: string, rate: Rate): number {
  const parsed = frameOf(start, rate);
  if (parsed.ok) return parsed.frame;
  // A file may give a start that its own rate skips or lacks; the frame those digits would count to is near enough.
  const digits = /^(\d+):(\d+):(\d+)[:;](\d+)$/u.exec(start)?.slice(1).map(Number) ?? [];
  const [hours = 1, minutes = 0, seconds = 0, frames = 0] = digits;
  return countFrames(hours, minutes, seconds, Math.min(Math.max(frames, rate.drop), rate.labels - 1), rate);
}

function frameOf(label: string, rate: Rate): { readonly ok: true; readonly frame: number } | TimecodeRefusal {
  const match = /^(\d{1,2}):(\d{1,2}):(\d{1,2})[:;.,](\d{1,2})$/u.exec(label.trim());
  if (!match) return { ok: false, reason: { fault: 'not-timecode' } };
  const [hours = 0, minutes = 0, seconds = 0, frames = 0] = match.slice(1).map(Number);
  if (hours > 23 || minutes > 59 || seconds > 59) return { ok: false, reason: { fault: 'not-timecode' } };
  if (frames >= rate.labels) return { ok: false, reason: { fault: 'no-such-frame', last: rate.labels - 1 } };
  if (frames < rate.drop && seconds === 0 && minutes % 10 !== 0) {
    const next = printLabel(countFrames(hours, minutes, 0, rate.drop, rate), rate);
    return { ok: false, reason: { fault: 'dropped-label', next } };
  }
  return { ok: true, frame: countFrames(hours, minutes, seconds, frames, rate) };
}

function countFrames(hours: number, minutes: number, seconds: number, frames: number, rate: Rate): number {
  const minutesInAll = hours * 60 + minutes;
  const skipped = rate.drop * (minutesInAll - Math.floor(minutesInAll / 10));
  return (minutesInAll * 60 + seconds) * rate.labels + frames - skipped;
}

function framesInDay(rate: Rate): number {
  return countFrames(24, 0, 0, 0, rate);
}

function printLabel(frameNumber: number, rate: Rate): string {
  return printCount(countOfFrame(wrap(frameNumber, framesInDay(rate)), rate), rate);
}

/** Which label of the day names a frame of it, the skipped ones counted. */
function countOfFrame(frame: number, { labels, drop }: Rate): number {
  if (drop === 0) return frame;
  // Ten minutes hold nine drops; the first minute of the ten has none.
  const minute = 60 * labels;
  const tenMinutes = 10 * minute - 9 * drop;
  const inTen = frame % tenMinutes;
  const drops = inTen < minute ? 0 : 1 + Math.floor((inTen - minute) / (minute - drop));
  return frame + drop * (9 * Math.floor(frame / tenMinutes) + drops);
}

function printCount(count: number, rate: Rate): string {
  const seconds = Math.floor(count / rate.labels);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hms = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${hms}${rate.drop > 0 ? ';' : ':'}${two(count % rate.labels)}`;
}

function wrap(frame: number, day: number): number {
  return ((frame % day) + day) % day;
}
