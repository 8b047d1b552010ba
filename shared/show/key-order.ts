/** The order of keys in the file: that of the schema, with keys it does not know after the known ones. */
import { z } from 'zod';
import type { KnownKeys } from './build-json.ts';
import { formsOf } from './schema-rules.ts';
import { showSchema } from './schema.ts';

interface Shape extends KnownKeys {
  /** Known keys in order, with the shape of what stands there. */
  readonly keys: ReadonlyMap<string, Shape | null>;
  readonly places: ReadonlyMap<string, number>;
}

/** The shape behind a schema; lists have that of their entries; null for what holds no keys of ours. */
function shapeOf(schema: unknown): Shape | null {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return shapeOf(schema.element);
  if (schema instanceof z.ZodObject) return shapeOfKeys(schema.shape);
  const forms = schema instanceof z.ZodType ? formsOf(schema) : undefined;
  return forms ? shapeOfForms(Object.values(forms).map(({ shape }) => shape)) : null;
}

/** One shape for all forms: what several of them have (`offsetMs`) stands last in each. */
function shapeOfForms(forms: readonly Readonly<Record<string, unknown>>[]): Shape {
  const entries = forms.flatMap((form) => Object.entries(form));
  const isShared = ([key]: readonly [string, unknown]): number =>
    entries.filter(([other]) => other === key).length > 1 ? 1 : 0;
  return shapeOfKeys(Object.fromEntries(entries.sort((a, b) => isShared(a) - isShared(b))));
}

function shapeOfKeys(schemas: Readonly<Record<string, unknown>>): Shape {
  const keys = Object.keys(schemas);
  return {
    keys: new Map(keys.map((key) => [key, shapeOf(schemas[key])])),
    places: new Map(keys.map((key, place) => [key, place])),
  };
}

const SHOW_SHAPE = shapeOf(showSchema);
/** All keys that version 1 knows, place by place. */
export const SHOW_KEYS: KnownKeys | null = SHOW_SHAPE;

/** The keys that version 1 knows at a place of the show, in their order; empty for a place it does not know. */
export function knownKeys(...path: readonly string[]): ReadonlySet<string> {
  return new Set(shapeAt(path)?.keys.keys());
}

/**
 * What stands at a place of the show with all its keys in the order of the file; what is in order already is the same
 * object. Entries of a list stand at the list's place.
 */
export function inFileOrder(value: object, ...path: readonly string[]): unknown {
  return ordered(value, shapeAt(path));
}

function shapeAt(path: readonly string[]): Shape | null {
  let shape = SHOW_SHAPE;
  for (const key of path) shape = shape?.keys.get(key) ?? null;
  return shape;
}

function ordered(value: unknown, shape: Shape | null): unknown {
  if (typeof value !== 'object' || value === null || !shape || isOrdered(value, shape)) return value;
  if (Array.isArray(value)) return value.map((entry) => ordered(entry, shape));
  const entries = Object.entries(value).map(([key, entry]) => [key, ordered(entry, shape.keys.get(key) ?? null)]);
  const placeOf = ([key]: readonly unknown[]): number => shape.places.get(String(key)) ?? shape.places.size;
  // fromEntries makes an own property even of a key named __proto__.
  return Object.fromEntries(entries.sort((a, b) => placeOf(a) - placeOf(b)));
}

/** Nearly everything is: so nothing is made only to be compared. */
function isOrdered(value: unknown, shape: Shape): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((entry) => isOrdered(entry, shape));
  let last = -1;
  for (const key in value) {
    const place = shape.places.get(key) ?? Infinity;
    if (place < last) return false;
    last = place;
    const below = shape.keys.get(key);
    if (below && !isOrdered((value as Readonly<Record<string, unknown>>)[key], below)) return false;
  }
  return true;
}
