/** How a table is to be read, as it was the last time or as it is guessed, and as the person then chooses. */
import type { CellTable } from '#shared/import-cues/cell-table.ts';
import { guessReading, mapHeadings, signatureOf } from '#shared/import-cues/guess-mapping.ts';
import type { ImportField, Mapping } from '#shared/import-cues/import-fields.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { recallReading, rememberReading } from '#renderer/state/import-memory.ts';

export interface TableChoices {
  /** Place of the headings among the rows; null: there are none. */
  readonly headings: number | null;
  readonly mapping: Mapping;
  readonly blanks: 'keep' | 'clear';
}

/** By its headings as they were read before; else as well as can be guessed. */
export function beginChoices(table: CellTable, document: ShowDocument): TableChoices {
  const { headings, mapping } = guessReading(table, document);
  return { headings, mapping, blanks: 'keep', ...recalled(table, headings) };
}

/** With the headings in another row; null: in none. */
export function chooseHeadings(choices: TableChoices, table: CellTable, headings: number | null): TableChoices {
  const row = headings === null ? undefined : table.rows[headings];
  const mapping = row ? mapHeadings(row, table.columns) : choices.mapping;
  return { ...choices, headings, mapping, ...recalled(table, headings) };
}

/** With a column that holds something else; no field is in two columns. */
export function chooseField(choices: TableChoices, column: number, field: ImportField | null): TableChoices {
  const mapping = choices.mapping.map((held, at) =>
    at === column ? field : field !== null && held === field ? null : held,
  );
  return { ...choices, mapping };
}

/** So that the next table of these headings is read in the same way. */
export function keepChoices({ headings, mapping, blanks }: TableChoices, table: CellTable): void {
  rememberReading(signatureOf(table, headings), { mapping, blanks });
}

function recalled(table: CellTable, headings: number | null): Pick<TableChoices, 'mapping' | 'blanks'> | null {
  const known = recallReading(signatureOf(table, headings));
  return known?.mapping.length === table.columns ? { mapping: known.mapping, blanks: known.blanks } : null;
}
