/**
 * Numbers under keys that the format does not know. They are somebody else's: where a number here would not be written
 * back as it stood (`12345678901234567890123`, `1.50`, `-0`), its text is kept instead.
 */

declare global {
  interface JSON {
    /** What `JSON.stringify` writes as this text (ECMAScript proposal, in Node and Chromium since 2023). */
    rawJSON(text: string): object;
  }
}

/** A number as the file has it. No command reads or changes one; it is passed on with the object that it stands in. */
export class KeptNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  /** `JSON.stringify` writes what stood there. */
  toJSON(): object {
    return JSON.rawJSON(this.text);
  }
}

/** Whether a number is written back as it stands. */
export function isWrittenBack(text: string): boolean {
  return JSON.stringify(Number(text)) === text;
}

/** What such a number has: sixteen digits, an exponent, a zero at its end, no value and a sign, or next to no value. */
const CANDIDATE = /\d[\d.]{15}|\d[eE][+-]?\d|\.\d*0(?!\d)|-0(?![\d.])|0\.000000/g;
const NUMBER_BACKWARDS = /[\d.eE+-]/;
const NUMBER = /[\d.eE+-]*/y;
const BEFORE = /[[:,\s]/;
const BEHIND = /[\]},\s]|$/y;

/**
 * Whether sound JSON may have numbers that are not written back as they stand. No if it has none; yes may be said for
 * the sake of a text that speaks of one.
 */
export function mayHaveOtherNumbers(text: string): boolean {
  for (const { index } of text.matchAll(CANDIDATE)) {
    let start = index;
    while (NUMBER_BACKWARDS.test(text[start - 1] ?? '')) start -= 1;
    NUMBER.lastIndex = start;
    const token = NUMBER.exec(text)?.[0] ?? '';
    BEHIND.lastIndex = start + token.length;
    const standsAlone = (start === 0 || BEFORE.test(text[start - 1] ?? '')) && BEHIND.test(text);
    if (standsAlone && !isWrittenBack(token)) return true;
  }
  return false;
}
