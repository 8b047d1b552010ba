/** Sorting whole numbers by counting their digits (radix sort): several times faster than by comparing. */

const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;

/** Indices of whole numbers from the smallest to the largest, equal ones in their order. */
export function risingOrder(values: ArrayLike<number>): Uint32Array {
  const count = values.length;
  let least = Infinity;
  let most = -Infinity;
  for (let index = 0; index < count; index += 1) {
    const value = values[index] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  let order = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) order[index] = index;
  const range = most - least;
  // Over 49 days lie between them: too many for 32 bits, and too rare to matter.
  if (range >= 2 ** 32) return order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);

  const keys = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) keys[index] = (values[index] ?? 0) - least;
  let sorted = new Uint32Array(count);
  // From the last digit to the first; each pass keeps the order of the passes before it.
  for (let shift = 0; shift < 32 && range >>> shift > 0; shift += DIGIT_BITS) {
    const places = new Uint32Array(DIGITS + 1);
    const digitOf = (index: number): number => ((keys[index] ?? 0) >>> shift) & (DIGITS - 1);
    for (const index of order) places[digitOf(index) + 1] = (places[digitOf(index) + 1] ?? 0) + 1;
    for (let digit = 1; digit < DIGITS; digit += 1) places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0);
    for (const index of order) {
      const digit = digitOf(index);
      const place = places[digit] ?? 0;
      sorted[place] = index;
      places[digit] = place + 1;
    }
    [order, sorted] = [sorted, order];
  }
  return order;
}
