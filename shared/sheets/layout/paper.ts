/** The papers, and the sizes of everything on them. */
import type { Paper } from '#shared/bridge/paper.ts';

/** Sizes in points. Papers are used across: a cue is one line as often as can be. */
export interface PaperSizes {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly title: TypeSize;
  readonly about: TypeSize;
  readonly intention: TypeSize;
  readonly columnHead: TypeSize;
  readonly band: TypeSize;
  readonly body: TypeSize;
  /** Cue numbers and GO times; they stand on the lines of the body. */
  readonly large: number;
  readonly chip: number;
  readonly foot: TypeSize;
  /** Between columns. */
  readonly gap: number;
  /** Of text from the ends of the rules. */
  readonly inset: number;
  /** Above the first and below the last line of a row. */
  readonly rowPadding: number;
  readonly rule: { readonly heavy: number; readonly medium: number; readonly hair: number };
}

export interface TypeSize {
  readonly size: number;
  readonly line: number;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** How large the type is, A4 being 1: a larger paper hangs further away, a smaller one lies in the hand. */
  readonly scale: number;
}

const SHEETS: Readonly<Record<Paper, Sheet>> = {
  a4: { width: 841.89, height: 595.28, scale: 1 },
  a3: { width: 1190.55, height: 841.89, scale: 1.25 },
  a5: { width: 595.28, height: 419.53, scale: 0.78 },
  letter: { width: 792, height: 612, scale: 0.96 },
  tabloid: { width: 1224, height: 792, scale: 1.25 },
};

export function sizesOf(paper: Paper): PaperSizes {
  const { width, height, scale } = SHEETS[paper];
  const at = (points: number): number => points * scale;
  const type = (size: number, line: number): TypeSize => ({ size: at(size), line: at(line) });
  return {
    width,
    height,
    // On the left is room for change bars, and for a punch.
    margin: { left: at(38), right: at(30), top: at(30), bottom: at(22) },
    title: type(16, 21),
    about: type(8.5, 12),
    intention: type(10.5, 15),
    columnHead: type(7.5, 11),
    band: type(8.5, 12),
    body: type(8.5, 11.5),
    large: at(10.5),
    chip: at(7),
    foot: type(7.5, 10),
    gap: at(9),
    inset: at(4),
    rowPadding: at(3.6),
    rule: { heavy: at(1.2), medium: at(0.7), hair: at(0.35) },
  };
}
