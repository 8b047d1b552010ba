/** The order of keys in the file: that of the schema, with keys it does not know after the known ones. */
import { z } from 'zod';
import { showSchema } from './schema.ts';

/** Keys of moments and anchors, in whichever form. */
const ANCHOR_KEYS = ['at', 'bar', 'beat', 'after', 'edge', 'offsetMs'];

interface Shape {
  /** Known keys in order, with the shape of what stands there. */
  readonly keys: ReadonlyMap<string, Shape | null>;
}

const anchorShape: Shape = { keys: new Map(ANCHOR_KEYS.map((key) => [key, null])) };

/** The shape behind a schema; lists have that of their entries; null for what holds no keys. */
function shapeOf(schema: unknown): Shape | null {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return shapeOf(schema.element);
  if (schema instanceof z.ZodAny) return anchorShape;
  if (!(schema instanceof z.ZodObject)) return null;
  const known: Readonly<Record<string, unknown>> = schema.shape;
  return { keys: new Map(Object.entries(known).map(([key, value]) => [key, shapeOf(value)])) };
}

const SHOW_SHAPE = shapeOf(showSchema);

/** The keys that version 1 knows at a place of the show, in their order; empty for a place it does not know. */
export function knownKeys(...path: readonly string[]): ReadonlySet<string> {
  let shape = SHOW_SHAPE;
  for (const key of path) shape = shape?.keys.get(key) ?? null;
  return new Set(shape?.keys.keys());
}

/** The show with all keys in the order of the file; objects already in order are the same objects. */
export function inFileOrder(show: object): unknown {
  return ordered(show, SHOW_SHAPE);
}

function ordered(value: unknown, shape: Shape | null): unknown {
  if (typeof value !== 'object' || value === null || !shape) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => ordered(item, shape));
  const object = value as Readonly<Record<string, unknown>>;
  const known = [...shape.keys].filter(([key]) => Object.hasOwn(object, key));
  const unknown = Object.keys(object).filter((key) => !shape.keys.has(key));
  // fromEntries makes an own property even of a key named __proto__.
  return Object.fromEntries([
    ...known.map(([key, below]) => [key, ordered(object[key], below)] as const),
    ...unknown.map((key) => [key, object[key]] as const),
  ]);
}
