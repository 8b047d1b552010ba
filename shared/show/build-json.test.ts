import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildJson } from './build-json.ts';
import { readJson } from './read-json.ts';

/** Characters that need an escape, and some that need none, of one and of two bytes. */
const text = fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\u0000', '/', 'a', '한', '😀', '{', ':', ' ') });
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.constantFrom(null, true, false),
    fc.array(tie('any')),
    fc.dictionary(fc.oneof(text, fc.constant('__proto__')), tie('any'), { noNullPrototype: true }),
  ),
})).any;

test('a value is built from its text, however it is spaced', () => {
  fc.assert(
    fc.property(value, fc.constantFrom(0, 2, '\t'), (given, indent) => {
      const written = JSON.stringify(given, null, indent);
      expect(JSON.stringify(buildJson(` ${written}\r\n`), null, indent)).toBe(written);
    }),
  );
});

test('keys with escapes are read as they are written, whatever keys were read before', () => {
  // After these, V8 itself reads the one below as a backslash.
  for (const before of ['{"한":0,"\\\\":0}', '{"한":0,"x\\\\":0}']) expect(readJson(before).ok).toBe(true);
  for (const key of ['\n', '"', 'x"', '\\', 'x\\']) {
    expect(readJson(JSON.stringify({ 한: 0, [key]: 1 }))).toEqual({ ok: true, value: { 한: 0, [key]: 1 }, faults: [] });
  }
});

test('of a key given twice, with an escape, the last value counts and the repetition is told', () => {
  expect(readJson('{"\\n": 1, "\\u000a": 2}')).toMatchObject({
    ok: true,
    value: { '\n': 2 },
    faults: [{ expected: { is: 'key-once', line: 1, column: 11 } }],
  });
});
