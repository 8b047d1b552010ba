/** After a crash: every step is there, is told, and stays until the person has chosen. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Show } from '#shared/show/types.ts';
import { inRoot } from '#build/paths.ts';
import { expect, test } from './app/fixtures.ts';
import type { RunningApp } from './app/running-app.ts';
import { beginTake, call, clockOf, readShow, shortShow, stopTake, takeLogFile } from './app/take.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
/** Of a journal: its head, the show as it was opened, its lines. */
const FILES = 3;
/** What is promised is on the disk within two seconds of being made. */
const PROMISED_MS = 2000;

const saveState = (page: Page) => page.getByRole('banner').getByRole('status');
const title = (page: Page) =>
  page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Title' });
const dialog = (page: Page) => page.getByRole('dialog', { name: /was not saved/ });
const journals = (app: RunningApp): readonly string[] => {
  const folder = path.join(app.userData, 'journals');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const showOnDisk = (app: RunningApp): Show => JSON.parse(readFileSync(app.at('small.onetake'), 'utf8')) as Show;

async function retitle(page: Page, ...titles: readonly string[]): Promise<void> {
  for (const text of titles) {
    await title(page).fill(text);
    await page.keyboard.press('Enter');
  }
  await expect(saveState(page)).toHaveText('Edited');
}

test('steps that a power cut left are listed, opened with their history, and saved', async ({ launchApp }) => {
  const first = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  await retitle(first.page, 'One', 'Two', 'Three');
  await first.page.keyboard.press('Control+z');
  await expect(title(first.page)).toHaveValue('Two');
  await first.page.waitForTimeout(PROMISED_MS);
  await first.cutPower();

  const second = await launchApp({ like: first });
  await expect(dialog(second.page)).toContainText('4 steps were');
  await expect(dialog(second.page)).toContainText('change the show’s title');
  await expect(dialog(second.page)).toContainText('Undo: change the show’s title');
  expect(readFileSync(first.at('small.onetake'), 'utf8')).toBe(SMALL);
  await dialog(second.page).getByRole('button', { name: 'Open with the steps' }).click();
  await expect(title(second.page)).toHaveValue('Two');
  await expect(saveState(second.page)).toHaveText('Edited');
  // The history came along, both ways.
  await second.page.keyboard.press('Control+Shift+z');
  await expect(title(second.page)).toHaveValue('Three');
  await second.page.keyboard.press('Control+z');
  await second.page.keyboard.press('Control+z');
  await expect(title(second.page)).toHaveValue('One');
  await second.page.keyboard.press('Control+s');
  await expect(saveState(second.page)).toHaveText('Saved');
  expect(showOnDisk(second).title).toBe('One');
  await second.closeWindow();
  await second.exited;
  expect(journals(second)).toEqual([]);
});

test('what was recovered stays kept through a second crash, and can be decided later', async ({ launchApp }) => {
  const first = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  await retitle(first.page, 'One');
  await first.page.waitForTimeout(PROMISED_MS);
  await first.cutPower();
  const second = await launchApp({ like: first });
  await dialog(second.page).getByRole('button', { name: 'Open with the steps' }).click();
  await retitle(second.page, 'Two');
  await second.page.waitForTimeout(PROMISED_MS);
  await second.cutPower();
  const third = await launchApp({ like: first });
  await expect(dialog(third.page)).toContainText('2 steps were');
  await dialog(third.page).getByRole('button', { name: 'Decide later' }).click();
  await expect(dialog(third.page)).toHaveCount(0);
  expect(journals(third)).toHaveLength(FILES);
  await third.cutPower();
  const fourth = await launchApp({ like: first });
  await dialog(fourth.page).getByRole('button', { name: 'Keep the file as saved' }).click();
  await expect.poll(() => journals(fourth)).toEqual([]);
  expect(readFileSync(first.at('small.onetake'), 'utf8')).toBe(SMALL);
});

test('a page that starts over has the show as it was, with its steps', async ({ launchApp }) => {
  const { page } = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  await retitle(page, 'One', 'Two');
  await page.waitForTimeout(PROMISED_MS);
  await page.reload();
  await expect(title(page)).toHaveValue('Two');
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(title(page)).toHaveValue('One');
});

test('nothing is left where the show was saved, or its changes were let go', async ({ launchApp }) => {
  const first = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  await retitle(first.page, 'One');
  await expect.poll(() => journals(first)).toHaveLength(FILES);
  await first.page.keyboard.press('Control+s');
  await expect(saveState(first.page)).toHaveText('Saved');
  await first.closeWindow();
  await first.exited;
  expect(journals(first)).toEqual([]);

  const second = await launchApp({ like: first, open: 'small.onetake' });
  await retitle(second.page, 'Two');
  await expect.poll(() => journals(second)).toHaveLength(FILES);
  // Don't save.
  await second.answerMessageBox(1);
  await second.closeWindow();
  await second.exited;
  expect(journals(second)).toEqual([]);
});

test('nothing is asked after a power cut where all was saved, or undone to what was', async ({ launchApp }) => {
  const first = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  await retitle(first.page, 'One');
  await first.page.keyboard.press('Control+s');
  await expect(saveState(first.page)).toHaveText('Saved');
  await first.cutPower();
  const second = await launchApp({ like: first, open: 'small.onetake' });
  await expect(title(second.page)).toHaveValue('One');
  await expect(dialog(second.page)).toHaveCount(0);
  expect(journals(second)).toEqual([]);
  await retitle(second.page, 'Two');
  await second.page.keyboard.press('Control+z');
  await expect(saveState(second.page)).toHaveText('Saved');
  await second.page.waitForTimeout(PROMISED_MS);
  await second.cutPower();
  const third = await launchApp({ like: first, open: 'small.onetake' });
  await expect(title(third.page)).toHaveValue('One');
  await expect(dialog(third.page)).toHaveCount(0);
  expect(journals(third)).toEqual([]);
});

test('after a save only the steps since then are offered, and undo goes back beyond it', async ({ launchApp }) => {
  const first = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const before = await title(first.page).inputValue();
  await retitle(first.page, 'One', 'Two');
  await first.page.keyboard.press('Control+s');
  await expect(saveState(first.page)).toHaveText('Saved');
  await retitle(first.page, 'Three');
  await first.page.waitForTimeout(PROMISED_MS);
  await first.cutPower();
  const second = await launchApp({ like: first });
  await expect(dialog(second.page)).toContainText('before 1 step was');
  await expect(dialog(second.page)).toContainText('“small.onetake” is as it was saved last');
  await dialog(second.page).getByRole('button', { name: 'Open with the steps' }).click();
  await expect(title(second.page)).toHaveValue('Three');
  for (const [text, state] of [
    ['Two', 'Saved'],
    ['One', 'Edited'],
    [before, 'Edited'],
  ] as const) {
    await second.page.keyboard.press('Control+z');
    await expect(title(second.page)).toHaveValue(text);
    await expect(saveState(second.page)).toHaveText(state);
  }
});

test('a show that was never saved is recovered too', async ({ launchApp }) => {
  const first = await launchApp();
  await first.page.keyboard.press('Control+Shift+n');
  await retitle(first.page, '처음부터');
  await first.page.waitForTimeout(PROMISED_MS);
  await first.cutPower();
  const second = await launchApp({ like: first });
  await expect(dialog(second.page)).toContainText('The show has no file yet.');
  await dialog(second.page).getByRole('button', { name: 'Open with the steps' }).click();
  await expect(title(second.page)).toHaveValue('처음부터');
  await second.answerSaveDialog('new.onetake');
  await second.page.keyboard.press('Control+s');
  await expect(saveState(second.page)).toHaveText('Saved');
  const saved = JSON.parse(readFileSync(second.at('new.onetake'), 'utf8')) as Show;
  expect(saved.title).toBe('처음부터');
});

test('a file that was written since is told, and not replaced before a question', async ({ launchApp }) => {
  const first = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  await retitle(first.page, 'Mine');
  await first.page.waitForTimeout(PROMISED_MS);
  await first.cutPower();
  const theirs = SMALL.replace(/"title": "[^"]*"/, '"title": "Theirs"').replace(
    '"director": "Director"',
    '"director": "Somebody else"',
  );
  writeFileSync(first.at('small.onetake'), theirs);

  const second = await launchApp({ like: first, open: 'small.onetake' });
  await expect(dialog(second.page)).toContainText('“small.onetake” was written again since these steps began');
  await dialog(second.page).getByRole('button', { name: 'Open with the steps' }).click();
  await expect(title(second.page)).toHaveValue('Mine');
  await second.page.keyboard.press('Control+s');
  const changed = second.page.getByRole('dialog', { name: /was changed by another program/ });
  await expect(changed).toBeVisible();
  expect(readFileSync(first.at('small.onetake'), 'utf8')).toBe(theirs);

  // The journal knows what both began with.
  await changed.getByRole('button', { name: 'Merge…' }).click();
  const merging = second.page.getByRole('dialog', { name: /^Bring your show and/u });
  await expect(merging.getByText('Changed on both sides: choose')).toBeVisible();
  await expect(merging).toContainText('change the show’s director');
  await merging.getByRole('button', { name: 'Merge and save' }).click();
  await expect(saveState(second.page)).toHaveText('Saved');
  expect(showOnDisk(second)).toMatchObject({ title: 'Mine', director: 'Somebody else' });
});

test('steps of a file that is gone are opened, and saved where it was when the person says so', async ({
  launchApp,
}) => {
  const first = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  await retitle(first.page, 'Mine');
  await first.page.waitForTimeout(PROMISED_MS);
  await first.cutPower();
  rmSync(first.at('small.onetake'));

  const second = await launchApp({ like: first });
  await expect(dialog(second.page)).toContainText('“small.onetake” is not where it was any more');
  await dialog(second.page).getByRole('button', { name: 'Open with the steps' }).click();
  await expect(title(second.page)).toHaveValue('Mine');
  await second.page.keyboard.press('Control+s');
  await second.page.getByRole('alertdialog').getByRole('button', { name: 'Write it anew there' }).click();
  await expect(saveState(second.page)).toHaveText('Saved');
  expect(showOnDisk(second).title).toBe('Mine');
});

test('the file as it was saved is opened when its steps are let go', async ({ launchApp }) => {
  const first = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const before = await title(first.page).inputValue();
  await retitle(first.page, 'Mine');
  await first.page.waitForTimeout(PROMISED_MS);
  await first.cutPower();
  const second = await launchApp({ like: first });
  await dialog(second.page).getByRole('button', { name: 'Keep the file as saved' }).click();
  await expect(title(second.page)).toHaveValue(before);
  await expect(saveState(second.page)).toHaveText('Saved');
  expect(journals(second)).toEqual([]);
});

test('steps that this version can’t read are told, and stay until they are removed', async ({ launchApp }) => {
  const first = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  await retitle(first.page, 'Mine');
  await first.page.waitForTimeout(PROMISED_MS);
  await first.cutPower();
  const base = path.join(first.userData, 'journals', journals(first).find((name) => name.endsWith('.base.json')) ?? '');
  writeFileSync(base, readFileSync(base, 'utf8').replace('"version":2', '"version":3'));

  const unreadable = (page: Page) => page.getByRole('alertdialog', { name: 'Kept steps can’t be read' });
  const second = await launchApp({ like: first, open: 'small.onetake' });
  await expect(unreadable(second.page)).toContainText(path.join(first.userData, 'journals'));
  await unreadable(second.page).getByRole('button', { name: 'Leave it there' }).click();
  // What was asked for is opened all the same.
  await expect(title(second.page)).toBeVisible();
  expect(journals(second)).toHaveLength(FILES);
  await second.cutPower();
  const third = await launchApp({ like: first });
  await unreadable(third.page).getByRole('button', { name: 'Remove it' }).click();
  await expect.poll(() => journals(third)).toEqual([]);
});

test('a page that starts over has steps that were recovered, without asking again', async ({ launchApp }) => {
  const first = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  await retitle(first.page, 'One', 'Two');
  await first.page.waitForTimeout(PROMISED_MS);
  await first.cutPower();
  const { page } = await launchApp({ like: first });
  await dialog(page).getByRole('button', { name: 'Open with the steps' }).click();
  await expect(title(page)).toHaveValue('Two');
  await page.reload();
  await expect(title(page)).toHaveValue('Two');
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(title(page)).toHaveValue('One');
});

test('five crashes in the midst of work lose no step that was two seconds old', async ({ launchApp }) => {
  test.setTimeout(240_000);
  const crashes = 5;
  let app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  for (let crash = 1; crash <= crashes; crash += 1) {
    await retitle(app.page, `${crash} kept`);
    await app.page.waitForTimeout(PROMISED_MS);
    // These may be cut off at any moment, also in the midst of being written.
    const hurried = [1, 2, 3, 4].map((step) => `${crash} hurried ${step}`);
    const cut = new Promise<void>((resolve) => setTimeout(resolve, Math.random() * 800)).then(() => app.cutPower());
    await retitle(app.page, ...hurried).catch(() => undefined);
    await cut;

    app = await launchApp({ like: app });
    await expect(dialog(app.page)).toContainText('Nothing is lost until you choose');
    expect(readFileSync(app.at('small.onetake'), 'utf8')).toBe(SMALL);
    await dialog(app.page).getByRole('button', { name: 'Open with the steps' }).click();
    await expect(title(app.page)).toHaveValue(new RegExp(`^${crash} (kept|hurried \\d)$`));
  }
  // All the way back through all lives.
  for (let kept = crashes; kept >= 1; kept -= 1) {
    await expect(async () => {
      if ((await title(app.page).inputValue()) !== `${kept} kept`) await app.page.keyboard.press('Control+z');
      await expect(title(app.page)).toHaveValue(`${kept} kept`, { timeout: 100 });
    }).toPass();
  }
});

test.describe('a window whose page crashes', () => {
  test('starts over with the show as it was, saved or not, its history, and what was looked at', async ({
    launchApp,
  }) => {
    const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
    const before = await title(app.page).inputValue();
    await retitle(app.page, 'One', 'Two');
    await app.page.keyboard.press('Control+s');
    await expect(saveState(app.page)).toHaveText('Saved');
    await app.page.getByRole('gridcell').first().click();
    const cue = await app.page.getByRole('gridcell', { selected: true }).getAttribute('aria-label');
    await app.page.keyboard.press('+');
    await app.page.keyboard.press('+');
    const ruler = async (page: Page) => (await page.getByRole('gridcell').first().boundingBox())?.width;
    await app.page.waitForTimeout(PROMISED_MS);
    const width = await ruler(app.page);

    const again = await app.crash();
    await expect(again.getByRole('gridcell', { selected: true })).toHaveAttribute('aria-label', cue ?? '');
    await expect.poll(() => ruler(again)).toBeCloseTo(width ?? NaN, 0);
    await expect(saveState(again)).toHaveText('Saved');
    await again.keyboard.press('Escape');
    await expect(title(again)).toHaveValue('Two');
    // Beyond the save, and back to it.
    await again.keyboard.press('Control+z');
    await expect(title(again)).toHaveValue('One');
    await expect(saveState(again)).toHaveText('Edited');
    await again.keyboard.press('Control+z');
    await expect(title(again)).toHaveValue(before);
    await again.keyboard.press('Control+Shift+z');
    await again.keyboard.press('Control+Shift+z');
    await expect(saveState(again)).toHaveText('Saved');
  });

  test('has the take that was running on hold where it was, and goes on with it', async ({ launchApp }) => {
    const app = await launchApp({ files: { 'short.onetake': shortShow() }, open: 'short.onetake' });
    await beginTake(app.page);
    for (const number of [1, 2]) await call(app.page, `SET ${number} 무대 SET ${number}`);
    await app.page.waitForTimeout(1000);
    const atMs = await clockOf(app.page);
    const page = await app.crash();
    await expect(page.getByRole('status', { name: 'Notices' })).toContainText('The take is on hold where it was');
    const heldMs = await clockOf(page);
    expect(heldMs).toBeGreaterThan(atMs - 500);
    await page.waitForTimeout(500);
    expect(await clockOf(page)).toBe(heldMs);
    await page.keyboard.press('h');
    await expect(page.getByRole('status', { name: 'Notices' })).not.toContainText('The take is on hold');
    await expect.poll(() => clockOf(page)).toBeGreaterThan(heldMs);
    for (const number of [3, 4]) await call(page, `SET ${number} 무대 SET ${number}`);
    await stopTake(page);
    await page.keyboard.press('Control+s');
    await expect.poll(() => readShow(app.at('short.onetake')).takes?.length).toBe(1);
    const [take] = readShow(app.at('short.onetake')).takes ?? [];
    const called = take?.cues.filter(({ goMs }) => goMs !== undefined).map(({ number }) => number);
    expect(called).toEqual(['SET 1', 'SET 2', 'SET 3', 'SET 4']);
    expect(take?.events?.map(({ kind }) => kind)).toEqual(['hold', 'resume']);
    // Its log has done its duty.
    await expect.poll(() => takeLogFile(app.userData)).toBeNull();
  });

  test('says so when it happens again and again, and starts over once more where that is wanted', async ({
    launchApp,
  }) => {
    test.setTimeout(180_000);
    const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
    await retitle(app.page, 'One');
    await app.page.waitForTimeout(PROMISED_MS);
    await app.answerMessageBox(0);
    for (let crash = 1; crash <= 3; crash += 1) await app.crash();
    expect(await app.messages()).toEqual([]);
    const again = await app.crash();
    expect(await app.messages()).toEqual(['The window keeps stopping.']);
    await expect(title(again)).toHaveValue('One');
    await expect(saveState(again)).toHaveText('Edited');
  });

  test('and is given up, leaves what was not saved for the next start', async ({ launchApp }) => {
    test.setTimeout(180_000);
    const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
    await retitle(app.page, 'One');
    await app.page.waitForTimeout(PROMISED_MS);
    for (let crash = 1; crash <= 3; crash += 1) await app.crash();
    await app.answerMessageBox(1);
    await app.crashOnly();
    expect(await app.exited).toBe(0);
    const next = await launchApp({ like: app });
    await dialog(next.page).getByRole('button', { name: 'Open with the steps' }).click();
    await expect(title(next.page)).toHaveValue('One');
  });
});
