/** The frame of the program: palette, keys, language, theme, history, and what becomes of a show and its file. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inRoot } from '#build/paths.ts';
import type { Show } from '#shared/show/types.ts';
import { expect, test } from './app/fixtures.ts';
import type { RunningApp } from './app/running-app.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');

const status = (page: Page) => page.getByRole('contentinfo');
const saveState = (page: Page) => page.getByRole('banner').getByRole('status');
const position = (page: Page) => page.getByRole('timer');
const showOnDisk = (app: RunningApp, name: string): Show => JSON.parse(readFileSync(app.at(name), 'utf8')) as Show;

/** Opens `small.onetake` of the test's folder. */
async function openSmall(launch: (options: object) => Promise<RunningApp>): Promise<RunningApp> {
  const app = await launch({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  await expect(saveState(app.page)).toHaveText('Saved');
  return app;
}
/** Selects a cue by its number, with the palette. */
async function selectCue(page: Page, number: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(number);
  await expect(page.getByRole('option').first()).toContainText(number);
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('1 selected');
}
async function moveLaterByABeat(page: Page, number: string): Promise<void> {
  await selectCue(page, number);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(saveState(page)).toHaveText('Edited');
}

test.describe('the palette', () => {
  test('runs actions by their names in both languages', async ({ launchApp }) => {
    const { page } = await openSmall(launchApp);
    for (const typed of ['Dark th', '어두운', 'ㅇㄷㅇ']) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(typed);
      await expect(page.getByRole('option').first()).toHaveText('Dark theme');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type('밝은');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });

  test('goes to a cue by its number, and to a section by its name', async ({ launchApp }) => {
    const { page } = await openSmall(launchApp);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('set1');
    await page.keyboard.press('Enter');
    await expect(status(page)).toContainText('1 selected');
    await expect(position(page)).toContainText('0:09.6');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('chorus');
    await page.keyboard.press('Enter');
    await expect(position(page)).toContainText('0:24.0');
  });

  test('takes a typed time for a place to go to', async ({ launchApp }) => {
    const { page } = await openSmall(launchApp);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('01:00:12:10');
    await expect(page.getByRole('option')).toHaveText('Go to 0:12.4 · bar 6.1');
    await page.keyboard.press('Enter');
    await expect(position(page)).toContainText('0:12.4');
  });

  test('says so when nothing is found', async ({ launchApp }) => {
    const { page } = await openSmall(launchApp);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('qqq');
    await expect(page.getByText('Nothing is called “qqq”.')).toBeVisible();
  });
});

test.describe('keys', () => {
  test('the list shows every key as it is printed, and Esc closes it', async ({ launchApp }) => {
    const { page } = await openSmall(launchApp);
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Keys' });
    await expect(list.getByText('Ctrl Shift S')).toBeVisible();
    await expect(list.getByText('Undo the last GO')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
  });

  test('letters typed in a field run nothing', async ({ launchApp }) => {
    const { page } = await openSmall(launchApp);
    const before = await status(page).innerText();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('s n z ? ');
    await expect(page.getByRole('combobox')).toHaveValue('s n z ? ');
    await page.keyboard.press('Escape');
    expect(await status(page).innerText()).toBe(before);
    await expect(saveState(page)).toHaveText('Saved');
  });

  test('letters mean the same on a Hangul keyboard', async ({ launchApp }) => {
    const { page } = await openSmall(launchApp);
    await expect(status(page)).toContainText('Snap beat');
    await page.evaluate(() =>
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ㄴ', code: 'KeyS', bubbles: true, cancelable: true })),
    );
    await expect(status(page)).toContainText('Snap 1/2');
  });

  test('space plays and pauses, but on a button it presses the button', async ({ launchApp }) => {
    const { page } = await openSmall(launchApp);
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'To the end' }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await expect(position(page)).not.toContainText('0:00.0');
  });
});

test('language and theme change at once, and are kept for the next start', async ({ launchApp }) => {
  const app = await openSmall(launchApp);
  const { page } = app;
  await page.getByRole('button', { name: 'ko', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page.getByRole('button', { name: '큐시트' })).toBeVisible();
  await app.menu('theme-light');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await app.kill();
  const again = await launchApp({ like: app });
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(again.page.getByRole('heading', { name: '최근 공연' })).toBeVisible();
});

test('the theme of the system is followed while it changes', async ({ launchApp }) => {
  const app = await launchApp({ settings: { language: 'en', theme: 'system' } });
  await app.page.emulateMedia({ colorScheme: 'light' });
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'light');
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('undo and redo name their step and go back and forth', async ({ launchApp }) => {
  const { page } = await openSmall(launchApp);
  await moveLaterByABeat(page, 'SET 1');
  const undo = page.getByRole('button', { name: 'Undo: move SET 1' });
  await expect(undo).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect(saveState(page)).toHaveText('Saved');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await page.getByRole('button', { name: 'Redo: move SET 1' }).click();
  await expect(saveState(page)).toHaveText('Edited');
});

test.describe('a file that is no show', () => {
  const broken = SMALL.replace('"lane": "set"', '"lane": "nowhere"').replace('"likelyMs": 12000', '"likelyMs": -12');

  test('is refused with every fault and its place, and the present show stays', async ({ launchApp }) => {
    const app = await launchApp({ files: { 'small.onetake': SMALL, 'broken.onetake': broken }, open: 'small.onetake' });
    const { page } = app;
    await expect(saveState(page)).toHaveText('Saved');
    await moveLaterByABeat(page, 'SET 1');
    await app.answerOpenDialog('broken.onetake');
    await app.menu('open-show');
    const dialog = page.getByRole('dialog', { name: '“broken.onetake” is not opened' });
    await expect(dialog.getByRole('row')).toHaveCount(3);
    await expect(
      dialog.getByRole('row', { name: /\/cues\/\d+\/lane "nowhere" the id of a lane of this show/ }),
    ).toBeVisible();
    await expect(dialog.getByRole('row', { name: /\/cues\/\d+\/duration\/likelyMs -12/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(saveState(page)).toHaveText('Edited');
    expect(readFileSync(app.at('broken.onetake'), 'utf8')).toBe(broken);
  });

  test('is opened as a repaired copy with all that was mended listed, and is never written itself', async ({
    launchApp,
  }) => {
    const app = await launchApp({ files: { 'broken.onetake': broken }, open: 'broken.onetake' });
    const { page } = app;
    await page.getByRole('dialog').getByRole('button', { name: 'Open a repaired copy…' }).click();
    const copy = page.getByRole('dialog', { name: 'A repaired copy of “broken.onetake”' });
    await expect(copy.getByRole('row', { name: /likelyMs -12 0/ })).toBeVisible();
    await expect(copy.getByRole('row', { name: /lane "nowhere" "artist"/ })).toBeVisible();
    await copy.getByRole('button', { name: 'Open the copy' }).click();
    await expect(saveState(page)).toHaveText('Edited');
    await app.answerSaveDialog('mended.onetake');
    await page.keyboard.press('Control+s');
    await expect(saveState(page)).toHaveText('Saved');
    expect(showOnDisk(app, 'mended.onetake').cues).toHaveLength(12);
    expect(readFileSync(app.at('broken.onetake'), 'utf8')).toBe(broken);
  });

  test('named at the start is told on the start screen, with line and column for text that is not JSON', async ({
    launchApp,
  }) => {
    const { page } = await launchApp({ files: { 'half.onetake': SMALL.slice(0, 400) }, open: 'half.onetake' });
    await expect(page.getByRole('dialog')).toContainText('at line');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'One Take' })).toBeVisible();
  });

  test('that is not there is told with its name', async ({ launchApp }) => {
    const { page } = await launchApp({ open: 'gone.onetake' });
    await expect(page.getByRole('alertdialog')).toContainText('“gone.onetake” is not there any more.');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  });
});

test.describe('saving', () => {
  test('an edit is in the file afterwards, and there when it is opened again', async ({ launchApp }) => {
    const app = await openSmall(launchApp);
    await moveLaterByABeat(app.page, 'SET 1');
    await app.page.keyboard.press('Control+s');
    await expect(saveState(app.page)).toHaveText('Saved');
    const before = (JSON.parse(SMALL) as Show).cues;
    const after = showOnDisk(app, 'small.onetake').cues;
    const moved = after.filter((cue, index) => JSON.stringify(cue) !== JSON.stringify(before[index]));
    expect(moved.map(({ number }) => number)).toEqual(['SET 1']);
    expect(moved[0]?.start).toEqual({ bar: 5, beat: 2 });
    await app.menu('show-start');
    await app.page.getByRole('button', { name: /small\.onetake/ }).click();
    await selectCue(app.page, 'SET 1');
    await expect(position(app.page)).toContainText('0:10.2');
  });

  test('without a place left to write to, the reason is told, the edit is kept, and another place is offered', async ({
    launchApp,
  }) => {
    const app = await openSmall(launchApp);
    await moveLaterByABeat(app.page, 'SET 1');
    rmSync(app.folder, { recursive: true });
    await app.page.keyboard.press('Control+s');
    // The file is gone; that its folder is too is found when it is to be written there again.
    await app.page.getByRole('alertdialog').getByRole('button', { name: 'Write it anew there' }).click();
    const question = app.page.getByRole('alertdialog', { name: 'The show is not saved' });
    await expect(question).toContainText('The folder of “small.onetake” is not there any more.');
    mkdirSync(app.folder);
    await app.answerSaveDialog('rescued.onetake');
    await question.getByRole('button', { name: 'Save as…' }).click();
    await expect(saveState(app.page)).toHaveText('Saved');
    expect(showOnDisk(app, 'rescued.onetake').cues.find(({ number }) => number === 'SET 1')?.start).toEqual({
      bar: 5,
      beat: 2,
    });
  });

  test('another show takes the place of one with changes only after they were saved or let go', async ({
    launchApp,
  }) => {
    const app = await openSmall(launchApp);
    const { page } = app;
    const question = page.getByRole('alertdialog');
    const answer = async (name: string): Promise<void> => {
      await app.menu('open-sample');
      await question.getByRole('button', { name, exact: true }).click();
      await expect(question).toHaveCount(0);
    };
    await moveLaterByABeat(page, 'SET 1');
    await answer('Cancel');
    await expect(saveState(page)).toHaveText('Edited');
    await answer('Save');
    await expect(page.getByRole('button', { name: /Only Once/ })).toBeVisible();
    expect(showOnDisk(app, 'small.onetake').cues.find(({ number }) => number === 'SET 1')?.start).toEqual({
      bar: 5,
      beat: 2,
    });
    await moveLaterByABeat(page, 'SET 2');
    await answer('Don’t save');
    await expect(saveState(page)).toHaveText('Sample');
  });

  test('a new show has its own identity, and asks for a place when it is saved', async ({ launchApp }) => {
    const app = await launchApp();
    const { page } = app;
    await page.getByRole('button', { name: /New show/ }).click();
    await expect(saveState(page)).toHaveText('Not saved yet');
    await page.keyboard.press('n');
    await expect(saveState(page)).toHaveText('Edited');
    await app.answerSaveDialog('first.onetake');
    await page.keyboard.press('Control+s');
    await expect(saveState(page)).toHaveText('Saved');
    const first = showOnDisk(app, 'first.onetake');
    expect(first.cues).toHaveLength(1);
    await app.menu('new-show');
    await expect(status(page)).toContainText('0 of 0 cues');
    await app.answerSaveDialog('second.onetake');
    await app.menu('save');
    await expect.poll(() => existsSync(app.at('second.onetake'))).toBe(true);
    expect(showOnDisk(app, 'second.onetake').id).not.toBe(first.id);
  });

  test('closing with changes saves them first if that is chosen', async ({ launchApp }) => {
    const app = await openSmall(launchApp);
    await moveLaterByABeat(app.page, 'SET 1');
    // The shell knows of the edit a moment after the page does; nobody closes a window faster.
    await expect.poll(() => app.windowTitle()).toContain('•');
    await app.answerMessageBox(0);
    await app.closeWindow();
    await app.exited;
    expect(showOnDisk(app, 'small.onetake').cues.find(({ number }) => number === 'SET 1')?.start).toEqual({
      bar: 5,
      beat: 2,
    });
  });
});

test('a key that comes while a dialog is on its way out is the screen’s', async ({ launchApp }) => {
  const { page } = await openSmall(launchApp);
  await selectCue(page, 'SET 1');
  // As a dialog leaves on a slow machine: it has the focus for a frame more, and keeps the arrow keys to itself.
  await page.evaluate(() => {
    const leaving = document.createElement('div');
    leaving.setAttribute('role', 'dialog');
    leaving.setAttribute('data-closed', '');
    leaving.append(document.createElement('input'));
    leaving.addEventListener('keydown', (event) => event.stopPropagation());
    document.body.append(leaving);
    leaving.querySelector('input')?.focus();
  });
  await page.keyboard.press('Alt+ArrowRight');
  await expect(saveState(page)).toHaveText('Edited');
});

test.describe('problems', () => {
  /** SET 1 a bar late and too long: its window is missed, and so on. */
  const wrong = SMALL.replace('"likelyMs": 215000', '"likelyMs": 195000').replace('"minMs": 211000', '"minMs": 191000');

  test('lead to their cues with F8, by click, and say so when there are none', async ({ launchApp }) => {
    const app = await launchApp({ files: { 'wrong.onetake': wrong, 'small.onetake': SMALL }, open: 'wrong.onetake' });
    const { page } = app;
    const strip = page.getByRole('region', { name: 'Problems' });
    await expect(strip).toContainText('1 error');
    await page.keyboard.press('F8');
    await expect(strip.getByRole('row', { selected: true })).toContainText('AIR 1');
    await expect(status(page)).toContainText('1 selected');
    await page.keyboard.press('Escape');
    await expect(status(page)).not.toContainText('selected');
    await strip.getByRole('row').click();
    await expect(status(page)).toContainText('1 selected');
    await app.answerOpenDialog('small.onetake');
    await app.menu('open-show');
    await expect(strip).toContainText('No problems: the plan holds together.');
  });
});

test.describe('the panels', () => {
  test('are made wider and narrower with the keyboard, and fold to rails', async ({ launchApp }) => {
    const { page } = await openSmall(launchApp);
    const table = page.getByRole('complementary', { name: 'Cue table' });
    const splitter = page.getByRole('separator', { name: 'Width of the cue table' });
    await splitter.focus();
    await page.keyboard.press('ArrowRight');
    await expect(splitter).toHaveAttribute('aria-valuenow', '316');
    await page.keyboard.press('Enter');
    await expect(splitter).toHaveAttribute('aria-valuenow', '300');
    expect((await table.boundingBox())?.width).toBeCloseTo(300, 0);
    await page.getByRole('contentinfo').getByRole('button', { name: 'Cue table' }).click();
    await expect(table).toHaveCount(0);
    await page.getByRole('button', { name: 'Cue table', expanded: false }).click();
    await expect(table).toBeVisible();
  });

  test('open over the timeline where there is little room, and close on Esc', async ({ launchApp }) => {
    const { page } = await openSmall(launchApp);
    await page.setViewportSize({ width: 1024, height: 768 });
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    const main = page.getByRole('main');
    await expect(inspector).toHaveCount(0);
    const width = (await main.boundingBox())?.width ?? 0;
    expect(width).toBeGreaterThanOrEqual(600);
    await page.getByRole('button', { name: 'Inspector', expanded: false }).click();
    await expect(inspector).toBeVisible();
    expect((await main.boundingBox())?.width).toBe(width);
    await page.keyboard.press('Escape');
    await expect(inspector).toHaveCount(0);
  });
});

test('a screen that breaks says so, offers to save a copy, and is drawn again with the show as it was', async ({
  launchApp,
}) => {
  const app = await openSmall(launchApp);
  const { page } = app;
  await moveLaterByABeat(page, 'SET 1');
  // A planted fault: keys can't be printed any more, so what shows one breaks when it is drawn next.
  await page.evaluate(() => {
    Reflect.set(window, 'whole', Reflect.get(String.prototype, 'endsWith'));
    // eslint-disable-next-line no-extend-native -- the fault that is planted
    String.prototype.endsWith = () => {
      throw new Error('planted');
    };
  });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toContainText('Error: planted');
  await page.evaluate(() => {
    // eslint-disable-next-line no-extend-native -- and mended
    String.prototype.endsWith = Reflect.get(window, 'whole');
  });
  await app.answerSaveDialog('copy.onetake');
  await page.getByRole('button', { name: 'Save a copy…' }).click();
  await expect.poll(() => existsSync(app.at('copy.onetake'))).toBe(true);
  expect(showOnDisk(app, 'copy.onetake').cues.find(({ number }) => number === 'SET 1')?.start).toEqual({
    bar: 5,
    beat: 2,
  });
  await page.getByRole('button', { name: 'Draw it again' }).click();
  await expect(saveState(page)).toHaveText('Saved');
  await expect(page.getByRole('button', { name: 'Undo: move SET 1' })).toBeEnabled();
});
