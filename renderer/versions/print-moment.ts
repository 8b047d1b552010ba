/** When something was saved, by the clock of the machine. */
import type { Language } from '#shared/bridge/settings.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR' };

/** `23 November 2026`; `2026년 11월 23일`. */
export function printDay(at: string, language: Language): string {
  return new Date(at).toLocaleDateString(LOCALES[language], { dateStyle: 'long' });
}

/** `14:02:07` */
export function printMoment(at: string): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
