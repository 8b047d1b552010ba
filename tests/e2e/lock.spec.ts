/** Somebody else has the show open: told before it is opened, with ways out; and who is gone is in nobody's way. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '#build/paths.ts';
import { expect, test } from './app/fixtures.ts';
import { retitle, saveState, titleField } from './app/show-title.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
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

test('recovered steps do not take a show from somebody who has it open meanwhile', async ({ launchApp }) => {
  const first = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  await retitle(first.page, 'Mine');
  await first.page.waitForTimeout(2000);
  await first.cutPower();
  const lock = first.at('.small.onetake.lock');
  const theirs = lockOf('another-machine', 1);
  writeFileSync(lock, theirs);
  const journals = path.join(first.userData, 'journals');
  const kept = readdirSync(journals);
  expect(kept).not.toEqual([]);

  const { page } = await launchApp({ like: first });
  await page.getByRole('button', { name: 'Open with the steps' }).click();
  const held = page.getByRole('alertdialog');
  await expect(held).toContainText('director has “small.onetake” open on another-machine');
  await held.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'One Take' })).toBeVisible();
  expect(readFileSync(lock, 'utf8')).toBe(theirs);
  // Nothing is lost: the steps are there for another time.
  expect(readdirSync(journals)).toEqual(kept);

  await page.reload();
  await page.getByRole('button', { name: 'Open with the steps' }).click();
  await held.getByRole('button', { name: 'Open a copy' }).click();
  await expect(titleField(page)).toHaveValue('Mine');
  expect(readFileSync(lock, 'utf8')).toBe(theirs);
});

test('a show is not saved over one that somebody else has open before the person has said so', async ({
  launchApp,
}) => {
  const app = await launchApp({
    files: { 'mine.onetake': SMALL, 'small.onetake': SMALL, '.small.onetake.lock': lockOf('another-machine', 1) },
    open: 'mine.onetake',
  });
  const { page } = app;
  await retitle(page, 'Mine');
  await app.answerSaveDialog('small.onetake');
  await app.answerMessageBox(1);
  await page.keyboard.press('Control+Shift+s');
  await expect.poll(() => app.messages()).toHaveLength(1);
  expect((await app.messages())[0]).toContain('director has “small.onetake” open on another-machine');
  await expect(saveState(page)).toHaveText('Edited');
  expect(readFileSync(app.at('small.onetake'), 'utf8')).toBe(SMALL);
  expect(readFileSync(app.at('.small.onetake.lock'), 'utf8')).toContain('another-machine');

  await app.answerMessageBox(0);
  await page.keyboard.press('Control+Shift+s');
  await expect(saveState(page)).toHaveText('Saved');
  expect(readFileSync(app.at('small.onetake'), 'utf8')).toContain('"title": "Mine"');
});

test('that somebody else has opened the show too stays told until they have left it', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const lock = app.at('.small.onetake.lock');
  await expect.poll(() => existsSync(lock)).toBe(true);
  writeFileSync(lock, lockOf('another-machine', 1));
  const notices = app.page.getByRole('status', { name: 'Notices' });
  await expect(notices).toContainText('director has opened this show too', { timeout: 15_000 });
  // A passing notice is over by then.
  await app.page.waitForTimeout(9000);
  await expect(notices).toContainText('director has opened this show too');
  rmSync(lock);
  await expect(notices).not.toContainText('director', { timeout: 15_000 });
  expect(existsSync(lock)).toBe(true);
});
