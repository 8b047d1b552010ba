/** What the columns of a table mean, guessed from its headings, or from what stands in it. */
import type { ShowDocument } from '#shared/show/document.ts';
import { clockOf } from '#shared/time/show-clock.ts';
import { wordsIn } from '#shared/words/language.ts';
import type { CellTable, SourceRow } from './cell-table.ts';
import { HEADER_WORDS } from './header-words.ts';
import { readMoment } from './cell-times.ts';
import { IMPORT_FIELDS, type ImportField, type Mapping } from './import-fields.ts';

export interface TableReading {
  /** Place of the headings among the table's rows; null: it has none. */
  readonly headings: number | null;
  readonly mapping: Mapping;
}

/** Titles of a sheet may stand above its headings, in so many rows. */
const LOOKED_AT = 10;

/** Headings are the first row in which two or more are known, or, in a narrow table, all. */
function readHeadings(table: CellTable): TableReading | null {
  for (const [index, row] of table.rows.slice(0, LOOKED_AT).entries()) {
    const mapping = mapHeadings(row, table.columns);
    const known = mapping.filter((field) => field !== null).length;
    const filled = row.cells.filter((cell) => cell.trim() !== '').length;
    if (known >= 2 || (known > 0 && known === filled)) return { headings: index, mapping };
  }
  return null;
}

/** The reading of a table nothing is known of: by its headings, else by what its cells look like. */
export function guessReading(table: CellTable, document: ShowDocument): TableReading {
  return readHeadings(table) ?? { headings: null, mapping: guessByCells(table, document) };
}

/** By which a table is known again: its headings, or without them its width. */
export function signatureOf(table: CellTable, headings: number | null): string {
  const cells = headings === null ? [] : (table.rows[headings]?.cells ?? []);
  return headings === null ? `${table.columns}` : cells.map(foldHeading).join('|');
}

/** Each field once: a second column of the same heading is left out. */
export function mapHeadings({ cells }: SourceRow, columns: number): Mapping {
  const taken = new Set<ImportField>();
  return Array.from({ length: columns }, (_, column) => {
    const field = FIELDS_BY_HEADING.get(foldHeading(cells[column] ?? ''));
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** Letters and digits only; what stands in brackets, such as a unit, is no part of the name. */
function foldHeading(heading: string): string {
  const text = heading.normalize('NFKC').toLowerCase();
  const bare = text.replace(/\(.*?\)|\[.*?\]/gu, '').replace(/[^\p{L}\p{N}]/gu, '');
  return bare === '' ? text.replace(/[^\p{L}\p{N}]/gu, '') : bare;
}

const FIELDS_BY_HEADING: ReadonlyMap<string, ImportField> = new Map([
  ...IMPORT_FIELDS.flatMap((field) => (HEADER_WORDS[field] ?? []).map((word) => [word, field] as const)),
  ...(['ko', 'en'] as const).flatMap((language) =>
    IMPORT_FIELDS.map((field) => [foldHeading(wordsIn(language).importCues.fields[field]), field] as const),
  ),
]);

/**
 * Bare cells: what is all cue numbers of the show, or else the first column, are numbers; the first column of times is
 * the start, the second the length; of the rest the one with the longest texts is the name.
 */
function guessByCells({ rows, columns }: CellTable, document: ShowDocument): Mapping {
  const clock = clockOf(document);
  const numbers = new Set([...document.cues.values()].map(({ number }) => number));
  const cellsOf = (column: number): string[] =>
    rows.map(({ cells }) => cells[column]?.trim() ?? '').filter((cell) => cell !== '');
  const all = Array.from({ length: columns }, (_, column) => cellsOf(column));
  const mapping: (ImportField | null)[] = all.map(() => null);
  const isTime = (cell: string): boolean => /\d/u.test(cell) && readMoment(cell, 'time', clock).ok;
  const times = all.flatMap((cells, column) => (cells.length > 0 && cells.every(isTime) ? [column] : []));
  const known = all.findIndex((cells) => cells.length > 0 && cells.every((cell) => numbers.has(cell)));
  const first = known >= 0 ? known : times[0] === 0 && times.length < 2 ? -1 : 0;
  if (first >= 0) mapping[first] = 'number';
  const [start, length] = times.filter((column) => column !== first);
  if (start !== undefined) mapping[start] = 'start';
  if (length !== undefined) mapping[length] = 'duration';
  const texts = all.map((cells, column) => (mapping[column] === null ? cells.join('').length : -1));
  const longest = texts.indexOf(Math.max(0.5, ...texts));
  if (longest >= 0) mapping[longest] = 'name';
  return mapping;
}
