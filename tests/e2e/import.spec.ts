/** Cues from spreadsheets and to them, through the real shell: files, the clipboard, and back. */
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { inRoot } from '#build/paths.ts';
import type { Show } from '#shared/show/types.ts';
import { expect, test } from './app/fixtures.ts';
import type { RunningApp } from './app/running-app.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
const CUES = [
  'Cue;Dept;Picture;Time;Dur;Who',
  'CAM 90;Camera;Wide on the stairs;1:10.5;4;Crane',
  'CAM 91;Camera;Close;CAM 90 end + 0,5;3;Crane',
  'SFX 9;Effects;Confetti;soon;2;',
  '',
].join('\r\n');

const dialog = (page: Page) => page.getByRole('dialog');
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });

async function saved(app: RunningApp): Promise<Show> {
  await app.menu('save');
  await expect(app.page.getByText('Saved', { exact: true })).toBeVisible();
  return JSON.parse(readFileSync(app.at('small.onetake'), 'utf8')) as Show;
}

async function importFile(app: RunningApp, name: string): Promise<void> {
  await app.answerOpenDialog(name);
  await app.menu('import-cues');
  await expect(dialog(app.page)).toContainText(name);
}

/** As a person pastes what was copied in a spreadsheet. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('a file of cues is mapped, previewed, imported in one step, and undone', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL, 'cues.csv': CUES }, open: 'small.onetake' });
  const { page } = app;
  await importFile(app, 'cues.csv');
  await expect(page.getByRole('radio', { name: '2 to add' })).toBeVisible();
  await expect(page.getByRole('radio', { name: '1 refused' })).toBeVisible();
  await expect(dialog(page)).toContainText('Start: “soon” is not a time.');
  await expect(dialog(page)).toContainText('New resources: Crane');

  // A heading that the program cannot know: it is left out until somebody says what it is.
  const picture = page.getByRole('combobox', { name: 'What “Picture” holds' });
  await expect(picture).toHaveValue('');
  await picture.fill('Shot');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Shot' })).toBeVisible();

  await page.getByRole('radio', { name: '1 refused' }).click();
  await expect(page.getByRole('table', { name: 'Preview' }).getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Import 2 cues' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('2 cues added, 1 row refused.')).toBeVisible();

  const show = await saved(app);
  const [first, second] = ['CAM 90', 'CAM 91'].map((number) => show.cues.find((cue) => cue.number === number));
  expect(first).toMatchObject({ start: { at: 70_500 }, duration: { likelyMs: 4000 }, shot: 'Wide on the stairs' });
  expect(second).toMatchObject({ start: { after: first?.id, edge: 'end', offsetMs: 500 }, uses: ['crane'] });

  await undo(page).click();
  expect(await saved(app)).toEqual(JSON.parse(SMALL));

  // The same headings are read as they were the last time.
  await importFile(app, 'cues.csv');
  await expect(page.getByRole('combobox', { name: 'What “Picture” holds' })).toHaveValue('Shot');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('cells that were copied are pasted into the table, and change the cue of their number', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  const [cue] = (JSON.parse(SMALL) as Show).cues;
  await page.getByRole('grid').first().focus();
  await paste(page, `Number\tName\tNotes\r\n${cue?.number}\tAnother name\t"two\nlines"\r\n`);
  await expect(dialog(page)).toContainText('the clipboard');
  await expect(dialog(page)).toContainText(`Name: was ${cue?.name}`);
  await page.getByRole('button', { name: 'Import 1 cue' }).click();
  await expect(dialog(page)).toBeHidden();
  expect((await saved(app)).cues[0]).toMatchObject({ id: cue?.id, name: 'Another name', notes: 'two\nlines' });

  // A word is no table, and what is pasted into a field stays there.
  await page.getByRole('grid').first().focus();
  await paste(page, 'a word');
  await page
    .getByRole('searchbox', { name: 'Find cues' })
    .or(page.getByPlaceholder('Number, name, lane'))
    .first()
    .focus();
  await paste(page, 'a\tb\nc\td');
  await expect(dialog(page)).toBeHidden();
});

for (const form of ['xlsx', 'csv'] as const) {
  test(`cues that are exported as ${form} come back unchanged, and make the show anew`, async ({ launchApp }) => {
    const bare = JSON.parse(SMALL) as Show;
    const empty = JSON.stringify({ ...bare, cues: [], links: [], takes: [], issues: [], accepted: [] });
    const app = await launchApp({
      files: { 'small.onetake': SMALL, 'empty.onetake': empty },
      open: 'small.onetake',
    });
    const { page } = app;
    await app.answerSaveDialog(`cues.${form}`);
    await app.menu(`export-cues-${form}`);
    await expect(page.getByText(`${bare.cues.length} cues exported to “cues.${form}”.`)).toBeVisible();

    await importFile(app, `cues.${form}`);
    await expect(page.getByRole('radio', { name: `${bare.cues.length} as they are` })).toBeVisible();
    await expect(dialog(page)).toContainText('There is nothing to import.');
    await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
    await page.keyboard.press('Escape');

    await app.answerOpenDialog('empty.onetake');
    await app.menu('open-show');
    await expect.poll(() => app.windowTitle()).toContain(bare.title);
    await expect(page.getByText('No cues yet').first()).toBeVisible();
    await importFile(app, `cues.${form}`);
    await page.getByRole('button', { name: `Import ${bare.cues.length} cues` }).click();
    await expect(dialog(page)).toBeHidden();
    await app.menu('save');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    const made = JSON.parse(readFileSync(app.at('empty.onetake'), 'utf8')) as Show;
    expect(made.cues).toEqual(bare.cues);
  });
}

test('what is no table is refused in words, and a file of Korean Windows is read', async ({ launchApp }) => {
  const korean = Buffer.concat([
    Buffer.from('Cue,Start,Notes\r\nX 1,1,'),
    // 무대 as Korean Windows writes it.
    Buffer.from([0xb9, 0xab, 0xb4, 0xeb]),
  ]);
  const files = { 'small.onetake': SMALL, 'old.xlsx': 'PK\u0003\u0004 cut off', 'empty.csv': '\n\n', 'ko.csv': korean };
  const app = await launchApp({ files, open: 'small.onetake' });
  const { page } = app;
  await importFile(app, 'old.xlsx');
  await expect(dialog(page)).toContainText('“old.xlsx” is damaged, or no XLSX workbook.');
  await importFile(app, 'empty.csv');
  await expect(dialog(page)).toContainText('There is nothing in “empty.csv”.');
  await importFile(app, 'ko.csv');
  await expect(page.getByRole('cell', { name: '무대' })).toBeVisible();
});

test('a file that is dropped on the window is read; what is refused is saved with its reasons', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await expect(page.getByRole('grid').first()).toBeVisible();
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'dropped.csv'));
    const target = document.querySelector('main') ?? document.body;
    for (const type of ['dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, CUES);
  await expect(dialog(page)).toContainText('dropped.csv');
  await app.answerSaveDialog('refused.csv');
  await page.getByRole('button', { name: 'Save refused rows…' }).click();
  await expect.poll(() => existsSync(app.at('refused.csv'))).toBe(true);
  expect(readFileSync(app.at('refused.csv'), 'utf8')).toBe(
    '\ufeff"Cue","Dept","Picture","Time","Dur","Who","Why not"\r\n' +
      '"SFX 9","Effects","Confetti","soon","2","","Start: “soon” is not a time. Type it as 1:23.4, 83.4, 1m 20s or 01:00:12:05."\r\n',
  );
});

test('ten thousand rows are previewed and imported', async ({ launchApp }) => {
  const rows = Array.from(
    { length: 10_000 },
    (_, index) => `BIG ${index},Camera,Row ${index},${index / 50},0.02,Crane`,
  );
  const app = await launchApp({
    files: { 'small.onetake': SMALL, 'big.csv': ['Cue,Lane,Name,Start,Duration,Resources', ...rows].join('\n') },
    open: 'small.onetake',
  });
  const { page } = app;
  await importFile(app, 'big.csv');
  await expect(page.getByRole('radio', { name: '10000 to add' })).toBeVisible({ timeout: 30_000 });
  // Only the rows in sight are elements.
  expect(await page.getByRole('table', { name: 'Preview' }).getByRole('row').count()).toBeLessThan(80);
  await page.getByRole('button', { name: 'Import 10000 cues' }).click();
  await expect(page.getByText('10000 cues added.')).toBeVisible({ timeout: 30_000 });
});

test('reading a large file can be stopped', async ({ launchApp }) => {
  const rows = Array.from({ length: 40_000 }, (_, row) =>
    Array.from({ length: 8 }, (_, column) => (row === 0 ? `Column ${column}` : `cell ${row} ${column}`)),
  );
  const big = await writeXlsx({ sheets: [{ name: 'Big', rows }] });
  const app = await launchApp({ files: { 'small.onetake': SMALL, 'big.xlsx': big }, open: 'small.onetake' });
  const { page } = app;
  await app.answerOpenDialog('big.xlsx');
  await app.menu('import-cues');
  await expect(page.getByText('Reading big.xlsx …')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(page)).toBeHidden();
  // What was stopped has nothing more to say.
  await page.waitForTimeout(2000);
  await expect(dialog(page)).toBeHidden();
});
