/** Texts of many cues at once: found and replaced, and renumbered, after a look at what would change. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inRoot } from '#build/paths.ts';
import type { Show } from '#shared/show/types.ts';
import { expect, test } from './app/fixtures.ts';
import type { RunningApp } from './app/running-app.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
const saveState = (page: Page) => page.getByRole('banner').getByRole('status');
const rowsOf = (page: Page) => page.getByRole('group', { name: 'What would change' }).getByRole('checkbox');

async function savedCues(app: RunningApp): Promise<Show['cues']> {
  await app.page.keyboard.press('Control+s');
  await expect(saveState(app.page)).toHaveText('Saved');
  return (JSON.parse(readFileSync(app.at('small.onetake'), 'utf8')) as Show).cues;
}

test('text is replaced where it is wanted, in one step', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await page.keyboard.press('Control+h');
  const dialog = page.getByRole('dialog', { name: 'Find and replace' });
  await expect(dialog).toContainText('Type what to look for.');
  await dialog.getByRole('textbox', { name: 'Find' }).fill('cam');
  await dialog.getByRole('textbox', { name: 'Replace with' }).fill('C');
  for (const name of ['Name', 'Call', 'Notes']) await dialog.getByRole('checkbox', { name, exact: true }).click();
  await expect(rowsOf(page)).toHaveCount(3);
  await expect(dialog).toContainText('3 texts of 3 cues');
  await rowsOf(page).first().click();
  await expect(dialog).toContainText('2 texts of 2 cues, 1 left out');
  await dialog.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  expect((await savedCues(app)).filter(({ kind }) => kind === 'camera').map(({ number }) => number)).toEqual([
    'CAM 1',
    'C 2',
    'C 3',
  ]);
  await page.keyboard.press('Control+z');
  expect((await savedCues(app)).filter(({ kind }) => kind === 'camera').map(({ number }) => number)).toEqual([
    'CAM 1',
    'CAM 2',
    'CAM 3',
  ]);
});

test('cues are renumbered in the order in which they come; a number that is taken says so', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await app.menu('renumber');
  const dialog = page.getByRole('dialog', { name: 'Renumber cues' });
  await expect(dialog).toContainText('All of them have these numbers already.');
  await dialog.getByRole('textbox', { name: 'From' }).fill('10');
  await dialog.getByRole('textbox', { name: 'In steps of' }).fill('5');
  await expect(dialog).toContainText('CAM 20');
  await dialog.getByRole('button', { name: 'Renumber', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  expect((await savedCues(app)).filter(({ kind }) => kind === 'camera').map(({ number }) => number)).toEqual([
    'CAM 10',
    'CAM 15',
    'CAM 20',
  ]);

  // One of them to a number that another has.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('CAM 10');
  await expect(page.getByRole('option').first()).toContainText('CAM 10');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await app.menu('renumber');
  await dialog.getByRole('radio', { name: /Selected/ }).click();
  await dialog.getByRole('textbox', { name: 'From' }).fill('15');
  await expect(dialog).toContainText('CAM 15 is taken by another cue.');
  await expect(dialog.getByRole('button', { name: 'Renumber', exact: true })).toBeDisabled();
});

test('a number that can’t be read is told beside its field, and nothing is numbered by a guess', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await app.menu('renumber');
  const dialog = page.getByRole('dialog', { name: 'Renumber cues' });
  const renumber = dialog.getByRole('button', { name: 'Renumber', exact: true });
  for (const [label, wrong, right, why] of [
    ['From', '1o', '10', 'Type a whole number from 0.'],
    ['In steps of', '0', '5', 'Type a whole number from 1.'],
    ['Digits at least', '7', '3', 'Type a whole number from 1 to 6.'],
  ] as const) {
    const field = dialog.getByRole('textbox', { name: label });
    await field.fill(wrong);
    await expect(field).toHaveAccessibleDescription(why);
    await expect(dialog).toContainText('nothing is renumbered');
    await expect(renumber).toBeDisabled();
    await field.fill(right);
    await expect(field).not.toHaveAttribute('aria-invalid');
  }
  await expect(dialog).toContainText('CAM 010');
  await expect(renumber).toBeEnabled();
});

test('a section is copied behind itself with its cues, in one step; what started there begins where it ends', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  const before = JSON.parse(SMALL) as Show;
  await page.getByRole('heading', { name: 'Sections', exact: true }).click();
  await page.getByRole('button', { name: /Verse/ }).first().click();
  const copy = page.getByRole('button', { name: /Copy it with its \d+ cues…/ });
  const count = Number(/\d+/.exec((await copy.textContent()) ?? '')?.[0]);
  await copy.click();
  await page.getByRole('menuitem', { name: 'Right behind it' }).click();
  await expect(page.getByText(/Verse copied behind itself, with \d+ cues/)).toBeVisible();
  const cues = await savedCues(app);
  expect(cues).toHaveLength(before.cues.length + count);
  await page.keyboard.press('Control+z');
  expect(await savedCues(app)).toEqual(before.cues);
});
