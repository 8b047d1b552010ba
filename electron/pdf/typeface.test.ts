import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { inRoot } from '#build/paths.ts';
import { createTypeface } from './typeface.ts';

const BYTES = readFileSync(inRoot('node_modules/pretendard/dist/public/static/alternative/Pretendard-Regular.ttf'));
const FIGURES = '0123456789';
const face = createTypeface(BYTES);

/** What fontkit's own shaping makes of a text, without the features that sheets do without; figures are those of one width. */
function shapedByFontkit(text: string): { glyphs: number[]; width: number } {
  const font = create(BYTES);
  if ('fonts' in font) throw new Error('a collection');
  const run = font.layout(text, { calt: false, liga: false, tnum: text === FIGURES });
  return {
    glyphs: run.glyphs.map(({ id }) => id),
    width: run.positions.reduce((width, { xAdvance }) => width + xAdvance, 0),
  };
}

describe('text in Pretendard', () => {
  it.each(['AVATAR To Wolke.', '단 한 번 only once', FIGURES, 'Typ’ “Über” Ряд'])(
    'has the glyphs and the width that full shaping gives: %s',
    (text) => {
      const letters = face.shape(text);
      const full = shapedByFontkit(text);
      expect(letters.map(({ glyph }) => glyph)).toEqual(full.glyphs);
      expect(letters.reduce((width, { advance }) => width + advance, 0)).toBe(full.width);
      expect(face.widthOf(text)).toBe(full.width);
    },
  );

  it('has figures of one width', () => {
    expect(new Set(Array.from(FIGURES, face.widthOf)).size).toBe(1);
  });

  it('adds up where lines break', () => {
    const parts = ['To ', 'AV-', 'Typ/', 'yA–', 'T.'];
    expect(face.widthOf(parts.join(''))).toBe(parts.reduce((width, part) => width + face.widthOf(part), 0));
  });
});

describe('what the face cannot draw', () => {
  const square = face.shape('□')[0]?.glyph;

  it('is one sign for each letter as a reader sees it, and is told', () => {
    const missing: string[] = [];
    const letters = face.shape('a👩‍🚒漢b', (character) => missing.push(character));
    expect(letters.map(({ glyph }) => glyph === square)).toEqual([false, true, true, false]);
    expect(missing).toEqual(['👩‍🚒', '漢']);
  });

  it('keeps the letter if only its mark is missing', () => {
    const missing: string[] = [];
    expect(face.shape('1️⃣', (character) => missing.push(character)).map(({ codePoint }) => codePoint)).toEqual([0x31]);
    expect(missing).toEqual(['1️⃣']);
  });

  it('is measured as it is drawn', () => {
    expect(face.widthOf('👩‍🚒')).toBe(face.widthOf('□'));
  });

  it('is nothing where a sign only joins others', () => {
    expect(face.shape('한\u200d글\ufe0f', () => expect.unreachable())).toHaveLength(2);
  });
});
