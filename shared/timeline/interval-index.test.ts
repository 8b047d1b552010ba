import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIntervalIndex, type Interval } from './interval-index.ts';

interface Named extends Interval {
  readonly id: number;
}
const lists = fc
  .array(fc.record({ startMs: fc.integer({ min: -200, max: 200 }), lengthMs: fc.integer({ min: 0, max: 150 }) }), {
    maxLength: 60,
  })
  .map((all) => all.map(({ startMs, lengthMs }, id): Named => ({ id, startMs, endMs: startMs + lengthMs })));
const times = fc.integer({ min: -300, max: 400 });

describe('the interval index', () => {
  it('finds exactly those that have a moment in common with the span, touching ones included, by start', () => {
    fc.assert(
      fc.property(lists, times, fc.integer({ min: 0, max: 300 }), (items, fromMs, lengthMs) => {
        const toMs = fromMs + lengthMs;
        const wanted = items
          .filter(({ startMs, endMs }) => startMs <= toMs && endMs >= fromMs)
          .sort((a, b) => a.startMs - b.startMs || a.id - b.id);
        expect(createIntervalIndex(items).touching(fromMs, toMs)).toEqual(wanted);
      }),
    );
  });
  it('finds an edge as near as any, within the distance, among the accepted', () => {
    fc.assert(
      fc.property(lists, times, fc.integer({ min: 0, max: 80 }), (items, timeMs, withinMs) => {
        const accept = ({ id }: Named): boolean => id % 3 !== 0;
        const nearest = Math.min(
          ...items
            .filter(accept)
            .flatMap(({ startMs, endMs }) => [startMs, endMs])
            .map((edgeMs) => Math.abs(edgeMs - timeMs))
            .filter((distance) => distance <= withinMs),
        );
        const found = createIntervalIndex(items).nearestEdge(timeMs, withinMs, accept);
        expect(found ? Math.abs(found.timeMs - timeMs) : Infinity).toBe(nearest);
        expect(found === null || accept(found.item)).toBe(true);
        expect(found?.edge === 'start' ? found.item.startMs : found?.item.endMs).toBe(found?.timeMs);
      }),
    );
  });
  it('is empty without items', () => {
    const index = createIntervalIndex<Named>([]);
    expect(index.touching(-1e9, 1e9)).toEqual([]);
    expect(index.nearestEdge(0, 1e9, () => true)).toBeNull();
  });
  it('skips what has ended, also behind one that runs through the whole show', () => {
    const long: Named = { id: -1, startMs: 0, endMs: 1_000_000 };
    const short = Array.from({ length: 5_000 }, (_, id): Named => ({ id, startMs: id * 10, endMs: id * 10 + 5 }));
    const index = createIntervalIndex([long, ...short]);
    let asked = 0;
    index.visitTouching(49_000, 49_050, () => (asked += 1));
    expect(asked).toBe(7);
  });
  it('leaves out what has ended before the time that it is told, and nothing else', () => {
    fc.assert(
      fc.property(lists, fc.array(fc.integer({ min: 0, max: 60 })), (items, skips) => {
        const index = createIntervalIndex(items);
        const visited: Named[] = [];
        const wanted: Named[] = [];
        let fromMs = -1_000;
        for (const item of index.items) {
          if (item.endMs < fromMs) continue;
          fromMs = Math.max(fromMs, item.startMs + (skips[wanted.length] ?? 0));
          wanted.push(item);
        }
        index.visitApart(-1_000, 1_000, (item) => {
          visited.push(item);
          return item.startMs + (skips[visited.length - 1] ?? 0);
        });
        expect(visited).toEqual(wanted);
      }),
    );
  });
});
