import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeWire } from './wire.ts';

const wire = makeWire();
const carried = (value: unknown): unknown => wire.decode(wire.encode(value));

describe('a value on its way between page and shell', () => {
  test('arrives as structured cloning would deliver it', () => {
    fc.assert(
      fc.property(
        fc.anything({ withMap: true, withSet: true, withDate: true, withTypedArray: false, withBigInt: true }),
        (value) => {
          expect(carried(value)).toEqual(structuredClone(value));
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([undefined, null, NaN, Infinity, -0, '', '한글 🎬', 0n, new Date(0), new Date(NaN)])(
    '%o stays what it is',
    (value) => {
      expect(Object.is(carried(value), value) || String(carried(value)) === String(value)).toBe(true);
    },
  );

  test('bytes arrive as bytes, also of a part of a larger buffer', () => {
    const all = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    expect(carried({ pdf: all })).toEqual({ pdf: all });
    expect(carried(all.subarray(10, 20))).toEqual(Uint8Array.from({ length: 10 }, (_, index) => index + 10));
  });

  test('an array that looks like a tag is an array', () => {
    expect(carried(['number', '7'])).toEqual(['number', '7']);
  });

  test('a key may be __proto__', () => {
    const value: unknown = JSON.parse('{"__proto__":{"a":1},"constructor":2}');
    expect(JSON.stringify(carried(value))).toBe('{"__proto__":{"a":1},"constructor":2}');
  });

  test('an error keeps its name and message', () => {
    expect(carried(new RangeError('too far'))).toMatchObject({ name: 'RangeError', message: 'too far' });
  });

  test.each([[() => 1], [Symbol('x')], [{ deep: [() => 1] }], [new WeakMap()]])('%o is refused', (value) => {
    expect(() => wire.encode(value)).toThrow('An object could not be cloned.');
  });
});
