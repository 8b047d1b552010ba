import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Route } from '#shared/show/types.ts';
import { findWays, travelMs } from './travel.ts';

const routes: Route[] = [
  { from: 'a', to: 'b', metres: 10 },
  { from: 'b', to: 'c', metres: 8 },
  { from: 'a', to: 'c', metres: 30 },
  { from: 'x', to: 'y', metres: 1 },
];

test('the shortest way is taken, in both directions', () => {
  const { metresBetween } = findWays(routes);
  expect([metresBetween('a', 'c'), metresBetween('c', 'a')]).toEqual([18, 18]);
  expect(metresBetween('a', 'a')).toBe(0);
});

test('where no way exists, travel takes no time', () => {
  const { metresBetween } = findWays(routes);
  expect(metresBetween('a', 'x')).toBe(Infinity);
  expect(metresBetween('a', 'nowhere')).toBe(Infinity);
  expect(travelMs(Infinity, 1.4)).toBe(0);
});

test('a way that no number can measure is a way all the same, and takes 100 days at the most', () => {
  const { metresBetween } = findWays([
    { from: 'a', to: 'b', metres: Number.MAX_VALUE },
    { from: 'b', to: 'c', metres: Number.MAX_VALUE },
  ]);
  expect(metresBetween('a', 'c')).toBe(Number.MAX_VALUE);
  expect(travelMs(metresBetween('a', 'c'), 1.4)).toBe(8_640_000_000);
  expect(travelMs(1, Number.MIN_VALUE)).toBe(8_640_000_000);
  expect(travelMs(0, Number.MIN_VALUE)).toBe(0);
});

test('18 m at 1.4 m/s are 12.858 s: rounded up, but not for binary dust', () => {
  expect(travelMs(18, 1.4)).toBe(12_858);
  // 4.2 / 1.4 is a little more than 3 in binary fractions.
  expect(travelMs(4.2, 1.4)).toBe(3000);
  expect(travelMs(7.3, 1)).toBe(7300);
});

test('within 0.000001 ms of a whole number it is that number, the 0.000001 included', () => {
  // 2e-9 / 2 * 1000 is 0.000001, and a little more in binary fractions.
  expect(travelMs(2e-9, 2)).toBe(0);
  expect(travelMs(2.1e-9, 2)).toBe(1);
  expect(travelMs(4.2 + 1.4e-9, 1.4)).toBe(3000);
  expect(travelMs(4.2 + 1.5e-9, 1.4)).toBe(3001);
  expect(travelMs(4.2 - 1.4e-9, 1.4)).toBe(3000);
});

test('ways are as short as Floyd and Warshall find them', () => {
  const zones = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const routeLists = fc.uniqueArray(
    fc.record({
      from: fc.constantFrom(...zones),
      to: fc.constantFrom(...zones),
      metres: fc.integer({ min: 0, max: 40 }),
    }),
    { selector: ({ from, to }) => [from, to].sort().join('-'), maxLength: 21 },
  );
  fc.assert(
    fc.property(routeLists, (list) => {
      const table = new Map(zones.flatMap((from) => zones.map((to) => [from + to, from === to ? 0 : Infinity])));
      const metres = (from: string, to: string): number => table.get(from + to) ?? Infinity;
      for (const { from, to, metres: length } of list) {
        for (const way of [from + to, to + from]) table.set(way, Math.min(table.get(way) ?? Infinity, length));
      }
      for (const over of zones) {
        for (const from of zones) {
          for (const to of zones)
            table.set(from + to, Math.min(metres(from, to), metres(from, over) + metres(over, to)));
        }
      }
      const ways = findWays(list);
      const found = zones.flatMap((from) => zones.map((to) => [from + to, ways.metresBetween(from, to)]));
      expect(found).toEqual([...table]);
      // A way that is told leads over routes that are there, and is as long as was said.
      for (const from of zones) {
        for (const to of zones) {
          const way = ways.zonesBetween(from, to);
          expect(way === null).toBe(ways.metresBetween(from, to) === Infinity);
          if (way === null) continue;
          expect([way[0], way.at(-1)]).toEqual([from, to]);
          expect(new Set(way).size).toBe(way.length);
          const steps = way.slice(1).map((zone, index) => lengthOf(list, way[index] ?? zone, zone));
          expect(steps.reduce((sum, length) => sum + length, 0)).toBe(ways.metresBetween(from, to));
        }
      }
    }),
  );
});

function lengthOf(list: readonly Route[], a: string, b: string): number {
  const joins = ({ from, to }: Route): boolean => (from === a && to === b) || (from === b && to === a);
  return list.find(joins)?.metres ?? NaN;
}
