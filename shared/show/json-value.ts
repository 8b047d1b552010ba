/** Looking into a value of JSON whose form nobody has checked. */

export type Json = Readonly<Record<string, unknown>>;

const NOTHING: Json = Object.freeze(Object.create(null) as Json);

/** The value if it is an object, else one without any key. */
export function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : NOTHING;
}

export function objectAt(object: Json, key: string): Json {
  return asObject(object[key]);
}

/** The list that stands at the key, else an empty one. */
export function listAt(object: Json, key: string): readonly unknown[] {
  const value = object[key];
  return Array.isArray(value) ? value : [];
}
