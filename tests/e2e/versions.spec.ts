/** Earlier versions: each save is kept, any two are compared, and one is opened as a new show. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('three saves are kept, and the file as it was opened; two of them are compared, and one becomes a new show', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  for (const title of ['First', 'Second', 'Third']) await retitle(page, title);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Not saved');
  await page.keyboard.press('Enter');
  await app.menu('versions');
  await expect(saves(page)).toHaveCount(5);
  await expect(saves(page).last()).toContainText('First Light (found in the file)');
  await expect(saves(page).nth(1)).toBeChecked();
  await expect(dialog(page)).toContainText('change the show’s title');
  await expect(dialog(page)).toContainText(/\d+ kB of 500 MB used/);

  // What is open now against the newest save, and the newest against the oldest.
  await saves(page).first().click();
  await expect(dialog(page).getByRole('button', { name: 'Open as a new show' })).toBeDisabled();
  await expect(dialog(page)).toContainText('change the show’s title');
  await saves(page).last().click();
  await expect(dialog(page)).toContainText('This is the oldest version that is kept.');
  await saves(page).nth(3).click();
  await expect(saves(page).nth(3)).toContainText('First');
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
  const records = (): number =>
    existsSync(kept)
      ? readdirSync(kept, { recursive: true }).filter((name) => String(name).endsWith('.json')).length
      : 0;
  await expect.poll(records).toBe(2);
  await app.cutPower();
  rmSync(app.at('small.onetake'));
  const { page } = await launchApp({ like: app });
  // Its history is kept as well; it can wait.
  const left = page.getByRole('dialog', { name: /was open when the program ended/ });
  await expect(left).toContainText('All of its steps were saved');
  await left.getByRole('button', { name: 'Decide later' }).click();
  await page.getByRole('button', { name: /Earlier versions/ }).click();
  await expect(saves(page)).toHaveCount(2);
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

test('what is written over is there among the versions', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await retitle(page, 'Mine');
  const theirs = { ...(JSON.parse(SMALL) as Show), title: 'Theirs' };
  writeFileSync(app.at('small.onetake'), JSON.stringify(theirs));
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Mine again');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Write over it' }).click();
  await expect(saveState(page)).toHaveText('Saved');
  await app.menu('versions');
  await saves(page).filter({ hasText: 'Theirs (found in the file)' }).click();
  await dialog(page).getByRole('button', { name: 'Open as a new show' }).click();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Theirs');
});

test('a version that is opened as a new show has its song, and takes it along to another folder', async ({
  launchApp,
}) => {
  const song = readFileSync(inRoot('dist', 'samples', 'small.wav'));
  const app = await launchApp({ files: { 'show/small.onetake': SMALL, 'show/small.wav': song, 'other/kept': '' } });
  const { page } = app;
  await app.answerOpenDialog('show/small.onetake');
  await page.keyboard.press('Control+o');
  await retitle(page, 'First');
  await retitle(page, 'Second');
  await app.menu('versions');
  await saves(page).filter({ hasText: 'First' }).first().click();
  await dialog(page).getByRole('button', { name: 'Open as a new show' }).click();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('First');
  await expect(page.getByText('not found beside the show')).toHaveCount(0);
  await app.answerSaveDialog('other/again.onetake');
  await page.keyboard.press('Control+s');
  await expect(saveState(page)).toHaveText('Saved');
  expect(readFileSync(app.at('other', 'small.wav')).equals(song)).toBe(true);
});
