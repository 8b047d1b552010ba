/** How well what was typed fits a name. Hangul can be found by its first consonants: ㅈㅈ finds 저장. */

/** A text made ready to be searched: made once, matched with each letter that is typed. */
export interface Searchable {
  /** Lower case, one form of Hangul, single spaces. */
  readonly plain: string;
  /** Without spaces: "cam12" is CAM 12. */
  readonly squeezed: string;
  /** `squeezed` with each syllable as its first consonant. */
  readonly initials: string;
}

/** Syllables are laid out in blocks of 588, one block for each first consonant, in this order. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;
const IN_BLOCK = 588;

export function makeSearchable(text: string): Searchable {
  const plain = text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  const squeezed = plain.replaceAll(' ', '');
  return { plain, squeezed, initials: squeezed.replace(/[가-힣]/gu, initialOf) };
}

/** 0: not at all; the higher, the better. All words of the query must be in the text. */
export function matchText(query: Searchable, text: Searchable): number {
  if (query.plain === '') return 1;
  if (text.plain === query.plain) return 100;
  if (text.squeezed === query.squeezed) return 95;
  if (text.plain.startsWith(query.plain)) return 80;
  if (text.squeezed.startsWith(query.squeezed)) return 75;
  if (text.plain.includes(` ${query.plain}`)) return 60;
  if (text.plain.includes(query.plain)) return 40;
  const words = query.plain.split(' ');
  if (words.length > 1 && words.every((word) => text.plain.includes(word))) return 30;
  return /^[ㄱ-ㅎ]+$/u.test(query.squeezed) && text.initials.includes(query.squeezed) ? 20 : 0;
}

function initialOf(syllable: string): string {
  const place = syllable.charCodeAt(0) - FIRST_SYLLABLE;
  return place >= 0 && place < SYLLABLES ? INITIALS.charAt(Math.floor(place / IN_BLOCK)) : syllable;
}
