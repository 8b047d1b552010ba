/** The one rounding of computed times. semantics.md, "Music time" and "The plan". */
import type { Ms } from '#shared/show/types.ts';

/** So near to a whole or half number counts as being it: binary fractions must not tip a value over. */
const ROUNDING_MARGIN = 0.000_001;

/** Whole milliseconds, half up: floor(x + 0.5 + 0.000001). */
export function roundToMs(ms: number): Ms {
  // Adding 0 turns -0 into 0, which `Object.is` and a printer would otherwise tell apart.
  return Math.floor(ms + 0.5 + ROUNDING_MARGIN) + 0;
}

/**
 * Whole milliseconds, up; a value within 0.000001 of a whole number is that number. One that lies 0.000001 from it as
 * written (2e-9 m at 2 m/s) is within it too, however its binary fraction came out.
 */
export function roundUpToMs(ms: number): Ms {
  const whole = Math.round(ms);
  const dust = 4 * Number.EPSILON * Math.max(Math.abs(ms), ROUNDING_MARGIN);
  return (Math.abs(ms - whole) <= ROUNDING_MARGIN + dust ? whole : Math.ceil(ms)) + 0;
}
