/** Points in time of the wall clock, as the language of the program writes them. */
import type { Language } from '#shared/bridge/settings.ts';
import { instantOf } from '#shared/time/iso-instant.ts';

/** "22 Nov 2026, 18:40"; `at` is ISO 8601. */
export function printInstant(at: string, language: Language): string {
  return instantOf(at).toLocaleString(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short', hour12: false });
}

/** "18:40:07" */
export function printTimeOfDay(at: string, language: Language): string {
  return instantOf(at).toLocaleTimeString(LOCALES[language], { timeStyle: 'medium', hour12: false });
}

/** British English: the day before the month, and 24 hours. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR' };
