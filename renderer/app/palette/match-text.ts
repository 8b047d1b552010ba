/** How well what was typed fits a name. Hangul can be found by its first consonants: ㅈㅈ finds 저장. */

/** Syllables are laid out in blocks of 588, one block for each first consonant, in this order. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;
const IN_BLOCK = 588;

/** 0: not at all; the higher, the better. All words of the query must be in the text. */
export function matchText(query: string, text: string): number {
  const wanted = normalise(query);
  if (wanted === '') return 1;
  const given = normalise(text);
  if (given === wanted) return 100;
  // "cam12" is CAM 12.
  if (squeeze(given) === squeeze(wanted)) return 95;
  if (given.startsWith(wanted)) return 80;
  if (squeeze(given).startsWith(squeeze(wanted))) return 75;
  if (given.includes(` ${wanted}`)) return 60;
  if (given.includes(wanted)) return 40;
  const words = wanted.split(' ');
  if (words.length > 1 && words.every((word) => given.includes(word))) return 30;
  return isInitials(wanted) && squeeze(initialsOf(given)).includes(squeeze(wanted)) ? 20 : 0;
}

/** The best match among several names of one thing. */
export function matchAny(query: string, texts: readonly string[]): number {
  return texts.reduce((best, text) => Math.max(best, matchText(query, text)), 0);
}

function normalise(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function squeeze(text: string): string {
  return text.replaceAll(' ', '');
}

function isInitials(text: string): boolean {
  return Array.from(squeeze(text)).every((letter) => INITIALS.includes(letter));
}

function initialsOf(text: string): string {
  return Array.from(text)
    .map((letter) => {
      const syllable = (letter.codePointAt(0) ?? 0) - FIRST_SYLLABLE;
      return syllable >= 0 && syllable < SYLLABLES ? (INITIALS[Math.floor(syllable / IN_BLOCK)] ?? letter) : letter;
    })
    .join('');
}
