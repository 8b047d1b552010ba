/** Whether two lists hold records that say the same, in the same order; the fields of a record are looked at one deep. */
export function isSameList<T extends object>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((one, index) => isSameRecord(one, b[index])));
}

function isSameRecord<T extends object>(a: T, b: T | undefined): boolean {
  return a === b || (b !== undefined && Object.entries(a).every(([key, value]) => Reflect.get(b, key) === value));
}
