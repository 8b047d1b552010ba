/** What axe finds on a screen. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { RunningApp } from './running-app.ts';

/** Each theme and each language once: colours do not go by the language, nor names by the theme. */
const LOOKS = [
  { language: 'ko', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

/** Fails if something serious stands in the way of a reader, in either theme or language; it is English and dark afterwards. */
export async function expectNothingSeriousInAny(app: RunningApp, where: string): Promise<void> {
  for (const { language, theme } of LOOKS) {
    await app.menu(`language-${language}`);
    await app.menu(`theme-${theme}`);
    await expect(app.page.locator('html')).toHaveAttribute('lang', language);
    await expect(app.page.locator('html')).toHaveAttribute('data-theme', theme);
    await expectNothingSerious(app.page, `${where}, ${language}, ${theme}`);
  }
}

/** Fails if something serious stands in the way of a reader; `where` names the screen. */
export async function expectNothingSerious(page: Page, where: string): Promise<void> {
  // A colour on its way to another one is neither.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  // Legacy mode: no page of its own, which the program's window would not allow.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // Base UI's guards send the focus on at once; nobody ever stands on one.
    .exclude('[data-base-ui-focus-guard]')
    .analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `    ${html.slice(0, 200)}`).join('\n')}`);
  expect.soft(serious, where).toEqual([]);
}
