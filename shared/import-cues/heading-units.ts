/** Units that stand in headings: below "Start (ms)" 83400 is no time of a day. */
import type { SourceRow } from './cell-table.ts';
import type { ImportField, Mapping } from './import-fields.ts';

/** What plain numbers mean below a heading that ends so, or has it in brackets; below others they are seconds. */
const UNITS: readonly (readonly [sign: RegExp, unit: string])[] = [
  [/(?:ms|msec|milliseconds?|밀리초)$/iu, 'ms'],
  [/(?:^|[^\p{L}])(?:min|minutes?|분)$/iu, 'min'],
  [/(?:^|[^\p{L}])(?:frames?|fr|프레임)$/iu, 'f'],
];
const TIMES: ReadonlySet<ImportField> = new Set([
  'start',
  'end',
  'duration',
  'shortest',
  'longest',
  'earliest',
  'latest',
  'warnMs',
  'standbyMs',
  'commitMs',
  'transitionMs',
  'longestPhraseMs',
  'clearMs',
]);

/** The rows with the unit of the heading behind each plain number of a column of times. */
export function spellUnits(
  rows: readonly SourceRow[],
  headings: SourceRow | undefined,
  mapping: Mapping,
): readonly SourceRow[] {
  const units = mapping.map((field, column) =>
    field !== null && TIMES.has(field) ? unitOf(headings?.cells[column] ?? '') : null,
  );
  if (units.every((unit) => unit === null)) return rows;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const unit = units[column] ?? null;
      return unit !== null && /^\s*[+\-\u2212]?[\d.,]+\s*$/u.test(cell) ? `${cell.trim()} ${unit}` : cell;
    }),
  }));
}

function unitOf(heading: string): string | null {
  const text = heading.normalize('NFKC').trim();
  const named = /[([](?<unit>[^)\]]*)[)\]]$/u.exec(text)?.groups?.['unit'] ?? text;
  return UNITS.find(([sign]) => sign.test(named.trim()))?.[1] ?? null;
}
