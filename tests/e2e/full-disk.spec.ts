/** A disk that takes no more: what is told, what stays, and that the way out leads out. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Show } from '#shared/show/types.ts';
import { inRoot } from '#build/paths.ts';
import { expect, test } from './app/fixtures.ts';
import type { RunningApp } from './app/running-app.ts';
import { retitle, saveState } from './app/show-title.ts';
import { limitFiles, makeReadOnly, mountSmallDisk } from './app/small-disk.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
const FULL = 'There is no space left on the disk for “small.onetake”. The file is as it was before.';

const notSaved = (page: Page) => page.getByRole('alertdialog', { name: 'The show is not saved' });
const titleIn = (file: string): string => (JSON.parse(readFileSync(file, 'utf8')) as Show).title;
const pidOf = (app: RunningApp): Promise<number> => app.evaluate(() => process.pid);

test('a show on a full disk stays as it was saved; the edits stay too, and are saved elsewhere', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL, 'full/small.onetake': SMALL } });
  const { page } = app;
  const full = app.at('full', 'small.onetake');
  const unmount = mountSmallDisk(path.dirname(full), 28 * 1024);
  test.skip(unmount === null, 'this machine lets no test mount a disk');
  try {
    writeFileSync(full, SMALL);
    await app.answerOpenDialog('full/small.onetake');
    await page.keyboard.press('Control+o');
    await expect(saveState(page)).toHaveText('Saved');
    await retitle(page, 'Mine');
    await page.keyboard.press('Control+s');
    await expect(notSaved(page)).toContainText(FULL);
    await app.answerSaveDialog('elsewhere.onetake');
    await notSaved(page).getByRole('button', { name: 'Save as…' }).click();
    await expect(saveState(page)).toHaveText('Saved');
    expect(titleIn(app.at('elsewhere.onetake'))).toBe('Mine');
    expect(readFileSync(full, 'utf8')).toBe(SMALL);
    expect(readdirSync(path.dirname(full)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  } finally {
    unmount?.();
  }
});

test('while nothing can be written, steps are said to be unkept, and are all there when there is room again', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await expect(saveState(page)).toHaveText('Saved');
  const pid = await pidOf(app);
  test.skip(!limitFiles(pid, 100), 'this system knows no limit of files');
  await retitle(page, 'Mine');
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices).toContainText('New steps can’t be kept against a crash');
  await page.keyboard.press('Control+s');
  await expect(notSaved(page)).toContainText(FULL);
  await notSaved(page).getByRole('button', { name: 'Keep editing' }).click();
  expect(readFileSync(app.at('small.onetake'), 'utf8')).toBe(SMALL);

  limitFiles(pid, null);
  await retitle(page, 'Mine again');
  await page.keyboard.press('Control+s');
  await expect(saveState(page)).toHaveText('Saved');
  expect(titleIn(app.at('small.onetake'))).toBe('Mine again');
});

test('a show in a folder that can only be read is saved elsewhere', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'locked/small.onetake': SMALL }, open: 'locked/small.onetake' });
  const { page } = app;
  await expect(saveState(page)).toHaveText('Saved');
  const release = makeReadOnly(app.at('locked'));
  try {
    await retitle(page, 'Mine');
    await page.keyboard.press('Control+s');
    await expect(notSaved(page)).toContainText(
      /lies on a disk that can only be read|not allowed to read or write “small/u,
    );
    await app.answerSaveDialog('elsewhere.onetake');
    await notSaved(page).getByRole('button', { name: 'Save as…' }).click();
    await expect(saveState(page)).toHaveText('Saved');
    expect(titleIn(app.at('elsewhere.onetake'))).toBe('Mine');
    expect(titleIn(app.at('locked', 'small.onetake'))).toBe((JSON.parse(SMALL) as Show).title);
  } finally {
    release();
  }
});
