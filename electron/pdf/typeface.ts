/**
 * One face of the sheets' typeface: from text to glyphs and their widths.
 *
 * Shaping a text with fontkit takes half a millisecond, and a long sheet has a hundred thousand. Pretendard needs
 * little of it for what sheets print (Hangul syllables, Latin, figures): one glyph for each character, figures of one
 * width, kerning between letters. So each character and each pair of letters is asked for once, and kept.
 */
import { create, type Font } from 'fontkit';

/** A character in the face. The advance is in font units. */
interface Letter {
  /** 0: the face has none. */
  readonly glyph: number;
  readonly advance: number;
  readonly kerned: boolean;
}

/** A glyph in its place, in font units: its own width, and the way to the next one, kerning included. */
export interface SetGlyph {
  readonly glyph: number;
  readonly codePoint: number;
  readonly width: number;
  readonly advance: number;
}

export interface Typeface {
  readonly font: Font;
  readonly unitsPerEm: number;
  /** Calls `onMissing` with each character that has no glyph and is drawn as □. */
  readonly shape: (text: string, onMissing?: (character: string) => void) => SetGlyph[];
  /** Width in font units. */
  readonly widthOf: (text: string) => number;
}

/** Stands for what the face can't draw; seen at once, unlike a gap. */
const REPLACEMENT = 0x25a1;

/** Joiners, variation selectors, tags: they only change how others look. */
const IGNORED = /\p{Join_Control}|\p{Variation_Selector}|[\u{e0000}-\u{e007f}]/gu;

/** Letters and the marks that hang on them; never what lines break at, since widths must add up there. */
const KERNED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}.,'’‘“”]/u;

const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** A face from the bytes of its file. Throws if they are no single TrueType face. */
export function createTypeface(bytes: Uint8Array): Typeface {
  const font = openFont(bytes);
  const figures = figuresOfOneWidth(font);
  const letters = new Map<number, Letter>();
  const kerning = new Map<number, number>();

  const letterOf = (codePoint: number): Letter => {
    const known = letters.get(codePoint);
    if (known) return known;
    const has = font.hasGlyphForCodePoint(codePoint);
    const glyph = figures.get(codePoint) ?? (has ? font.glyphForCodePoint(codePoint).id : 0);
    const letter: Letter = {
      glyph,
      advance: font.getGlyph(glyph).advanceWidth,
      kerned: KERNED.test(String.fromCodePoint(codePoint)),
    };
    letters.set(codePoint, letter);
    return letter;
  };
  const kernBetween = (left: number, right: number): number => {
    if (!letterOf(left).kerned || !letterOf(right).kerned) return 0;
    const pair = left * 0x11_0000 + right;
    const known = kerning.get(pair);
    if (known !== undefined) return known;
    const { glyphs, positions } = font.layout(String.fromCodePoint(left, right), { calt: false, liga: false });
    const kern = glyphs.length === 2 ? (positions[0]?.xAdvance ?? 0) - letterOf(left).advance : 0;
    kerning.set(pair, kern);
    return kern;
  };
  const has = (codePoint: number): boolean => letterOf(codePoint).glyph !== 0;

  const shape: Typeface['shape'] = (text, onMissing) => {
    const given = codePointsOf(text);
    const codePoints = given.every(has) ? given : replaceMissing(text, has, onMissing);
    return codePoints.map((codePoint, index) => {
      const { glyph, advance } = letterOf(codePoint);
      const next = codePoints[index + 1];
      const kern = next === undefined ? 0 : kernBetween(codePoint, next);
      return { glyph, codePoint, width: advance, advance: advance + kern };
    });
  };
  // The same sum as of `shape`, without its objects: this is asked for every word of a sheet, several times.
  const widthOf: Typeface['widthOf'] = (text) => {
    let width = 0;
    let before: number | null = null;
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const { glyph, advance } = letterOf(codePoint);
      if (glyph === 0) return shape(text).reduce((sum, letter) => sum + letter.advance, 0);
      width += advance + (before === null ? 0 : kernBetween(before, codePoint));
      before = codePoint;
    }
    return width;
  };
  return { font, unitsPerEm: font.unitsPerEm, shape, widthOf };
}

function openFont(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if ('fonts' in font) throw new Error('a collection of faces, not one');
  return font;
}

/** Figures of one width, so that columns of times stand straight: the face has them beside its default ones. */
function figuresOfOneWidth(font: Font): ReadonlyMap<number, number> {
  const figures = '0123456789';
  const { glyphs } = font.layout(figures, { tnum: true, calt: false });
  return new Map(glyphs.map((glyph, index) => [figures.charCodeAt(index), glyph.id]));
}

function codePointsOf(text: string): number[] {
  const codePoints: number[] = [];
  for (const character of text) codePoints.push(character.codePointAt(0) ?? 0);
  return codePoints;
}

/**
 * What can be drawn of a text. A character as a reader sees it (an emoji may be seven code points) is replaced by one
 * sign; one of which only a mark is missing keeps its letter.
 */
function replaceMissing(
  text: string,
  has: (codePoint: number) => boolean,
  onMissing: ((character: string) => void) | undefined,
): number[] {
  return Array.from(graphemes.segment(text), ({ segment }) => {
    const needed = codePointsOf(segment.replace(IGNORED, ''));
    if (needed.every(has)) return needed;
    onMissing?.(segment);
    const [letter, ...marks] = needed;
    return letter !== undefined && has(letter) ? [letter, ...marks.filter(has)] : [REPLACEMENT];
  }).flat();
}
