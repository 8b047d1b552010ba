/** Text of the show, made fit for paper. */

/** Invisible controls, among them those that turn the writing direction round and would scramble a line. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * One line: composed (Hangul that came in as single letters becomes syllables), without controls, blanks where lines
 * or tabs were, nothing at its ends.
 */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/** The same for text of several lines: one string each, empty lines left out. */
export function cleanLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(cleanLine)
    .filter((line) => line !== '');
}
