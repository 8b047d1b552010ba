/** How times read on screen, on the command line and on paper: one hand for all. */
import type { Ms } from '#shared/show/types.ts';
import type { BarBeat } from './tempo-map.ts';

export type TimePrecision = 'seconds' | 'tenths' | 'millis';

/** A real minus sign: as wide as a digit, and never taken for a hyphen. */
export const MINUS = '\u2212';

const STEP_MS: Readonly<Record<TimePrecision, number>> = { seconds: 1000, tenths: 100, millis: 1 };
const DECIMALS: Readonly<Record<TimePrecision, number>> = { seconds: 0, tenths: 1, millis: 3 };

/** A time on the show clock, rounded half up: `2:14.6`, `−0:03.0`, from an hour on `1:02:03.4`. */
export function printTime(ms: Ms, precision: TimePrecision = 'tenths'): string {
  const steps = Math.floor(ms / STEP_MS[precision] + 0.5);
  const size = Math.abs(steps) * STEP_MS[precision];
  const hours = Math.floor(size / 3_600_000);
  const minutes = Math.floor(size / 60_000) % 60;
  const seconds = ((size % 60_000) / 1000).toFixed(DECIMALS[precision]);
  const width = precision === 'seconds' ? 2 : 3 + DECIMALS[precision];
  const tail = seconds.padStart(width, '0');
  const sign = steps < 0 ? MINUS : '';
  return hours > 0 ? `${sign}${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${sign}${minutes}:${tail}`;
}

/** A time to be edited: nothing of it is rounded away. */
export function printExactTime(ms: Ms): string {
  return printTime(ms, ms % 100 === 0 ? 'tenths' : 'millis');
}

/**
 * A length in seconds, without the unit: `12.9`, `−0.5`. Rounded to tenths, but a length that is not zero never reads
 * as zero: 40 ms are `0.04`. With `'millis'` every millisecond is told.
 */
export function printSeconds(ms: Ms, precision: 'tenths' | 'millis' = 'tenths'): string {
  const tenths = Math.floor(Math.abs(ms) / 100 + 0.5);
  const hidden = precision === 'millis' ? ms % 100 !== 0 : tenths === 0 && ms !== 0;
  const size = hidden ? String(Math.abs(ms) / 1000) : (tenths / 10).toFixed(1);
  return ms < 0 ? `${MINUS}${size}` : size;
}

/**
 * Bar and beat: `67.1`, between beats `67.1.5` (beat 1.5, to a thousandth). With `'beat'` what has begun, for a
 * clock: `67.1`.
 */
export function printBar({ bar, beat }: BarBeat, show: 'beat' | 'exact' = 'exact'): string {
  const thousandths = Math.floor(beat * 1000 + (show === 'exact' ? 0.5 : 0.001));
  const whole = Math.floor(thousandths / 1000);
  const rest = String(thousandths % 1000)
    .padStart(3, '0')
    .replace(/0+$/u, '');
  const sign = bar < 0 ? MINUS : '';
  return `${sign}${Math.abs(bar)}.${whole}${show === 'exact' && rest ? `.${rest}` : ''}`;
}
