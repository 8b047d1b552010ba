/** The languages the product speaks. */
import type { Language } from '#shared/bridge/settings.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

/** Every sentence and label of one language; English is the model of the type. */
export type Words = typeof en;

const WORDS: Readonly<Record<Language, Words>> = { en, ko };

export function wordsIn(language: Language): Words {
  return WORDS[language];
}
