/** Keys that format version 1 does not know, kept to be written back where they stood. */
export type Extra = Readonly<Record<string, unknown>>;

/** The object's known keys, and the others under `extra`, where no name of ours can meet them. */
export function splitExtra<T extends object>(object: T, known: ReadonlySet<string>): T & { extra?: Extra } {
  if (hasOnly(object, known)) return object;
  const entries = Object.entries(object);
  const unknown = entries.filter(([key]) => !known.has(key));
  const rest = Object.fromEntries(entries.filter(([key]) => known.has(key))) as T;
  return { ...rest, extra: Object.fromEntries(unknown) };
}

/** Not by a list of its keys: a show may have half a million objects, and nearly all have no others. */
function hasOnly(object: object, known: ReadonlySet<string>): boolean {
  for (const key in object) if (!known.has(key)) return false;
  return true;
}
