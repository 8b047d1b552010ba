/** Text that is not ours, in sentences of ours: names of files, what stands in a broken one. */

/** Controls, breaks of lines, what turns the writing direction round, half characters, and marks that nobody sees. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** The text with all that a terminal or a reader would act on, or not see, as JSON writes it: `\n`, `\u0000`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const json = JSON.stringify(character).slice(1, -1);
    return json === character ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}` : json;
  });
}
