/** The one rounding of computed times. semantics.md, "Music time" and "The plan". */
import type { Ms } from '#shared/show/types.ts';

/** So near to a whole or half number counts as being it: binary fractions must not tip a value over. */
const ROUNDING_MARGIN = 0.000_001;

/** Whole milliseconds, half up: floor(x + 0.5 + 0.000001). */
export function roundToMs(ms: number): Ms {
  // Adding 0 turns -0 into 0, which `Object.is` and a printer would otherwise tell apart.
  return Math.floor(ms + 0.5 + ROUNDING_MARGIN) + 0;
}

/** Whole milliseconds, up; a value within 0.000001 of a whole number is that number. */
export function roundUpToMs(ms: number): Ms {
  return Math.ceil(ms - ROUNDING_MARGIN) + 0;
}
