/** Rows as a table for the eye, column under column. */
import { wantedOf, type Row } from './samples.ts';

const COLUMNS = ['cues', 'what', 'runs', 'median', 'p95', 'unit', 'wanted'] as const;

export function printRows(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.cues.toLocaleString('en'),
    row.what,
    String(row.runs),
    printNumber(row.median),
    printNumber(row.p95),
    row.unit,
    printWanted(row),
  ]);
  const table = [[...COLUMNS], ...cells];
  const widths = COLUMNS.map((_, at) => Math.max(...table.map((line) => line[at]?.length ?? 0)));
  const isText = (at: number): boolean => at === 1 || at >= 5;
  return table
    .map((line) =>
      line
        .map((cell, at) => (isText(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Whether a row keeps to all that is wanted of it; true where nothing is. */
export function isGood(row: Row): boolean {
  return wantedOf(row).every(({ of, under }) => row[of] < under);
}

function printWanted(row: Row): string {
  return wantedOf(row)
    .map(({ of, under }) => `${of} under ${under} ${row[of] < under ? '✓' : '✗'}`)
    .join(', ');
}

function printNumber(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
