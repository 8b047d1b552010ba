/**
 * Texts that a spreadsheet would run as a formula (they begin with = + - @, their full-width forms, a tab or a line
 * break) get an apostrophe before them, which spreadsheets take as "this is text". Shows come from other people;
 * opening their table must not compute. A text that already has apostrophes before such a beginning gets one more, so
 * that taking one away always gives the text as it was.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that `guardFormula` gave it. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
