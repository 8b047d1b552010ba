/**
 * Korean particles that depend on the last sound of the word before them: 카메라를, 조명을, 세트로, 무대 왼쪽으로.
 * Names come from the user and may end in Hangul, digits or Latin letters; brackets and quotes are looked through.
 */

/** After a consonant / after a vowel. */
export type Particle = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이어야/여야';

type Ending = 'vowel' | 'consonant' | 'l';

/** Digits as they are read: 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGITS: readonly Ending[] = [
  'consonant',
  'l',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'l',
  'l',
  'vowel',
];

/** The word with the particle that fits it. */
export function withParticle(word: string, particle: Particle): string {
  return `${word}${particleAfter(word, particle)}`;
}

/** Only the particle that fits the word. */
function particleAfter(word: string, particle: Particle): string {
  const [closed = '', open = ''] = particle.split('/');
  const ending = endingOf(word);
  // 으로 is 로 after ㄹ as well.
  return ending === 'consonant' || (ending === 'l' && particle !== '으로/로') ? closed : open;
}

function endingOf(word: string): Ending {
  const letters = word.normalize('NFC').replace(/[^\p{L}\p{N}]+$/gu, '');
  const last = letters.at(-1) ?? '';
  const syllable = last.charCodeAt(0) - 0xac00;
  if (syllable >= 0 && syllable < 11_172) {
    const final = syllable % 28;
    return final === 0 ? 'vowel' : final === 8 ? 'l' : 'consonant';
  }
  if (/\d/u.test(last)) return DIGITS[Number(last)] ?? 'vowel';
  return endingOfLatin(letters);
}

function endingOfLatin(letters: string): Ending {
  // Capitals alone are read letter by letter: of their names only 엘 엠 엔 알 end in a consonant.
  if (/(?:^|[^\p{L}])\p{Lu}+$/u.test(letters))
    return /[LR]$/u.test(letters) ? 'l' : /[MN]$/u.test(letters) ? 'consonant' : 'vowel';
  // Words are written in Hangul as they sound; l, m, n and ng stay finals, most other letters get a vowel.
  return /l$/iu.test(letters) ? 'l' : /(?:[mn]|ng)$/iu.test(letters) ? 'consonant' : 'vowel';
}
