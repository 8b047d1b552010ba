/** Numbers that people read: as few decimals as will do. */

const MOST_DECIMALS = 6;

/** The number with the fewest decimals near `value` for which `fits` holds; `value` itself where none does. */
export function plainestNumber(value: number, fits: (plain: number) => boolean): number {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    const plain = Number(value.toFixed(decimals));
    if (fits(plain)) return plain;
  }
  return value;
}

/** The number as it is read, with so many decimals at the most and no zeros at the end: `18`, `1.4`. */
export function printPlain(value: number, decimals = 2): string {
  return String(Number(value.toFixed(decimals)));
}
