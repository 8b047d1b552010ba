/** From emphasis to type: which face and tone words are set in, and where their lines stand. */
import type { Paragraph } from '../cell.ts';
import type { Face, Measure, TextBox, Tone } from './boxes.ts';
import type { TypeSize } from './paper.ts';
import type { Line, Styled } from './wrap.ts';

/** From a line's top to its baseline, as a share of the line: so that Hangul and figures stand in its middle. */
export const BASELINE = 0.77;

const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** Runs in type; `plain` is the face of what is not strong. */
export function styled(runs: Paragraph, plain: Face = 'regular'): Styled[] {
  return runs.map(({ text, strong, quiet }) => ({
    text,
    face: strong === true ? 'bold' : plain,
    tone: quiet === true ? 'grey' : 'black',
  }));
}

/** The boxes of lines that stand one below the other, the first one's top at `top`. */
export function boxesOfLines(lines: readonly Line[], x: number, top: number, type: TypeSize): TextBox[] {
  return lines.flatMap(({ pieces }, nth) =>
    pieces.map(({ text, face, tone, width, x: offset }): TextBox => ({
      kind: 'text',
      text,
      x: x + offset,
      baseline: top + (nth + BASELINE) * type.line,
      width,
      face,
      size: type.size,
      tone,
    })),
  );
}

/** A text on one line, not yet in its place. */
export type Label = Omit<TextBox, 'x' | 'baseline'>;

/** A label no wider than `width`: an ellipsis stands where it was cut. */
export function labelOf(
  text: string,
  type: { readonly face: Face; readonly size: number; readonly tone: Tone },
  width: number,
  measure: Measure,
): Label {
  const whole = measure(text, type.face, type.size);
  if (whole <= width) return { kind: 'text', text, width: whole, ...type };
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  for (;;) {
    letters.pop();
    const short = `${letters.join('').trimEnd()}…`;
    const shortWidth = measure(short, type.face, type.size);
    if (shortWidth <= width || letters.length === 0) return { kind: 'text', text: short, width: shortWidth, ...type };
  }
}
