/** Takes that are over: named, judged and noted afterwards, rows left out with their reason, and let go for good. */
import { readFileSync } from 'node:fs';
import { inRoot } from '#build/paths.ts';
import type { Show } from '#shared/show/types.ts';
import { en } from '#shared/words/en.ts';
import { expect, test } from './app/fixtures.ts';
import { Keyboard } from './app/keyboard.ts';
import type { RunningApp } from './app/running-app.ts';

const { rehearsal, showPanels, common, app: said } = en;
const { record } = rehearsal;
const SAMPLE = readFileSync(inRoot('build', 'samples', 'only-once.onetake'), 'utf8');
const TAKES = (JSON.parse(SAMPLE) as Show).takes ?? [];
const [first, last] = [TAKES[0], TAKES.at(-1)];
if (!first || !last || first === last) throw new Error('the sample has two takes');

async function saved(app: RunningApp): Promise<Show> {
  await app.menu('save');
  await expect(app.page.getByText(said.saved, { exact: true })).toBeVisible();
  return JSON.parse(readFileSync(app.at('show.onetake'), 'utf8')) as Show;
}

test('a take is named, judged and noted, and a row left out, by keyboard; no undo reaches it', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'show.onetake': SAMPLE }, open: 'show.onetake' });
  const { page } = app;
  const keys = new Keyboard(page);
  await app.menu('go-rehearse');
  await keys.push(record.openOf(last.name));
  const dialog = page.getByRole('dialog', { name: last.name });
  await keys.fill(showPanels.fields.name, ' ');
  await expect(dialog.getByLabel(showPanels.fields.name)).toHaveAccessibleDescription(record.nameMissing);
  await keys.fill(showPanels.fields.name, 'The good one');
  await keys.pick(rehearsal.kind, rehearsal.kindTake);
  await keys.pick(rehearsal.result, rehearsal.results.stopped);
  await keys.goTo(showPanels.fields.notes);
  await keys.press('Control+a');
  await keys.type('Rain from the second verse on.');
  const [row, other] = last.cues;
  await keys.fill(record.excludedOf(row?.number ?? ''), 'The crane stood still');
  await keys.fill(record.noteOf(other?.number ?? ''), 'Again tomorrow');
  await expect(page.getByRole('radio', { name: record.excludedRows(1) })).toBeVisible();
  await keys.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  const take = (await saved(app)).takes?.at(-1);
  expect(take).toEqual({
    ...last,
    name: 'The good one',
    kind: 'take',
    result: 'stopped',
    notes: 'Rain from the second verse on.',
    cues: [{ ...row, excluded: 'The crane stood still' }, { ...other, note: 'Again tomorrow' }, ...last.cues.slice(2)],
  });
});

test('a row that is far down is found, and what does not count is not counted', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'show.onetake': SAMPLE }, open: 'show.onetake' });
  const { page } = app;
  await app.menu('go-rehearse');
  const hits = last.cues.filter(({ result }) => result === 'hit').length;
  const line = page.getByRole('listitem').filter({ hasText: last.name });
  await expect(line).toContainText(`${hits} ${rehearsal.hit}`);
  await line.getByRole('button').click();
  const far = last.cues.findLast(({ result }) => result === 'hit');
  const field = page.getByLabel(record.excludedOf(far?.number ?? ''), { exact: true });
  await expect(field).toHaveCount(0);
  await page.getByRole('table', { name: record.rows }).hover();
  await expect(async () => {
    await page.mouse.wheel(0, 2000);
    await expect(field).toBeInViewport({ timeout: 500 });
  }).toPass();
  await field.fill('Another reason');
  // What is being typed is not lost, however far the list is scrolled meanwhile.
  await page.mouse.wheel(0, -20_000);
  await expect(page.getByLabel(record.excludedOf(last.cues[0]?.number ?? ''), { exact: true })).toBeInViewport();
  await page.getByRole('button', { name: common.close }).last().click();
  await expect(line).toContainText(`${hits - 1} ${rehearsal.hit}`);
  expect((await saved(app)).takes?.at(-1)?.cues.filter(({ excluded }) => excluded === 'Another reason')).toHaveLength(
    1,
  );
});

test('a take is let go only when that is said, and does not come back', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'show.onetake': SAMPLE }, open: 'show.onetake' });
  const { page } = app;
  await app.menu('go-rehearse');
  await page.getByRole('button', { name: record.openOf(first.name) }).click();
  await page.getByRole('button', { name: record.letGo }).click();
  const asked = page.getByRole('alertdialog', { name: record.letGoTitle(first.name) });
  await expect(asked).toContainText(record.letGoText(first.cues.length));
  await page.keyboard.press('Escape');
  await expect(asked).toHaveCount(0);
  expect((await saved(app)).takes).toHaveLength(2);
  await page.getByRole('button', { name: record.letGo }).click();
  await asked.getByRole('button', { name: record.letGoNow }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  expect((await saved(app)).takes).toEqual([last]);
});

test('a take that has just ended is opened where it ended, and let go it is not found as cut off', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'show.onetake': SAMPLE }, open: 'show.onetake' });
  const { page } = app;
  await app.menu('go-rehearse');
  await page.getByRole('button', { name: rehearsal.begin, exact: true }).press('Enter');
  await page.waitForTimeout(500);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const name = rehearsal.takeName('rehearsal', TAKES.filter(({ kind }) => kind === 'rehearsal').length + 1);
  await expect(page.getByRole('heading', { name: rehearsal.endedTitle(name) })).toBeVisible();
  await page.getByRole('button', { name: record.openAlone }).click();
  await page.getByRole('button', { name: record.letGo }).click();
  await page.getByRole('button', { name: record.letGoNow }).click();
  await expect(page.getByRole('heading', { name: rehearsal.readyTitle })).toBeVisible();
  expect((await saved(app)).takes).toEqual(TAKES);
  await app.kill();
  const again = await launchApp({ like: app, open: 'show.onetake' });
  await again.menu('go-rehearse');
  await expect(again.page.getByRole('heading', { name: rehearsal.readyTitle })).toBeVisible();
  await expect(again.page.getByText(rehearsal.cutOffTitle(name))).toHaveCount(0);
});
