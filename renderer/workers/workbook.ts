/** Sheets of an XLSX workbook as tables of texts, and a table as a workbook. */
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { tableOf, type CellTable } from '#shared/import-cues/cell-table.ts';
import type { TableCell } from '#shared/import-cues/export-cues.ts';
import { printTime } from '#shared/time/print.ts';
import { unpackedSize } from './unpacked-size.ts';

export interface NamedTable {
  readonly name: string;
  readonly table: CellTable;
}

/** A workbook of more is no cue sheet, or an attack. */
const LARGEST_UNPACKED_BYTES = 400 * 1024 * 1024;
/** Of one row more than may be imported, to tell. */
export const MOST_ROWS = 50_000;
/** The day that cells with a time of day alone are on. */
const NO_DAY = Date.UTC(1899, 11, 31);
const DAY_MS = 86_400_000;

/** Whether the bytes begin as a ZIP archive does. */
export function isZip([p, k, three, four]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && three === 3 && four === 4;
}

/** Whether they begin as old workbooks do, and new ones with a password. */
export function isCompoundFile([a, b, c, d]: Uint8Array): boolean {
  return a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;
}

/** All sheets with anything in them, hidden ones last. Throws if the bytes are no workbook, or one too large. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly NamedTable[]> {
  const size = unpackedSize(bytes);
  if (size === null || size > LARGEST_UNPACKED_BYTES) throw new Error('not a workbook of a sound size');
  const { sheets } = await readXlsx(bytes, { maxRows: MOST_ROWS + 2 });
  const tables = sheets.map(({ name, rows, hidden, veryHidden }) => ({
    name,
    isHidden: hidden === true || veryHidden === true,
    table: tableOf(rows.map((cells) => ({ cells: cells.map(textOf) }))),
  }));
  return tables.filter(({ table }) => table.rows.length > 0).sort((a, b) => Number(a.isHidden) - Number(b.isHidden));
}

/** A workbook of one sheet; the first row are headings, which stay in sight. */
export async function writeWorkbook(name: string, rows: readonly (readonly TableCell[])[]): Promise<Uint8Array> {
  const [headings = []] = rows;
  const columns = headings.map((_, column) => ({ width: widthOf(rows, column) }));
  return writeXlsx({
    sheets: [
      {
        name,
        columns,
        rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? spellOut(cell) : cell))),
        freezePane: { rows: 1 },
      },
    ],
  });
}

type Cell = Awaited<ReturnType<typeof readXlsx>>['sheets'][number]['rows'][number][number];

/** As a person would type it: times of day as times, numbers without the dust of their binary form. */
function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  if (cell instanceof Date) return dateText(cell);
  return String(cell);
}

/** Spreadsheets hold lengths and times of day as parts of a day; two months of them are taken for such. */
function dateText(date: Date): string {
  const ms = date.getTime() - NO_DAY;
  if (!Number.isFinite(ms)) return '';
  return ms >= 0 && ms < 59 * DAY_MS ? printTime(Math.round(ms), 'millis') : date.toISOString().slice(0, 10);
}

/** In a workbook `_x000D_` is the sign for a character; a text in which it stands for itself spells out its first. */
function spellOut(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_').toWellFormed();
}

function widthOf(rows: readonly (readonly TableCell[])[], column: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), 0);
  return Math.min(48, Math.max(8, longest + 2));
}
