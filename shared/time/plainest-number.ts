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
