import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainMeasure } from '#tests/fixtures/plain-measure.ts';
import { clampLines, wrap, type Line, type Styled } from './wrap.ts';

const SIZE = 10;
const plain = (text: string): Styled[] => [{ text, face: 'regular', tone: 'black' }];
const textOf = (line: Line): string => line.pieces.map(({ text }) => text).join('');
const wrapText = (text: string, width: number): string[] => wrap(plain(text), width, SIZE, plainMeasure).map(textOf);

describe('lines', () => {
  it('break at spaces, which they leave out', () => {
    expect(wrapText('one two  three', 60)).toEqual(['one two', 'three']);
  });

  it('keep Hangul words whole', () => {
    expect(wrapText('계단이 갈라진다', 55)).toEqual(['계단이', '갈라진다']);
  });

  it('break a word longer than the line between its syllables', () => {
    expect(wrapText('하나둘셋넷다섯', 30)).toEqual(['하나둘', '셋넷다', '섯']);
  });

  it('break after hyphens, dashes and slashes, not before them', () => {
    expect(wrapText('sixty-one/two', 40)).toEqual(['sixty-', 'one/', 'two']);
  });

  it('break anywhere in scripts without spaces, but leave closing marks where they are', () => {
    expect(wrapText('かなかな。', 20)).toEqual(['かな', 'か', 'な。']);
  });

  it('do not break at no-break spaces', () => {
    expect(wrapText('a b\u00a0c', 20)).toEqual(['a', 'b\u00a0c']);
  });

  it('wrap runs of different faces as one text', () => {
    const runs: Styled[] = [
      { text: '2:10.4', face: 'bold', tone: 'black' },
      { text: '32', face: 'bold', tone: 'grey' },
    ];
    const lines = wrap(runs, 10 * SIZE, SIZE, plainMeasure);
    expect(lines.map(textOf)).toEqual(['2:10.432']);
    expect(lines[0]?.pieces[1]?.x).toBeCloseTo(plainMeasure('2:10.4', 'bold', SIZE));
  });

  it('never split what a reader sees as one letter', () => {
    expect(wrapText('👩‍🚒👩‍🚒', 12)).toEqual(['👩‍🚒', '👩‍🚒']);
  });

  it('hold all of a text and stay in their width, whatever it is', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('단 한 번', '숨소리와발소리뿐돌이킬수없다', '–', 'a/b-c', 'かな。', 'Wolkenkratzerkran'),
        ),
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 200 }), (given, width) => {
        const lines = wrap(plain(given), width, SIZE, plainMeasure);
        const spaces = /[\u0020\u2000-\u2006\u2008-\u200a\u3000]/gu;
        expect(lines.map(textOf).join('').replace(spaces, '')).toBe(given.replace(spaces, ''));
        for (const line of lines) {
          const letters = [...new Intl.Segmenter('ko').segment(textOf(line))].length;
          expect(line.width <= width + 0.001 || letters === 1).toBe(true);
        }
      }),
    );
  });
});

it('says that lines are missing with an ellipsis that still fits', () => {
  const lines = wrap(plain('하나 둘 셋 넷 다섯 여섯'), 40, SIZE, plainMeasure);
  const clamped = clampLines(lines, 2, 40, SIZE, plainMeasure);
  expect(clamped).toHaveLength(2);
  expect(clamped.map(textOf).at(-1)).toMatch(/…$/u);
  expect(clamped.every(({ width }) => width <= 40)).toBe(true);
  expect(clampLines(lines, lines.length, 40, SIZE, plainMeasure)).toBe(lines);
});
