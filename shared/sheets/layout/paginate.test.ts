import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import { paginate, type PlacedBlock } from './paginate.ts';

const PAGE = 100;

/** A block of lines that are 10 high each. */
function lines(name: string, count: number, more: Partial<Block> = {}): Block & { readonly name: string } {
  return {
    name,
    height: count * 10,
    keepWithNext: false,
    repeat: null,
    draw: () => ({ role: 'row', boxes: [] }),
    split(room) {
      const fit = Math.floor(room / 10);
      return fit < 1 || fit >= count ? null : [lines(`${name}<`, fit, more), lines(`>${name}`, count - fit, more)];
    },
    ...more,
  };
}
const nameOf = ({ block }: PlacedBlock): string => ('name' in block ? String(block.name) : '?');
const told = (pages: readonly PlacedBlock[][]): string[] => pages.map((page) => page.map(nameOf).join(' '));

describe('pages', () => {
  it('are filled in order, as full as they get', () => {
    expect(told(paginate([lines('a', 6), lines('b', 4), lines('c', 1)], PAGE, PAGE))).toEqual(['a b', 'c']);
  });

  it('keep what belongs together', () => {
    const band = lines('band', 1, { keepWithNext: true });
    expect(told(paginate([lines('a', 8), band, lines('b', 2)], PAGE, PAGE))).toEqual(['a', 'band b']);
  });

  it('keep a row whole even where what it belongs to cannot be kept with it', () => {
    const calls = lines('calls', 8, { keepWithNext: true });
    expect(told(paginate([calls, lines('row', 5)], PAGE, PAGE))).toEqual(['calls', 'row']);
  });

  it('cut only what no page can hold', () => {
    expect(told(paginate([lines('a', 3), lines('b', 25), lines('c', 5)], PAGE, PAGE))).toEqual([
      'a',
      'b<',
      '>b<',
      '>>b c',
    ]);
  });

  it('have less room on the first one, which is no reason to cut', () => {
    expect(told(paginate([lines('a', 5)], 30, PAGE))).toEqual(['', 'a']);
  });

  it('repeat the band of what goes on, unless there is no room for it', () => {
    const repeat = lines('again', 2);
    const row = (name: string, count: number): Block => lines(name, count, { repeat });
    expect(told(paginate([row('a', 6), row('b', 6), row('c', 9)], PAGE, PAGE))).toEqual(['a', 'again b', 'c']);
  });

  it('are one at least', () => {
    expect(paginate([], PAGE, PAGE)).toEqual([[]]);
  });

  it('hold every block once and in one piece, whatever their heights', () => {
    const block = fc.tuple(fc.integer({ min: 1, max: 10 }), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(fc.array(block, { maxLength: 40 }), fc.integer({ min: 0, max: PAGE }), (given, first) => {
        const blocks = given.map(([count, keepWithNext, repeats], index) =>
          lines(`b${index}`, count, { keepWithNext, repeat: repeats ? lines('again', 1) : null }),
        );
        const pages = paginate(blocks, first, PAGE);
        expect(
          pages
            .flat()
            .map(nameOf)
            .filter((name) => name !== 'again'),
        ).toEqual(blocks.map(({ name }) => name));
        for (const [index, page] of pages.entries()) {
          const height = page.reduce((sum, { block: { height } }) => sum + height, 0);
          expect(height).toBeLessThanOrEqual(index === 0 ? first : PAGE);
        }
      }),
    );
  });
});
