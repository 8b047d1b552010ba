/** Sheets that the show has by name: made, changed, looked at and exported; and sets of sheets that are handed out. */
import { readFileSync } from 'node:fs';
import { inRoot } from '#build/paths.ts';
import type { Show } from '#shared/show/types.ts';
import { en } from '#shared/words/en.ts';
import { parseCsv } from '#tests/fixtures/parse-csv.ts';
import { expect, test } from './app/fixtures.ts';
import { Keyboard } from './app/keyboard.ts';
import type { RunningApp } from './app/running-app.ts';

const { sheets, showPanels, common, app: said } = en;
const { screen } = sheets;
const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
const SHOW = JSON.parse(SMALL) as Show;

async function saved(app: RunningApp): Promise<Show> {
  await app.page.keyboard.press('Control+s');
  await expect(app.page.getByText(said.saved, { exact: true })).toBeVisible();
  return JSON.parse(readFileSync(app.at('small.onetake'), 'utf8')) as Show;
}
const pagesOf = (app: RunningApp) => app.page.getByRole('region', { name: screen.pages });

test('a sheet is added by keyboard, filtered, grouped, sorted and cut to its columns; its pages and its table follow', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  const keys = new Keyboard(page);
  await app.menu('go-sheets');
  await keys.push(screen.addSheet);
  // The name is asked for at once.
  await expect(page.getByLabel(showPanels.fields.name, { exact: true })).toBeFocused();
  await keys.fill(showPanels.fields.name, 'Cameras');
  await keys.fill(screen.for, 'Camera director');
  await keys.find(screen.filters.departments, common.departments.camera, common.departments.light);
  await keys.choose(screen.groupBy, sheets.groupings.department);
  await keys.choose(screen.sortBy, sheets.sortings.number);
  for (const id of ['slack', 'window', 'call'] as const) {
    await keys.goTo(sheets.columns[id]);
    await keys.press('Space');
  }
  await keys.push(showPanels.moveUp(sheets.columns.bar));
  const wanted = SHOW.cues.filter(({ lane }) => {
    const department = SHOW.lanes.find(({ id }) => id === lane)?.department;
    return department === 'camera' || department === 'light';
  });
  await expect(page.getByText(screen.cuesOn(wanted.length, SHOW.cues.length))).toBeVisible();
  await expect(pagesOf(app)).toContainText('Cameras');
  await expect(pagesOf(app)).toContainText('Camera director');
  await expect(pagesOf(app)).toContainText(common.departments.light);
  await expect(pagesOf(app)).not.toContainText('SET 1');
  expect((await saved(app)).sheets).toEqual([
    {
      id: expect.any(String) as unknown,
      name: 'Cameras',
      for: 'Camera director',
      columns: ['cue', 'department', 'standby', 'bar', 'go', 'what', 'lasts', 'note'],
      filter: { departments: ['camera', 'light'] },
      groupBy: 'department',
      sortBy: 'number',
    },
  ]);
  await app.answerSaveDialog('cameras.csv');
  await app.menu('export-csv');
  await expect(page.getByText(screen.saved('cameras.csv'))).toBeVisible();
  const [head = [], ...rows] = parseCsv(readFileSync(app.at('cameras.csv'), 'utf8').slice(1));
  expect(head.slice(0, 3)).toEqual(['Cue', 'Dept', 'Trigger']);
  expect(head).not.toContain(sheets.columns.slack);
  expect(rows.map(([number]) => number)).toEqual(['CAM 1', 'CAM 2', 'CAM 3', 'LX 1']);
});

test('a sheet that is deleted gives way to the master, and one undo brings it back', async ({ launchApp }) => {
  const show: Show = {
    ...SHOW,
    sheets: [{ id: 'deck', name: 'Deck', for: 'Deck chief', filter: { kinds: ['set-move'] } }],
  };
  const app = await launchApp({ files: { 'small.onetake': JSON.stringify(show) }, open: 'small.onetake' });
  const { page } = app;
  await app.menu('go-sheets');
  await page.getByRole('radio', { name: /^Deck/ }).click();
  await expect(pagesOf(app)).toContainText('Deck chief');
  await page.getByRole('button', { name: showPanels.remove('Deck') }).click();
  await expect(page.getByRole('radio', { name: /^Master/ })).toBeChecked();
  await expect(pagesOf(app)).toContainText(sheets.caller);
  await app.menu('undo');
  await expect(page.getByRole('radio', { name: /^Deck/ })).toBeChecked();
  await expect(pagesOf(app)).toContainText('Deck chief');
  // What a filter leaves nothing of is told on the page itself.
  await page.getByRole('button', { name: en.fields.remove(common.cueKinds['set-move']) }).click();
  await page.getByRole('combobox', { name: screen.filters.kinds }).fill(common.cueKinds.sound);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: screen.filters.departments }).fill(common.departments.wardrobe);
  await page.keyboard.press('Enter');
  await expect(pagesOf(app)).toContainText(sheets.noCuesOnSheet);
});

test('handing out keeps the rows of the master under a number of its own, and tells later what has changed', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  const keys = new Keyboard(page);
  await app.menu('go-sheets');
  await keys.push(screen.issues.handOut);
  const dialog = page.getByRole('dialog', { name: screen.issues.handOutTitle });
  await keys.fill(screen.issues.by, 'Kim');
  await keys.goTo(screen.issues.note);
  await keys.type('For the first stage rehearsal.');
  await keys.push(screen.issues.handOutNow);
  await expect(dialog).toHaveCount(0);
  const { issues = [] } = await saved(app);
  expect(issues).toMatchObject([{ number: 1, by: 'Kim', note: 'For the first stage rehearsal.' }]);
  expect(issues[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u);
  expect(issues[0]?.cues).toHaveLength(SHOW.cues.length);
  expect(issues[0]?.cues.find(({ number }) => number === 'CAM 1')?.row).toMatchObject({ go: '0:00.000', bar: '1.1' });

  await app.menu('hand-out');
  await dialog.getByLabel(screen.issues.number).fill('1');
  await dialog.getByRole('button', { name: screen.issues.handOutNow }).click();
  await expect(dialog.getByLabel(screen.issues.number)).toHaveAccessibleDescription(
    en.refusals({ refused: 'issue-taken', number: '1' }),
  );
  await expect(dialog.getByLabel(screen.issues.by)).toHaveValue('Kim');
  await dialog.getByLabel(screen.issues.number).fill('2');
  await dialog.getByRole('button', { name: screen.issues.handOutNow }).click();
  await expect(dialog).toHaveCount(0);
  const list = page.getByRole('list', { name: screen.issues.title });
  await expect(list.getByRole('listitem')).toHaveCount(2);

  await app.menu('go-plan');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('CAM 2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByLabel(en.inspector.fields.name, { exact: true }).last().fill('Another shot');
  await page.keyboard.press('Enter');
  await app.menu('go-sheets');
  await list.getByRole('button', { name: screen.issues.name(2) }).click();
  await expect(list).toContainText(screen.issues.changed(1, 'CAM 2'));
  await list.getByLabel(screen.issues.by).fill('Lee');
  await page.keyboard.press('Enter');
  expect((await saved(app)).issues?.map(({ number, by }) => [number, by])).toEqual([
    [1, 'Kim'],
    [2, 'Lee'],
  ]);
  await list.getByRole('button', { name: showPanels.remove(screen.issues.name(2)) }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await app.menu('undo');
  await expect(list.getByRole('listitem')).toHaveCount(2);
});
