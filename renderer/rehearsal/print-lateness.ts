import type { Ms } from '#shared/show/types.ts';

/** `+0.20`, `−0.30`, `0.00`: seconds in hundredths, late with a plus; less than that has no side. */
export function printLateness(lateMs: Ms): string {
  const seconds = (Math.abs(lateMs) / 1000).toFixed(2);
  const sign = seconds === '0.00' ? '' : lateMs < 0 ? '−' : '+';
  return `${sign}${seconds}`;
}
