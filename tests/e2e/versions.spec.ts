/** Earlier versions: each save is kept, any two are compared, and one is opened as a new show. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { inRoot } from '#build/paths.ts';
import type { Show } from '#shared/show/types.ts';
import { expect, test } from './app/fixtures.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
const saveState = (page: Page) => page.getByRole('banner').getByRole('status');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Earlier versions' });
const saves = (page: Page) => dialog(page).getByRole('radio');

async function retitle(page: Page, title: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Title', exact: true });
  await field.fill(title);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+s');
  await expect(saveState(page)).toHaveText('Saved');
}

test('three saves are kept; two of them are compared, and one becomes a new show', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  for (const title of ['First', 'Second', 'Third']) await retitle(page, title);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Not saved');
  await page.keyboard.press('Enter');
  await app.menu('versions');
  await expect(saves(page)).toHaveCount(4);
  await expect(saves(page).nth(1)).toBeChecked();
  await expect(dialog(page)).toContainText('change the show’s title');
  await expect(dialog(page)).toContainText(/\d+ kB of 500 MB used/);

  // What is open now against the newest save, and the newest against the oldest.
  await saves(page).first().click();
  await expect(dialog(page).getByRole('button', { name: 'Open as a new show' })).toBeDisabled();
  await expect(dialog(page)).toContainText('change the show’s title');
  await saves(page).nth(3).click();
  await expect(dialog(page)).toContainText('This is the oldest version that is kept.');
  await dialog(page).getByRole('combobox', { name: 'Compared with' }).click();
  await page.getByRole('option').last().click();
  await expect(dialog(page)).toContainText('change the show’s title');

  await dialog(page).getByRole('button', { name: 'Open as a new show' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Don’t save' }).click();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('First');
  await expect(saveState(page)).toHaveText('Edited');
  await app.answerSaveDialog('again.onetake');
  await page.keyboard.press('Control+s');
  await expect(saveState(page)).toHaveText('Saved');
  const [old, again] = ['small.onetake', 'again.onetake'].map(
    (name) => JSON.parse(readFileSync(app.at(name), 'utf8')) as Show,
  );
  expect(old?.title).toBe('Third');
  expect(again?.id).not.toBe(old?.id);
  expect({ ...again, id: old?.id }).toEqual({ ...old, title: 'First' });
});

test('a show whose file is gone comes back from the start screen, and its versions can be removed', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  await retitle(app.page, 'Gone');
  // A version is packed after the save is done; nobody waits for it.
  const kept = path.join(app.userData, 'versions');
  await expect
    .poll(
      () => existsSync(kept) && readdirSync(kept, { recursive: true }).some((name) => String(name).endsWith('.json')),
    )
    .toBe(true);
  await app.cutPower();
  rmSync(app.at('small.onetake'));
  const { page } = await launchApp({ like: app });
  await page.getByRole('button', { name: /Earlier versions/ }).click();
  await expect(saves(page)).toHaveCount(1);
  await dialog(page).getByRole('button', { name: 'Open as a new show' }).click();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Gone');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Earlier versions');
  await expect(page.getByRole('option').first()).toContainText('Earlier versions');
  await page.keyboard.press('Enter');
  // The show that is open is new: its versions begin with its first save.
  await dialog(page).getByRole('combobox', { name: 'Show' }).click();
  await page.getByRole('option', { name: 'Gone' }).click();
  await dialog(page).getByRole('button', { name: 'Remove all of this show' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove all of this show' }).click();
  await expect(dialog(page)).toContainText('Nothing was saved yet');
});
