/** Settings: taken at once, kept over starts; and a show that is saved by itself. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '#build/paths.ts';
import type { Show } from '#shared/show/types.ts';
import { expect, test } from './app/fixtures.ts';
import { hurryClock, saveState } from './app/show-title.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');

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
    .toEqual({ language: 'ko', theme: 'light', autosaveMinutes: 5, units: 'metres', keys: {} });
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
  await hurryClock(page);
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

  // A merge that is given up has agreed on nothing.
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Merge…' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('status', { name: 'Notices' }).getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(page.getByText('another program has changed its file', { exact: false })).toBeVisible();
  expect(readFileSync(app.at('small.onetake'), 'utf8')).toBe(SMALL);
});

test('a key is changed by pressing another one; what it was the key of is named, and can lose it', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  const dialog = page.getByRole('dialog');
  const key = (action: string) => dialog.getByRole('button', { name: new RegExp(`^${action}: `) });
  await page.keyboard.press('Control+,');
  await dialog.getByRole('textbox', { name: 'Keys: find an action' }).fill('add a cue');
  await key('Add a cue').click();
  await page.keyboard.press('Control+c');
  await expect(dialog.getByRole('alert')).toHaveText('Ctrl C belongs to fields and to the system.');
  await key('Add a cue').click();
  await page.keyboard.press('Control+d');
  await expect(dialog.getByRole('alert')).toContainText('Ctrl D is the key of “Duplicate”.');
  await dialog.getByRole('button', { name: 'Take it over' }).click();
  await expect(key('Add a cue')).toContainText('Ctrl D');
  await dialog.getByRole('textbox', { name: 'Keys: find an action' }).fill('duplicate');
  await expect(key('Duplicate')).toContainText('none');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await page.keyboard.press('Control+d');
  await expect(page.getByRole('contentinfo')).toContainText('of 13 cues');
  await page.keyboard.press('Control+s');
  await expect(saveState(page)).toHaveText('Saved');
  await app.kill();
  const again = await launchApp({ like: app, open: 'small.onetake' });
  await expect(saveState(again.page)).toHaveText('Saved');
  await again.page.keyboard.press('Control+,');
  await again.page.getByRole('button', { name: 'All as they were' }).click();
  await again.page.getByRole('textbox', { name: 'Keys: find an action' }).fill('duplicate');
  await expect(again.page.getByRole('dialog').getByRole('button', { name: /^Duplicate: / })).toContainText('Ctrl D');
});
