import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortenPair } from './shorten-pair.ts';

describe('two texts that differ', () => {
  test('stay as they are where they are short, in one line', () => {
    expect(shortenPair('Wide', 'Close\n  and low')).toEqual({ before: 'Wide', after: 'Close / and low' });
  });

  test('show the place where they differ where they are long', () => {
    const text = 'Mind the cable at the left wing. '.repeat(20);
    const { before, after } = shortenPair(`${text}Then go.`, `${text}Then wait.`);
    expect(before).toMatch(/^….*Then go\.$/u);
    expect(after).toMatch(/^….*Then wait\.$/u);
  });

  test('are two or three lines at most, are not cut within a letter, and still differ', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(text, text, text, (start, one, other) => {
        const { before, after } = shortenPair(start + one, start + other);
        expect(before.length).toBeLessThan(600);
        for (const shown of [before, after]) expect(shown.isWellFormed()).toBe(true);
        const plain = (whole: string): string => whole.replace(/\s*\n\s*/gu, ' / ');
        expect(before === after).toBe(plain(start + one) === plain(start + other));
      }),
    );
  });
});
