/** Settings: taken at once, kept over starts; and a show that is saved by itself. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { inRoot } from '#build/paths.ts';
import type { Show } from '#shared/show/types.ts';
import { expect, test } from './app/fixtures.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
const saveState = (page: Page) => page.getByRole('banner').getByRole('status');

test('language, theme and autosave are set in one place, and kept', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'After 5 minutes' }).click();
  await dialog.getByRole('radio', { name: 'Light' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await dialog.getByRole('radio', { name: '한국어' }).click();
  await expect(dialog).toContainText('자동 저장');
  await expect
    .poll(() => JSON.parse(readFileSync(path.join(app.userData, 'settings.json'), 'utf8')) as unknown)
    .toEqual({ language: 'ko', theme: 'light', autosaveMinutes: 5 });
  await app.kill();
  const again = await launchApp({ like: app });
  await again.page.keyboard.press('Control+,');
  await expect(again.page.getByRole('radio', { name: '5분 뒤', exact: true })).toBeChecked();
});

test('a show with changes is saved by itself, but not over what another program has written', async ({ launchApp }) => {
  const app = await launchApp({
    files: { 'small.onetake': SMALL },
    open: 'small.onetake',
    settings: { language: 'en', theme: 'dark', autosaveMinutes: 1 },
  });
  const { page } = app;
  await expect(saveState(page)).toHaveText('Saved');
  // A minute passes at once.
  await page.evaluate(() => {
    const began = performance.now();
    const clock = performance.now.bind(performance);
    performance.now = () => began + (clock() - began) * 60;
  });
  await page.keyboard.press('n');
  await expect(saveState(page)).toHaveText('Edited');
  await page.keyboard.press('Escape');
  await expect(saveState(page)).toHaveText('Saved');
  const saved = JSON.parse(readFileSync(app.at('small.onetake'), 'utf8')) as Show;
  expect(saved.cues).toHaveLength((JSON.parse(SMALL) as Show).cues.length + 1);

  writeFileSync(app.at('small.onetake'), SMALL);
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(page.getByText('another program has changed its file', { exact: false })).toBeVisible();
  await expect(saveState(page)).toHaveText('Edited');
  expect(readFileSync(app.at('small.onetake'), 'utf8')).toBe(SMALL);
});
