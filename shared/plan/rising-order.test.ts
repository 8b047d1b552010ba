import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { risingOrder } from './rising-order.ts';

test('whole numbers come out rising, equal ones in their order, near or a hundred days apart', () => {
  const numbers = fc.oneof(
    fc.integer({ min: -5, max: 5 }),
    fc.integer({ min: -100_000, max: 100_000 }),
    fc.integer({ min: -2_147_483_648, max: 2_147_483_648 }),
    fc.integer({ min: -8_640_000_000, max: 8_640_000_000 }),
  );
  const lists = fc.oneof(
    fc.array(numbers, { maxLength: 60 }),
    fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 60 }),
  );
  fc.assert(
    fc.property(lists, (values) => {
      const expected = values
        .map((value, index) => ({ value, index }))
        .sort((a, b) => a.value - b.value || a.index - b.index)
        .map(({ index }) => index);
      expect([...risingOrder(values)]).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
