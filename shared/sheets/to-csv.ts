/**
 * A table as comma-separated values, for spreadsheets (RFC 4180: commas, CRLF, quotes doubled inside quotes).
 *
 * - It begins with a byte order mark: without one Excel takes UTF-8 for the system's own code page, and Hangul is
 *   lost. Everything else that reads CSV knows to skip it.
 * - Texts are always quoted, numbers never.
 * - A text that a spreadsheet would run as a formula is guarded (formula-guard.ts). Numbers are written by us and keep
 *   their minus; printed negative times begin with a real minus sign (U+2212), which no spreadsheet takes for a
 *   formula.
 */
import { guardFormula } from './formula-guard.ts';

export type CsvValue = string | number | null;

/** `null` is an empty field. */
export function toCsv(rows: Iterable<readonly CsvValue[]>): string {
  let csv = '\ufeff';
  for (const row of rows) csv += `${row.map(field).join(',')}\r\n`;
  return csv;
}

/** The same with tabs, as spreadsheets exchange cells by the clipboard: no mark, and quotes only where a cell needs them. */
export function toTsv(rows: Iterable<readonly CsvValue[]>): string {
  let tsv = '';
  for (const row of rows) tsv += `${row.map(cell).join('\t')}\n`;
  return tsv;
}

function cell(value: CsvValue): string {
  return typeof value === 'string' && !/[\t\n\r"]/u.test(value) ? guardFormula(value).toWellFormed() : field(value);
}

function field(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return `"${guardFormula(value).toWellFormed().replaceAll('"', '""')}"`;
}
