/**
 * Comma, semicolon, tab or bar separated text, as programs and people write it: quotes round cells, line breaks in
 * quotes, any line ends, blanks round cells.
 *
 * Readers of such text either stop at the first misplaced quotation mark or let it swallow what follows. Here a
 * quotation mark in the wrong place damages its own line and nothing else: that line is named, and reading goes on
 * behind it.
 */
import { unguardFormula } from '#shared/sheets/formula-guard.ts';
import { tableOf, type CellTable, type LineDamage, type SourceRow } from './cell-table.ts';

export type Separator = ',' | ';' | '\t' | '|';
const SEPARATORS: readonly Separator[] = ['\t', ',', ';', '|'];
/** So many lines decide which character separates. */
const LOOKED_AT = 20;
/** A cell of a show holds 10,000 characters; what is much longer was never closed. */
const LONGEST_CELL = 40_000;

type Line = Omit<SourceRow, 'row'>;

/** Reads the text; `separator`, where it is not given, is guessed. Throws nothing. */
export function readDelimited(text: string, separator?: Separator): CellTable {
  const { body, named } = withoutPreamble(text);
  return tableOf(readLines(body, separator ?? named ?? guessSeparator(body)));
}

/** A byte order mark, and the line `sep=;` in which Excel names the separator. */
function withoutPreamble(text: string): { body: string; named?: Separator } {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const [line = '', character] = /^sep=(.)(?:\r\n?|\n|$)/u.exec(body) ?? [];
  const named = SEPARATORS.find((separator) => separator === character);
  return named === undefined ? { body } : { body: body.slice(line.length), named };
}

/** The character that cuts most of the first lines into equally many cells. */
function guessSeparator(text: string): Separator {
  const sample = text.split(/\r\n?|\n/u, LOOKED_AT).join('\n');
  let best: Separator = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const widths = readLines(sample, separator)
      .filter(({ damage }) => damage === undefined)
      .map(({ cells }) => cells.length)
      .filter((width) => width > 1);
    const score = Math.max(0, ...[...Map.groupBy(widths, (width) => width).values()].map((same) => same.length));
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

function readLines(text: string, separator: Separator): Line[] {
  const lines: Line[] = [];
  let at = 0;
  while (at < text.length) {
    const record = readRecord(text, at, separator);
    if (typeof record === 'string') {
      const end = endOfLine(text, at);
      lines.push({ cells: text.slice(at, end).split(separator), damage: record });
      at = behindBreak(text, end);
    } else {
      lines.push({ cells: record.cells });
      at = record.next;
    }
  }
  return lines;
}

/** One record from `from`, or what is wrong with its first line. */
function readRecord(text: string, from: number, separator: Separator): { cells: string[]; next: number } | LineDamage {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const start = skipBlanks(text, at, separator);
    if (text[start] === '"') {
      const quoted = readQuoted(text, start);
      if (quoted === null) return 'open-quote';
      cells.push(unguardFormula(quoted.cell));
      at = skipBlanks(text, quoted.next, separator);
      if (at < text.length && text[at] !== separator && !isBreak(text[at])) return 'stray-quote';
    } else {
      const end = endOfCell(text, start, separator);
      cells.push(unguardFormula(text.slice(start, end).trimEnd()));
      at = end;
    }
    if (text[at] !== separator) return { cells, next: behindBreak(text, at) };
    at += 1;
  }
}

function readQuoted(text: string, quote: number): { cell: string; next: number } | null {
  let cell = '';
  let at = quote + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0 || cell.length + close - at > LONGEST_CELL) return null;
    cell += text.slice(at, close);
    if (text[close + 1] !== '"') return { cell, next: close + 1 };
    cell += '"';
    at = close + 2;
  }
}

function endOfCell(text: string, from: number, separator: Separator): number {
  let at = from;
  while (at < text.length && text[at] !== separator && !isBreak(text[at])) at += 1;
  return at;
}
function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text[at])) at += 1;
  return at;
}
function behindBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}
function skipBlanks(text: string, from: number, separator: Separator): number {
  const blank = separator === '\t' ? /[ \u00a0]*/y : /[ \u00a0\t]*/y;
  blank.lastIndex = from;
  return from + (blank.exec(text)?.[0].length ?? 0);
}
function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
