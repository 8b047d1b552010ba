/** Somebody else writes into the show's file, moves or removes it: nothing is lost on either side. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Show } from '#shared/show/types.ts';
import { inRoot } from '#build/paths.ts';
import { expect, test } from './app/fixtures.ts';
import type { RunningApp } from './app/running-app.ts';
import { retitle, saveState } from './app/show-title.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
const THEIRS = SMALL.replace('"director": "Director"', '"director": "Somebody else"');

const field = (page: Page, name: string) =>
  page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name, exact: true });
const onDisk = (app: RunningApp, name = 'small.onetake'): Show =>
  JSON.parse(readFileSync(app.at(name), 'utf8')) as Show;
const question = (page: Page) => page.getByRole('dialog', { name: '“small.onetake” was changed by another program' });

/** As when the person comes back from another program. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

test.describe('a file that another program has written into', () => {
  let app: RunningApp;
  test.beforeEach(async ({ launchApp }) => {
    app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
    await retitle(app.page, 'Mine');
    writeFileSync(app.at('small.onetake'), THEIRS);
    await app.page.keyboard.press('Control+s');
    await expect(question(app.page)).toContainText('change the show’s title');
    await expect(question(app.page)).toContainText('change the show’s director');
    await expect(question(app.page)).toContainText(/Somebody else.*Director/u);
    expect(readFileSync(app.at('small.onetake'), 'utf8')).toBe(THEIRS);
  });

  test('is left as it is when nobody chooses, and the show too', async () => {
    await app.page.keyboard.press('Escape');
    await expect(question(app.page)).toHaveCount(0);
    await expect(saveState(app.page)).toHaveText('Edited');
    await expect(field(app.page, 'Title')).toHaveValue('Mine');
    expect(readFileSync(app.at('small.onetake'), 'utf8')).toBe(THEIRS);
  });

  test('is written over when the person says so, and asks no second time', async () => {
    await question(app.page).getByRole('button', { name: 'Write over it' }).click();
    await expect(saveState(app.page)).toHaveText('Saved');
    expect(onDisk(app)).toMatchObject({ title: 'Mine', director: 'Director' });
    await retitle(app.page, 'Mine again');
    await app.page.keyboard.press('Control+s');
    await expect(saveState(app.page)).toHaveText('Saved');
  });

  test('takes the place of the show when the person says so', async () => {
    await question(app.page).getByRole('button', { name: 'Reload from the file' }).click();
    await expect(field(app.page, 'Director')).toHaveValue('Somebody else');
    await expect(field(app.page, 'Title')).not.toHaveValue('Mine');
    await expect(saveState(app.page)).toHaveText('Saved');
  });

  test('stays beside the show, which is saved elsewhere', async () => {
    await app.answerSaveDialog('mine.onetake');
    await question(app.page).getByRole('button', { name: 'Save as…' }).click();
    await expect(saveState(app.page)).toHaveText('Saved');
    expect(onDisk(app, 'mine.onetake').title).toBe('Mine');
    expect(readFileSync(app.at('small.onetake'), 'utf8')).toBe(THEIRS);
  });
});

test.describe('a file and a show that were both changed', () => {
  const theirs = JSON.parse(SMALL) as Show;
  const [first, second] = theirs.cues;
  if (!first || !second) throw new Error('the sample has no cues');
  first.name = 'Theirs';
  second.notes = 'Mind the cable';
  let app: RunningApp;
  const merging = () => app.page.getByRole('dialog', { name: /^Bring your show and/u });
  test.beforeEach(async ({ launchApp }) => {
    app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
    const { page } = app;
    await retitle(page, 'Mine');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(first.number);
    await expect(page.getByRole('option').first()).toContainText(first.number);
    await page.keyboard.press('Enter');
    await field(page, 'Name').fill('My name');
    await page.keyboard.press('Enter');
    writeFileSync(app.at('small.onetake'), JSON.stringify(theirs));
    await page.keyboard.press('Control+s');
    await question(page).getByRole('button', { name: 'Merge…' }).click();
    await expect(merging()).toContainText(`change the notes of ${second.number}`);
    await expect(merging()).toContainText(/→.*Mind the cable/u);
    await expect(merging()).toContainText('My name');
    await expect(merging()).toContainText('Theirs');
  });

  test('are brought together; what clashes is as it was chosen', async () => {
    const { page } = app;
    await merging().getByRole('radio', { name: 'As in the file' }).click();
    await merging().getByRole('button', { name: 'Merge and save' }).click();
    await expect(saveState(page)).toHaveText('Saved');
    const { title, cues } = onDisk(app);
    expect(title).toBe('Mine');
    expect(cues[0]?.name).toBe('Theirs');
    expect(cues[1]?.notes).toBe('Mind the cable');
    // One step takes it back, and the file has what it has.
    await page.keyboard.press('Control+z');
    await expect(saveState(page)).toHaveText('Edited');
    await page.keyboard.press('Control+s');
    await expect(saveState(page)).toHaveText('Saved');
    expect(onDisk(app).cues[0]?.name).toBe('My name');
    expect(onDisk(app).cues[1]).not.toHaveProperty('notes', 'Mind the cable');
  });

  test('stay apart when it is given up, and no undo takes the one for the other', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await expect(merging()).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(saveState(page)).toHaveText('Edited');
    expect(onDisk(app).cues[0]?.name).toBe('Theirs');
    // Nothing was agreed on: the next save asks again.
    await page.keyboard.press('Control+s');
    await expect(question(page)).toBeVisible();
    await page.keyboard.press('Escape');
    expect(onDisk(app).cues[0]?.name).toBe('Theirs');
  });
});

test('a file that can’t be loaded again is not written over afterwards without a question', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await retitle(page, 'Mine');
  const refused = SMALL.replace('"version": 1', '"version": 99');
  writeFileSync(app.at('small.onetake'), refused);
  await page.keyboard.press('Control+s');
  await question(page).getByRole('button', { name: 'Reload from the file' }).click();
  await expect(page.getByRole('dialog', { name: '“small.onetake” is not opened' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page, 'Title')).toHaveValue('Mine');
  await page.keyboard.press('Control+s');
  await expect(question(page)).toBeVisible();
  expect(readFileSync(app.at('small.onetake'), 'utf8')).toBe(refused);
});

test('what another program has written while the question stood there is asked about too', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await retitle(page, 'Mine');
  writeFileSync(app.at('small.onetake'), THEIRS);
  await page.keyboard.press('Control+s');
  await expect(question(page)).toContainText('director');
  const later = SMALL.replace('"venue": "', '"venue": "Another ');
  writeFileSync(app.at('small.onetake'), later);
  await question(page).getByRole('button', { name: 'Write over it' }).click();
  await expect(question(page)).toContainText('venue');
  expect(readFileSync(app.at('small.onetake'), 'utf8')).toBe(later);
});

test('merging is offered though another show was looked for in between', async ({ launchApp }) => {
  const app = await launchApp({
    files: { 'small.onetake': SMALL, 'other.onetake': SMALL.replace('"title": "', '"title": "Other ') },
    open: 'small.onetake',
  });
  const { page } = app;
  await retitle(page, 'Mine');
  await app.answerOpenDialog('other.onetake');
  await page.keyboard.press('Control+o');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  writeFileSync(app.at('small.onetake'), THEIRS);
  await page.keyboard.press('Control+s');
  await question(page).getByRole('button', { name: 'Merge…' }).click();
  await page.getByRole('button', { name: 'Merge and save' }).click();
  await expect(saveState(page)).toHaveText('Saved');
  expect(onDisk(app)).toMatchObject({ title: 'Mine', director: 'Somebody else' });
});

test('a show that was looked for and not opened does not come when the page starts over', async ({ launchApp }) => {
  const app = await launchApp({
    files: { 'small.onetake': SMALL, 'other/other.onetake': SMALL.replace('"title": "', '"title": "Other ') },
    open: 'small.onetake',
  });
  const { page } = app;
  const title = await field(page, 'Title').inputValue();
  await retitle(page, 'Mine');
  await app.answerOpenDialog('other/other.onetake');
  await page.keyboard.press('Control+o');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('Control+z');
  await expect(saveState(page)).toHaveText('Saved');
  await page.reload();
  await expect(field(page, 'Title')).toHaveValue(title);
  const asked = app.evaluate(
    ({ dialog }) =>
      new Promise<string>((resolve) => {
        dialog.showSaveDialog = async (...args: readonly unknown[]) => {
          resolve(String((args.at(-1) as { readonly defaultPath?: string }).defaultPath));
          return { canceled: true, filePath: '' };
        };
      }),
  );
  await app.menu('export-cues-csv');
  expect(path.dirname(await asked)).toBe(app.folder);
});

test('what another program did is told when the person comes back, and can be loaded', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await expect(saveState(page)).toHaveText('Saved');
  await comeBack(page);
  writeFileSync(app.at('small.onetake'), THEIRS);
  await comeBack(page);
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices).toContainText('was changed by another program');
  await notices.getByRole('button', { name: 'Reload from the file' }).click();
  await expect(field(page, 'Director')).toHaveValue('Somebody else');
});
