/** How far the show clock goes: 100 days either side of show zero. show-format.md, "Ranges". */
import { LARGEST_MS } from '#shared/show/schema-values.ts';
import type { Ms } from '#shared/show/types.ts';

/** Whether the clock has that time: a bar and beat may come to one that it has not, or to no number at all. */
export function isOnClock(ms: number): boolean {
  return Math.abs(ms) <= LARGEST_MS;
}

/** The time, or the last one that the clock has on that side. */
export function toClock(ms: Ms): Ms {
  return Math.min(LARGEST_MS, Math.max(-LARGEST_MS, ms));
}
