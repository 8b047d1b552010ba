/**
 * Breaking text into lines.
 *
 * Lines break at spaces, after hyphens, dashes and slashes, and anywhere in scripts that know no spaces (kana,
 * ideographs). Hangul words stay whole, as Korean is set in tables; only a word longer than the whole line is broken,
 * between syllables (in Latin between letters).
 */
import type { Face, Measure, Tone } from './boxes.ts';

/** Text in one face and tone. */
export interface Styled {
  readonly text: string;
  readonly face: Face;
  readonly tone: Tone;
}
/** A part of a line, `x` from the line's beginning. */
export interface Piece extends Styled {
  readonly x: number;
  readonly width: number;
}
export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Room that rounding may take: a word as wide as the line still fits. */
const EPSILON = 0.001;

const SPACES = '\u0020\u2000-\u2006\u2008-\u200a\u3000';
const NO_SPACES = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const CLOSING = '、。，．：；！？」』）】〉》ー…';
/** Spaces; one letter of a script without spaces and what closes after it; a word up to where it may break. */
const CHUNK = new RegExp(
  `[${SPACES}]+|[${NO_SPACES}][${CLOSING}]*|(?:(?![${NO_SPACES}])[^${SPACES}/–—-])+[/–—-]*|[/–—-]+`,
  'gu',
);
const IS_SPACE = new RegExp(`^[${SPACES}]`, 'u');

const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });

interface Word {
  readonly parts: readonly Styled[];
  /** Space before it, in the style it was written in; null at a break without space. */
  readonly space: Styled | null;
}

/** The lines of a paragraph; none for an empty one. Lines are no wider than `width`, unless one letter alone is. */
export function wrap(runs: readonly Styled[], width: number, size: number, measure: Measure): Line[] {
  const widthOf = (parts: readonly Styled[]): number =>
    parts.reduce((sum, { text, face }) => sum + measure(text, face, size), 0);
  const lines: Line[] = [];
  let current: Styled[] = [];
  let currentWidth = 0;
  const flush = (): void => {
    if (current.length > 0) lines.push(makeLine(current, size, measure));
    current = [];
    currentWidth = 0;
  };
  for (const word of wordsOf(runs)) {
    const spaceWidth = word.space && current.length > 0 ? widthOf([word.space]) : 0;
    const wordWidth = widthOf(word.parts);
    if (current.length > 0 && currentWidth + spaceWidth + wordWidth > width + EPSILON) flush();
    if (current.length === 0 && wordWidth > width + EPSILON) {
      const [last, ...full] = breakWord(word.parts, width, size, measure).reverse();
      for (const parts of full.reverse()) lines.push(makeLine(parts, size, measure));
      current = [...(last ?? [])];
      currentWidth = widthOf(current);
      continue;
    }
    if (word.space && current.length > 0) current.push(word.space);
    current.push(...word.parts);
    currentWidth += spaceWidth + wordWidth;
  }
  flush();
  return lines;
}

/** The first lines, the last of them ending in an ellipsis if there were more. */
export function clampLines(
  lines: readonly Line[],
  most: number,
  width: number,
  size: number,
  measure: Measure,
): readonly Line[] {
  const last = lines[most - 1];
  if (lines.length <= most || !last) return lines;
  const style = last.pieces.at(-1) ?? { face: 'regular', tone: 'black' };
  const dots: Styled = { text: '…', face: style.face, tone: style.tone };
  const parts = last.pieces.flatMap(({ text, face, tone }) =>
    Array.from(graphemes.segment(text), ({ segment }): Styled => ({ text: segment, face, tone })),
  );
  while (parts.length > 0 && makeLine([...parts, dots], size, measure).width > width) parts.pop();
  return [...lines.slice(0, most - 1), makeLine([...parts, dots], size, measure)];
}

function* wordsOf(runs: readonly Styled[]): Generator<Word> {
  let parts: Styled[] = [];
  let space: Styled | null = null;
  // Whether a line may end after what has been read, though no space stands there.
  let mayBreak = false;
  for (const { text, face, tone } of runs) {
    for (const [chunk] of text.matchAll(CHUNK)) {
      if (IS_SPACE.test(chunk)) {
        if (parts.length > 0) yield { parts, space };
        if (parts.length > 0 || space === null) space = { text: ' ', face, tone };
        parts = [];
        continue;
      }
      if (parts.length > 0 && (mayBreak || startsAnywhere(chunk))) {
        yield { parts, space };
        parts = [];
        space = null;
      }
      parts.push({ text: chunk, face, tone });
      mayBreak = startsAnywhere(chunk) || /[^/–—-][/–—-]+$/u.test(chunk);
    }
  }
  if (parts.length > 0) yield { parts, space };
}

const ANYWHERE = new RegExp(`^[${NO_SPACES}]`, 'u');

function startsAnywhere(chunk: string): boolean {
  return ANYWHERE.test(chunk);
}

/** A word too long for a line, cut between letters as a reader sees them. */
function breakWord(parts: readonly Styled[], width: number, size: number, measure: Measure): Styled[][] {
  const lines: Styled[][] = [];
  let line: Styled[] = [];
  let before = 0;
  for (const { text, face, tone } of parts) {
    let piece = '';
    for (const { segment } of graphemes.segment(text)) {
      const longer = before + measure(piece + segment, face, size);
      if (longer > width + EPSILON && (piece !== '' || line.length > 0)) {
        if (piece !== '') line.push({ text: piece, face, tone });
        lines.push(line);
        line = [];
        before = 0;
        piece = segment;
      } else {
        piece += segment;
      }
    }
    line.push({ text: piece, face, tone });
    before += measure(piece, face, size);
  }
  lines.push(line);
  return lines;
}

/** Neighbours in one style become one piece, so that their letters are set as one text. */
function makeLine(parts: readonly Styled[], size: number, measure: Measure): Line {
  const pieces: Piece[] = [];
  let x = 0;
  let index = 0;
  while (index < parts.length) {
    const first = parts[index];
    if (!first) break;
    const { face, tone } = first;
    let text = '';
    while (parts[index]?.face === face && parts[index]?.tone === tone) {
      text += parts[index]?.text ?? '';
      index += 1;
    }
    const width = measure(text, face, size);
    pieces.push({ text, face, tone, x, width });
    x += width;
  }
  return { pieces, width: x };
}
