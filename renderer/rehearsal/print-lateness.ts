import type { Ms } from '#shared/show/types.ts';

/** `+0.20`, `−0.30`: seconds in hundredths, late with a plus. */
export function printLateness(lateMs: Ms): string {
  const sign = lateMs < 0 ? '−' : '+';
  return `${sign}${(Math.abs(lateMs) / 1000).toFixed(2)}`;
}
