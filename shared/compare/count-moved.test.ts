import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordBase } from '#shared/show/document.ts';
import { countMoved } from './count-moved.ts';

const listOf = (ids: readonly string[]): RecordBase[] => ids.map((id, rank) => ({ id, rank }));
const moved = (before: string, after: string): number => countMoved(listOf(before.split('')), listOf(after.split('')));

test('as few records are said to be moved as would have to be', () => {
  expect(moved('abcd', 'abcd')).toBe(0);
  expect(moved('abcd', 'bcda')).toBe(1);
  expect(moved('abcd', 'dcba')).toBe(3);
  // What came or went is another matter.
  expect(moved('abcd', 'axcd')).toBe(0);
});

test('no order can be had with fewer: tried out on all ways to leave records out', () => {
  const orders = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(orders, (after) => {
      const isRising = (kept: readonly string[]): boolean =>
        kept.every((id, at) => at === 0 || (kept[at - 1] ?? '') < id);
      let most = 0;
      for (let mask = 0; mask < 2 ** after.length; mask += 1) {
        const kept = after.filter((_, at) => (mask >> at) % 2 === 1);
        if (isRising(kept)) most = Math.max(most, kept.length);
      }
      expect(moved('abcdefg', after.join(''))).toBe(after.length - most);
    }),
  );
});
