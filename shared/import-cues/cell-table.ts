/** A table of cells as it comes in, from a file or the clipboard, before anybody knows what its columns mean. */

/** Why a line of a text file is no row: a quotation mark that is never closed, or one in the middle of a cell. */
export type LineDamage = 'open-quote' | 'stray-quote';

export interface SourceRow {
  /** As a spreadsheet counts: the first is 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** The line could not be read for certain; `cells` are a guess, to be shown and never imported. */
  readonly damage?: LineDamage;
}

export interface CellTable {
  /** All rows but those without any text. */
  readonly rows: readonly SourceRow[];
  /** The width of the widest row. */
  readonly columns: number;
}

/** A table of these rows; rows without text are left out, and counted. */
export function tableOf(rows: readonly Omit<SourceRow, 'row'>[]): CellTable {
  const numbered = rows.map((row, index): SourceRow => ({ ...row, row: index + 1 }));
  const filled = numbered.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  // Blank cells at the end of all rows are no columns.
  const columns = filled.reduce((most, { cells }) => Math.max(most, lastFilled(cells) + 1), 0);
  return { rows: filled, columns };
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '');
}
