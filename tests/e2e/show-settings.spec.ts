/** The show's day, wall clock and colours, set by somebody who has never seen how a file writes them. */
import { readFileSync } from 'node:fs';
import type { Show } from '#shared/show/types.ts';
import { en } from '#shared/words/en.ts';
import { ko } from '#shared/words/ko.ts';
import { expect, test } from './app/fixtures.ts';
import { Keyboard } from './app/keyboard.ts';
import type { RunningApp } from './app/running-app.ts';

const { showPanels, common, fields: fieldWords } = en;
const { fields } = showPanels;
const SHOW: Show = {
  format: 'onetake.show',
  version: 1,
  id: '6f3ef2c5-31b4-4f0e-8a54-8e2f1c3f7a11',
  title: 'Settings',
  music: { lengthMs: 60_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] },
  resources: [],
  lanes: [{ id: 'floor', name: 'Floor', department: 'stage' }],
  cues: [],
};
const open = { files: { 'show.onetake': JSON.stringify(SHOW) }, open: 'show.onetake' };

async function saved(app: RunningApp): Promise<Show> {
  await app.page.keyboard.press('Control+s');
  await expect(app.page.getByText(en.app.saved, { exact: true })).toBeVisible();
  return JSON.parse(readFileSync(app.at('show.onetake'), 'utf8')) as Show;
}

test('the day of the show is typed in its parts; half of one is told and changes nothing', async ({ launchApp }) => {
  const app = await launchApp(open);
  const { page } = app;
  const keys = new Keyboard(page);
  await keys.goTo(fields.date);
  // The system writes American days here: month, day, year.
  await page.keyboard.type('11222026');
  await keys.press('Enter');
  expect((await saved(app)).date).toBe('2026-11-22');
  const field = page.getByLabel(fields.date, { exact: true });
  await field.focus();
  await keys.press('Backspace', 'Tab', 'Tab', 'Tab', 'Tab');
  await expect(field).toHaveAccessibleDescription(fieldWords.dateHalf);
  expect((await saved(app)).date).toBe('2026-11-22');
  await field.focus();
  await keys.press('Escape');
  await expect(field).toHaveValue('2026-11-22');
  await expect(field).not.toHaveAttribute('aria-invalid');
});

test('the wall clock is a time of day, a day and a city; its zone follows the season of the day', async ({
  launchApp,
}) => {
  const app = await launchApp(open);
  const keys = new Keyboard(app.page);
  const time = app.page.getByLabel(fields.clockTime, { exact: true });
  await keys.fill(fields.clockTime, 'evening');
  await expect(time).toHaveAccessibleDescription(showPanels.notATimeOfDay);
  await keys.fill(fields.clockTime, '6:40 pm');
  await expect(time).toHaveValue('18:40');
  await keys.goTo(fields.clockDay);
  await app.page.keyboard.type('07012026');
  await keys.press('Enter');
  await keys.find(fields.clockZone, 'Berlin');
  expect((await saved(app)).startsAt).toBe('2026-07-01T18:40:00+02:00');
  await expect(app.page.getByRole('combobox', { name: fields.clockZone })).toHaveValue('UTC+2');
  await app.page.getByLabel(fields.clockDay, { exact: true }).focus();
  await app.page.keyboard.type('11222026');
  await keys.press('Enter');
  expect((await saved(app)).startsAt).toBe('2026-11-22T18:40:00+01:00');
  await keys.find(fields.clockZone, 'UTC+9');
  expect((await saved(app)).startsAt).toBe('2026-11-22T18:40:00+09:00');
  // Emptied, the show has no hour.
  await time.focus();
  await keys.press('Control+a', 'Delete', 'Enter');
  expect(await saved(app)).not.toHaveProperty('startsAt');
});

test('in Korean a zone is found by its country', async ({ launchApp }) => {
  const app = await launchApp({ ...open, settings: { language: 'ko', theme: 'light' } });
  const keys = new Keyboard(app.page);
  const said = ko.showPanels.fields;
  await keys.fill(said.clockTime, '오후 6시 40분');
  await keys.goTo(said.clockZone);
  await keys.press('Control+a');
  await keys.type('대한민국');
  await expect(app.page.getByRole('option').first()).toContainText('Seoul · 대한민국 시간 · UTC+9');
});

test('a lane’s colour is one of the departments’ by the arrow keys, any other, or the department’s own', async ({
  launchApp,
}) => {
  const app = await launchApp(open);
  const { page } = app;
  const keys = new Keyboard(page);
  await page.locator('[data-record="floor"] > button').focus();
  await keys.press('Enter');
  const colours = page.getByRole('radiogroup', { name: fields.colour });
  await colours.getByRole('radio', { name: showPanels.ownColour }).focus();
  for (let steps = 0; steps < 6; steps += 1) await keys.press('ArrowRight');
  await expect(colours.getByRole('radio', { name: common.departments.air })).toBeChecked();
  expect((await saved(app)).lanes[0]?.colour).toBe('#4cc3d9');
  await page.getByLabel(showPanels.otherColour).fill('#123456');
  expect((await saved(app)).lanes[0]?.colour).toBe('#123456');
  await expect(colours.getByRole('radio', { checked: true })).toHaveCount(0);
  await colours.getByRole('radio', { name: showPanels.ownColour }).click();
  expect((await saved(app)).lanes[0]).not.toHaveProperty('colour');
});
