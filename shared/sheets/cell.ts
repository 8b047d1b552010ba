/** What stands in a cell of a sheet: words with a little emphasis, no sizes yet. */

/** Words in one hand. `strong`: bold. `quiet`: grey, what is there to be looked up and not to be seen first. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly quiet?: boolean;
}
/** Runs that follow one another, wrapped as one. */
export type Paragraph = readonly Run[];

export type Cell =
  | { readonly kind: 'text'; readonly paragraphs: readonly Paragraph[] }
  /** A short mark in a frame; reversed: white on black. */
  | { readonly kind: 'chip'; readonly text: string; readonly reversed: boolean };

export const EMPTY_CELL: Cell = { kind: 'text', paragraphs: [] };

/** A cell of one paragraph of one run; empty for empty text. */
export function textCell(text: string, emphasis: Omit<Run, 'text'> = {}): Cell {
  return text === '' ? EMPTY_CELL : { kind: 'text', paragraphs: [[{ text, ...emphasis }]] };
}

/**
 * Printed times with their thousandths in grey: the tenth is what a caller reads, the rest is there for the one who
 * compares. `2:14.568` becomes `2:14.5` and a quiet `68`.
 */
export function timeRuns(text: string, emphasis: Omit<Run, 'text'> = {}): Paragraph {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(/\d\.\d(?<tail>\d\d)(?!\d)/gu)) {
    const tailAt = match.index + 3;
    runs.push({ text: text.slice(from, tailAt), ...emphasis });
    runs.push({ text: text.slice(tailAt, tailAt + 2), ...emphasis, quiet: true });
    from = tailAt + 2;
  }
  if (from < text.length) runs.push({ text: text.slice(from), ...emphasis });
  return runs;
}

/** A cell with times in it. */
export function timeCell(text: string, emphasis: Omit<Run, 'text'> = {}): Cell {
  return text === '' ? EMPTY_CELL : { kind: 'text', paragraphs: [timeRuns(text, emphasis)] };
}
