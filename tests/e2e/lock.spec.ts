/** Somebody else has the show open: told before it is opened, with ways out; and who is gone is in nobody's way. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inRoot } from '#build/paths.ts';
import { expect, test } from './app/fixtures.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
const saveState = (page: Page) => page.getByRole('banner').getByRole('status');
const lockOf = (machine: string, pid: number): string =>
  JSON.stringify({ run: 'other', who: 'director', machine, pid, since: '2026-11-23T10:00:00Z' });

test('a show that is open says so beside its file, until it is closed', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  await expect(saveState(app.page)).toHaveText('Saved');
  const lock = app.at('.small.onetake.lock');
  await expect.poll(() => existsSync(lock)).toBe(true);
  await app.menu('show-start');
  await expect.poll(() => existsSync(lock)).toBe(false);
});

test('who else has it open is named; a copy disturbs nobody', async ({ launchApp }) => {
  const app = await launchApp({
    files: { 'small.onetake': SMALL, '.small.onetake.lock': lockOf('another-machine', 1) },
    open: 'small.onetake',
  });
  const { page } = app;
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('director has “small.onetake” open on another-machine');
  await question.getByRole('button', { name: 'Open a copy' }).click();
  await expect(page.getByRole('banner')).toContainText('First Light');
  await page.keyboard.press('n');
  await expect(saveState(page)).toHaveText('Edited');
  await app.answerSaveDialog('copy.onetake');
  await page.keyboard.press('Control+s');
  await expect.poll(() => existsSync(app.at('copy.onetake'))).toBe(true);
  expect(readFileSync(app.at('small.onetake'), 'utf8')).toBe(SMALL);
  expect(readFileSync(app.at('.small.onetake.lock'), 'utf8')).toContain('another-machine');
});

test('a lock whose process is dead is taken over without a question, and anyway where it is wanted', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  await expect.poll(() => existsSync(app.at('.small.onetake.lock'))).toBe(true);
  await app.cutPower();
  expect(existsSync(app.at('.small.onetake.lock'))).toBe(true);
  const again = await launchApp({ like: app, open: 'small.onetake' });
  await expect(saveState(again.page)).toHaveText('Saved');
  await again.menu('show-start');
  await expect.poll(() => existsSync(again.at('.small.onetake.lock'))).toBe(false);

  writeFileSync(again.at('.small.onetake.lock'), lockOf('another-machine', 1));
  await again.answerOpenDialog('small.onetake');
  await again.page.keyboard.press('Control+o');
  await again.page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(again.page.getByRole('heading', { name: 'One Take' })).toBeVisible();
  await again.page.keyboard.press('Control+o');
  await again.page.getByRole('alertdialog').getByRole('button', { name: 'Open anyway' }).click();
  await expect(saveState(again.page)).toHaveText('Saved');
  await expect
    .poll(() => readFileSync(again.at('.small.onetake.lock'), 'utf8').includes('another-machine'))
    .toBe(false);
});
