/** What all parts of a page are set with. */
import type { Sheet } from '../sheet.ts';
import type { Measure, RuleBox, Tone } from './boxes.ts';
import type { ColumnPlace } from './column-widths.ts';
import type { PaperSizes } from './paper.ts';

export interface Setting {
  readonly sheet: Sheet;
  readonly sizes: PaperSizes;
  /** Where each column stands. */
  readonly places: readonly ColumnPlace[];
  readonly measure: Measure;
  readonly words: {
    /** What a section says that goes on from the page before. */
    readonly continued: string;
    readonly page: (page: number, pages: number) => string;
  };
}

/** Where words may stand across the whole page: a little inside the rules. */
export function fullWidth({ width, margin, inset }: PaperSizes): ColumnPlace {
  return { x: margin.left + inset, width: width - margin.left - margin.right - 2 * inset };
}

/** A rule from margin to margin. */
export function ruleAt(y: number, { width, margin }: PaperSizes, weight: number, tone: Tone, dotted = false): RuleBox {
  return { kind: 'rule', x: margin.left, y, width: width - margin.left - margin.right, weight, dotted, tone };
}
