/**
 * Times and lengths on a sheet.
 *
 * Paper agrees with the file to the millisecond, and a column of times reads best when all have the same decimals. So
 * one precision holds for a whole sheet: tenths if everything on it falls on tenths, thousandths otherwise; nothing
 * is ever rounded. The line below the title says which.
 */
import type { Ms } from '#shared/show/types.ts';
import { MINUS, printTime } from '#shared/time/print.ts';

export type SheetPrecision = 'tenths' | 'millis';

export interface TimePrinter {
  readonly precision: SheetPrecision;
  /** A time on the show clock: `2:14.6`, `2:14.568`. */
  readonly time: (ms: Ms) => string;
  /** A length in seconds: `12.9`, `−0.568`. */
  readonly length: (ms: Ms) => string;
}

/** The precision that prints all of these exactly. */
export function precisionFor(values: Iterable<Ms>): SheetPrecision {
  for (const ms of values) if (ms % 100 !== 0) return 'millis';
  return 'tenths';
}

/** Prints whole milliseconds; with `'tenths'` only for values that are whole tenths. */
export function createTimePrinter(precision: SheetPrecision): TimePrinter {
  const decimals = precision === 'tenths' ? 1 : 3;
  return {
    precision,
    time: (ms) => printTime(ms, precision),
    length: (ms) => `${ms < 0 ? MINUS : ''}${(Math.abs(ms) / 1000).toFixed(decimals)}`,
  };
}
