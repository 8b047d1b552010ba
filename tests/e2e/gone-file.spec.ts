/** The show's file is not where it was: nothing is written in its place before the person has said so. */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Show } from '#shared/show/types.ts';
import { inRoot } from '#build/paths.ts';
import { expect, test } from './app/fixtures.ts';
import type { RunningApp } from './app/running-app.ts';
import { hurryClock, retitle, saveState } from './app/show-title.ts';
import { mountSmallDisk } from './app/small-disk.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
/** A passing notice is over by then. */
const PASSED_MS = 9000;

const notices = (page: Page) => page.getByRole('status', { name: 'Notices' });
const question = (page: Page) => page.getByRole('alertdialog', { name: '“small.onetake” is not where it was' });
const titleIn = (file: string): string => (JSON.parse(readFileSync(file, 'utf8')) as Show).title;

test.describe('a file that was moved away', () => {
  let app: RunningApp;
  test.beforeEach(async ({ launchApp }) => {
    app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
    await retitle(app.page, 'Mine');
    renameSync(app.at('small.onetake'), app.at('elsewhere.onetake'));
    await app.page.keyboard.press('Control+s');
    await expect(question(app.page)).toBeVisible();
  });

  test('is not written anew when nobody chooses, and the show stays', async () => {
    await app.page.keyboard.press('Escape');
    await expect(question(app.page)).toHaveCount(0);
    await expect(saveState(app.page)).toHaveText('Edited');
    expect(existsSync(app.at('small.onetake'))).toBe(false);
    expect(readFileSync(app.at('elsewhere.onetake'), 'utf8')).toBe(SMALL);
  });

  test('is written anew where it was when the person says so', async () => {
    await question(app.page).getByRole('button', { name: 'Write it anew there' }).click();
    await expect(saveState(app.page)).toHaveText('Saved');
    expect(titleIn(app.at('small.onetake'))).toBe('Mine');
    expect(readFileSync(app.at('elsewhere.onetake'), 'utf8')).toBe(SMALL);
  });

  test('is looked for again, and saved when it is back', async () => {
    await question(app.page).getByRole('button', { name: 'Look again' }).click();
    await expect(question(app.page)).toBeVisible();
    renameSync(app.at('elsewhere.onetake'), app.at('small.onetake'));
    await question(app.page).getByRole('button', { name: 'Look again' }).click();
    await expect(saveState(app.page)).toHaveText('Saved');
    expect(titleIn(app.at('small.onetake'))).toBe('Mine');
  });

  test('is not written over when another one has come in its place meanwhile', async () => {
    writeFileSync(app.at('small.onetake'), SMALL.replace('"title": "', '"title": "Other '));
    await question(app.page).getByRole('button', { name: 'Write it anew there' }).click();
    await expect(
      app.page.getByRole('dialog', { name: '“small.onetake” was changed by another program' }),
    ).toBeVisible();
    expect(titleIn(app.at('small.onetake'))).toMatch(/^Other /u);
  });

  test('leaves the show, which is saved elsewhere', async () => {
    await app.answerSaveDialog('mine.onetake');
    await question(app.page).getByRole('button', { name: 'Save as…' }).click();
    await expect(saveState(app.page)).toHaveText('Saved');
    expect(titleIn(app.at('mine.onetake'))).toBe('Mine');
    expect(existsSync(app.at('small.onetake'))).toBe(false);
  });
});

test('that a file is gone is told with the way out, and stays told until it is back', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await expect(saveState(page)).toHaveText('Saved');
  renameSync(app.at('small.onetake'), app.at('elsewhere.onetake'));
  const comeBack = () => page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await comeBack();
  await expect(notices(page)).toContainText('is not where it was');
  // Nothing holds the show but this window, which closes with a question.
  await expect(saveState(page)).toHaveText('Edited');
  await page.waitForTimeout(PASSED_MS);
  await notices(page).getByRole('button', { name: 'Save it…' }).click();
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(notices(page)).toContainText('is not where it was');
  renameSync(app.at('elsewhere.onetake'), app.at('small.onetake'));
  await comeBack();
  await expect(notices(page)).not.toContainText('is not where it was');
  await expect(saveState(page)).toHaveText('Saved');
});

test('a show that is saved by itself is not written where its file is gone', async ({ launchApp }) => {
  const app = await launchApp({
    files: { 'small.onetake': SMALL },
    open: 'small.onetake',
    settings: { language: 'en', theme: 'dark', autosaveMinutes: 1 },
  });
  const { page } = app;
  await expect(saveState(page)).toHaveText('Saved');
  renameSync(app.at('small.onetake'), app.at('elsewhere.onetake'));
  await hurryClock(page);
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(notices(page)).toContainText('The show was not saved by itself');
  await expect(saveState(page)).toHaveText('Edited');
  expect(existsSync(app.at('small.onetake'))).toBe(false);
});

test('a drive that was pulled out: nothing lands on the disk below, and the show is saved when it is back', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'drive/kept': '' } });
  const { page } = app;
  const drive = app.at('drive');
  const pull = mountSmallDisk(drive, 1024 * 1024);
  test.skip(pull === null, 'this machine lets no test mount a disk');
  writeFileSync(app.at('drive', 'small.onetake'), SMALL);
  await app.answerOpenDialog('drive/small.onetake');
  await page.keyboard.press('Control+o');
  await retitle(page, 'Mine');
  pull?.();
  // Its mount point is still there, and is a folder of another disk.
  expect(readdirSync(drive)).toEqual(['kept']);
  await page.keyboard.press('Control+s');
  await expect(question(page)).toBeVisible();
  expect(readdirSync(drive)).toEqual(['kept']);

  const pullAgain = mountSmallDisk(drive, 1024 * 1024);
  try {
    writeFileSync(app.at('drive', 'small.onetake'), SMALL);
    await question(page).getByRole('button', { name: 'Look again' }).click();
    await expect(saveState(page)).toHaveText('Saved');
    expect(titleIn(app.at('drive', 'small.onetake'))).toBe('Mine');
  } finally {
    pullAgain?.();
  }
  expect(readdirSync(drive)).toEqual(['kept']);
});
