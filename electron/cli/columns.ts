/** Rows of text in columns, as wide as what stands in them. */
import { cleanLine } from '#shared/sheets/clean-text.ts';

/** Width of a text in a terminal's cells: Hangul and other wide characters take two. */
function cellWidth(text: string): number {
  let cells = 0;
  for (const character of text)
    cells += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(
      character,
    )
      ? 2
      : 1;
  return cells;
}

/**
 * The rows as lines; columns named in `right` are set flush right, the last column is not padded. Names of a show are
 * set as on paper: in one line, and without what a terminal would act on.
 */
export function inColumns(given: readonly (readonly string[])[], right: ReadonlySet<number>): string[] {
  const rows = given.map((row) => row.map(cleanLine));
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((text, column) => (widths[column] = Math.max(widths[column] ?? 0, cellWidth(text))));
  return rows.map((row) =>
    row
      .map((text, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - cellWidth(text));
        if (right.has(column)) return space + text;
        return column === row.length - 1 ? text : text + space;
      })
      .join('  ')
      .trimEnd(),
  );
}
