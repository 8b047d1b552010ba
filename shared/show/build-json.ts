/**
 * Sound JSON to its value, token by token: for texts that `JSON.parse` gets wrong. V8 (13.6, in Node 24) takes a key
 * with an escape for another key, seen before, that begins with a backslash: `{"\n": 1}` becomes `{"\\": 1}`.
 */

/** Space, then a text, a bracket or separator, or a number or word. */
const TOKEN = /[ \t\r\n]*("(?:[^"\\]|\\.)*"|[[\]{},:]|[^ \t\r\n[\]{},:"]+)/y;

/** The value of a text that `JSON.parse` has found sound; of keys given twice the last one counts, as there. */
export function buildJson(text: string): unknown {
  TOKEN.lastIndex = 0;
  const next = (): string => TOKEN.exec(text)?.[1] ?? '';
  const valueFrom = (token: string): unknown => {
    if (token === '[') return listFrom(next());
    if (token === '{') return objectFrom(next());
    // One text or number alone has no keys to be taken for others.
    return JSON.parse(token);
  };
  const listFrom = (first: string): unknown[] => {
    const list: unknown[] = [];
    for (let token = first; token !== ']'; token = next()) {
      if (token !== ',') list.push(valueFrom(token));
    }
    return list;
  };
  const objectFrom = (first: string): object => {
    const object = {};
    for (let token = first; token !== '}'; token = next()) {
      if (token === ',') continue;
      const key = JSON.parse(token) as string;
      next(); // The colon.
      // "__proto__" is a key like any other.
      Object.defineProperty(object, key, {
        value: valueFrom(next()),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return object;
  };
  return valueFrom(next());
}
