import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listFormOf } from '#shared/compare/list-forms.ts';
import { mergeElements } from './merge-elements.ts';

const uses = listFormOf('cues', 'uses');
const lyrics = listFormOf('music', 'lyrics');
if (!uses || !lyrics) throw new Error('lists without a form');

const letters = (from: readonly string[]) => fc.subarray([...from]);
const BASE = ['a', 'b', 'c', 'd', 'e'];

describe('a list that two sides have changed', () => {
  test('has what either has added, not what either has taken out, once each, and mine in my order', () => {
    const side = fc.tuple(letters(BASE), letters(['x', 'y', 'z'])).chain(([kept, added]) => {
      const all = [...kept, ...added];
      return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
    });
    fc.assert(
      fc.property(side, side, (mine, theirs) => {
        const merged = mergeElements<unknown>(BASE, mine, theirs, uses, () => {
          throw new Error('nothing is to be asked: an id can’t be changed');
        });
        const isIn = (id: string): boolean =>
          BASE.includes(id) ? mine.includes(id) && theirs.includes(id) : mine.includes(id) || theirs.includes(id);
        expect(merged.map(String).sort()).toEqual([...BASE, 'x', 'y', 'z'].filter(isIn));
        expect(merged.filter((id) => mine.includes(String(id)))).toEqual(mine.filter(isIn));
      }),
    );
  });

  test('that only one side has touched is that one', () => {
    const line = fc.record({
      start: fc.record({ at: fc.integer({ min: 0, max: 5 }) }),
      text: fc.constantFrom('la', 'lo', ''),
    });
    const song = fc.array(line, { maxLength: 8 });
    fc.assert(
      fc.property(song, song, (base, other) => {
        const ask = (): never => {
          throw new Error('nothing is to be asked');
        };
        expect(mergeElements<unknown>(base, other, base, lyrics, ask)).toEqual(other);
        expect(mergeElements<unknown>(base, other, other, lyrics, ask)).toEqual(other);
        const sorted = (list: readonly unknown[]): string[] => list.map((one) => JSON.stringify(one)).sort();
        expect(sorted(mergeElements<unknown>(base, base, other, lyrics, ask))).toEqual(sorted(other));
      }),
    );
  });
});
