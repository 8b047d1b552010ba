/** A field of several records at once: their common value, or that they differ. */
import { isEqual } from '#shared/edit/patch-record.ts';

export type SharedValue<T> = { readonly mixed: false; readonly value: T | undefined } | { readonly mixed: true };

const MIXED = { mixed: true } as const;

/** What all of them have, absent included. */
export function sharedValue<R, T>(records: readonly R[], read: (record: R) => T | undefined): SharedValue<T> {
  const [first, ...rest] = records;
  const value = first === undefined ? undefined : read(first);
  return rest.every((record) => isEqual(read(record), value)) ? { mixed: false, value } : MIXED;
}
