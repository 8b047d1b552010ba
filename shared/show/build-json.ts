/**
 * Sound JSON to its value, token by token: for texts that `JSON.parse` gets wrong, and for numbers that it would change.
 * V8 (13.6, in Node 24) takes a key with an escape for another key, seen before, that begins with a backslash:
 * `{"\n": 1}` becomes `{"\\": 1}`.
 */
import { isWrittenBack, KeptNumber } from './kept-number.ts';

/** Space, then a text, a bracket or separator, or a number or word. */
const TOKEN = /[ \t\r\n]*("(?:[^"\\]|\\.)*"|[[\]{},:]|[^ \t\r\n[\]{},:"]+)/y;

/** The keys that are known at a place, with what is known below them: null for nothing, where all is plain. */
export interface KnownKeys {
  readonly keys: ReadonlyMap<string, KnownKeys | null>;
}
/** What is known of a value. Under an unknown key numbers are kept as they are written (`KeptNumber`). */
export type Known = KnownKeys | null | 'unknown';

/** The value of a text that `JSON.parse` has found sound; of keys given twice the last one counts, as there. */
export function buildJson(text: string, known: Known = null): unknown {
  TOKEN.lastIndex = 0;
  const next = (): string => TOKEN.exec(text)?.[1] ?? '';
  const valueFrom = (token: string, here: Known): unknown => {
    if (token === '[') return listFrom(next(), here);
    if (token === '{') return objectFrom(next(), here);
    if (here === 'unknown' && isNumber(token) && !isWrittenBack(token)) return new KeptNumber(token);
    // One text or number alone has no keys to be taken for others.
    return JSON.parse(token);
  };
  const listFrom = (first: string, here: Known): unknown[] => {
    const list: unknown[] = [];
    for (let token = first; token !== ']'; token = next()) {
      if (token !== ',') list.push(valueFrom(token, here));
    }
    return list;
  };
  const objectFrom = (first: string, here: Known): object => {
    const object = {};
    for (let token = first; token !== '}'; token = next()) {
      if (token === ',') continue;
      const key = JSON.parse(token) as string;
      next(); // The colon.
      // "__proto__" is a key like any other.
      Object.defineProperty(object, key, {
        value: valueFrom(next(), below(here, key)),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return object;
  };
  return valueFrom(next(), known);
}

function isNumber(token: string): boolean {
  return /^[-\d]/.test(token);
}

function below(here: Known, key: string): Known {
  if (here === null || here === 'unknown') return here;
  const known = here.keys.get(key);
  return known === undefined ? 'unknown' : known;
}
