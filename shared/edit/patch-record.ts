/** Patches: fields that a record gets, or loses where the patch says `undefined`. */

/** Any of the fields; `undefined` takes an optional one away. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The record with the patch laid over it, without keys that are undefined; the record itself if nothing differs. */
export function patchRecord<R extends object>(record: R, patch: Patch<NoInfer<R>>): R {
  const entries = Object.entries(patch) as [keyof R, unknown][];
  if (entries.every(([key, value]) => isEqual(record[key], value))) return record;
  const patched: Partial<R> = { ...record, ...patch };
  for (const [key, value] of entries) if (value === undefined) delete patched[key];
  // A patch may take away optional fields only: the schema of the record is asked next (validate-record.ts).
  return patched as R;
}

/** Whether two values of a show are the same, their objects and lists looked into. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
