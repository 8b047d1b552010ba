/** A take from beginning to end: called, recorded, saved; and cut off by a crash. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Cue, Show } from '#shared/show/types.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { inRoot } from '#build/paths.ts';
import { expect, test } from './app/fixtures.ts';

/** The small sample's frame with cues of our own: seven calls half a second apart, and one that goes by itself. */
function shortShow(): string {
  const parsed = parseShow(readFileSync(inRoot('build/samples/template.onetake'), 'utf8'));
  if (!parsed.ok) throw new Error('the template is broken');
  const [lane] = parsed.show.lanes;
  if (!lane) throw new Error('the template has no lane');
  const cue = (number: string, at: number, extra: Partial<Cue> = {}): Cue => ({
    id: number.toLowerCase().replace(' ', '-'),
    number,
    lane: lane.id,
    name: `무대 ${number}`,
    kind: 'other',
    start: { at },
    duration: { likelyMs: 400 },
    trigger: 'call',
    ...extra,
  });
  return serialiseShow({
    ...parsed.show,
    cues: [
      ...[1, 2, 3, 4, 5, 6, 7].map((index) => cue(`SET ${index}`, -4500 + index * 500)),
      cue('LX 1', -4000, { trigger: 'auto' }),
    ],
  });
}

function readShow(file: string): Show {
  const parsed = parseShow(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${file} is no show any more`);
  return parsed.show;
}

async function beginTake(page: Page): Promise<void> {
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: 'Begin' }).press('Enter');
  await expect(page.getByText('Rehearsal 1', { exact: false }).first()).toBeVisible();
}

async function call(page: Page, cue: string): Promise<void> {
  await expect(page.getByRole('region', { name: `Next: ${cue}` })).toBeVisible();
  await page.keyboard.press('Space');
}

test('five cues are called by space, one is taken back, and the take stands in the saved file', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'short.onetake': shortShow() }, open: 'short.onetake' });
  await beginTake(app.page);
  for (const number of [1, 2, 3, 4, 5]) await call(app.page, `SET ${number} 무대 SET ${number}`);
  await app.page.keyboard.press('Backspace');
  await call(app.page, 'SET 5 무대 SET 5');
  await app.page.keyboard.press('s');
  await app.page.keyboard.press('n');
  await app.page.getByRole('textbox', { name: 'Note' }).fill('늦은 출발');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByText('every event on disk')).toBeVisible();
  // The automatic cue goes when the clock says so, whoever is quicker.
  const lastCues = app.page.getByRole('heading', { name: 'Last cues' }).locator('..');
  await expect(lastCues.getByText('LX 1')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('heading', { name: 'Rehearsal 1 is in the show' })).toBeVisible();
  // Takes are evidence: undo does not reach them.
  await app.page.keyboard.press('Control+z');
  await app.page.keyboard.press('Control+s');
  await expect.poll(() => readShow(app.at('short.onetake')).takes?.length).toBe(1);

  const show = readShow(app.at('short.onetake'));
  const [take] = show.takes ?? [];
  const plan = createPlanEngine(loadDocument(show)).plan;
  const rows = new Map(take?.cues.map((row) => [row.number, row]));
  for (const number of [1, 2, 3, 4, 5]) {
    const row = rows.get(`SET ${number}`);
    expect(row).toMatchObject({
      plannedStartMs: plan.timesOf(`set-${number}`)?.startMs,
      plannedEndMs: plan.timesOf(`set-${number}`)?.endMs,
    });
    expect(row?.goMs).toBe(row?.startMs);
    const lateMs = (row?.startMs ?? NaN) - (row?.plannedStartMs ?? NaN);
    expect(row?.result).toBe(Math.abs(lateMs) <= 500 ? 'hit' : lateMs < 0 ? 'early' : 'late');
  }
  expect(rows.get('SET 6')).toMatchObject({ result: 'skipped' });
  expect(rows.get('SET 6')).not.toHaveProperty('startMs');
  expect(rows.get('LX 1')).toMatchObject({ startMs: -4000, result: 'hit' });
  expect(rows.get('LX 1')).not.toHaveProperty('goMs');
  expect(take?.events?.map(({ kind, text }) => ({ kind, text }))).toEqual([{ kind: 'note', text: '늦은 출발' }]);
});

test('one wrong Escape stops nothing, and hold stops the clock', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'short.onetake': shortShow() }, open: 'short.onetake' });
  await beginTake(app.page);
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('button', { name: 'Press again to stop' })).toBeVisible();
  await app.page.keyboard.press('h');
  await expect(app.page.getByRole('button', { name: 'Go on' })).toBeVisible();
  const clock = app.page.getByRole('timer');
  // What it shows is drawn by the frame: the one that is under way when the key comes still counts.
  await app.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const held = await clock.textContent();
  await app.page.waitForTimeout(400);
  expect(await clock.textContent()).toBe(held);
  await app.page.keyboard.press('h');
  await expect.poll(() => clock.textContent()).not.toBe(held);
});

test('the machine stays awake for a take; if it sleeps all the same, the take is held until somebody goes on', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'short.onetake': shortShow() }, open: 'short.onetake' });
  const { page } = app;
  const isKeptAwake = () =>
    app.evaluate(({ powerSaveBlocker }) => [1, 2, 3].some((id) => powerSaveBlocker.isStarted(id)));
  expect(await isKeptAwake()).toBe(false);
  await beginTake(page);
  await expect.poll(isKeptAwake).toBe(true);
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('The computer slept');
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: 'Hold' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Rehearsal 1 is in the show' })).toBeVisible();
  await expect.poll(isKeptAwake).toBe(false);
});

test('a take that a power cut ends is found at the next start, and can be added to the show', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'short.onetake': shortShow() }, open: 'short.onetake' });
  await beginTake(app.page);
  await call(app.page, 'SET 1 무대 SET 1');
  await call(app.page, 'SET 2 무대 SET 2');
  await expect(app.page.getByText('every event on disk')).toBeVisible();
  await app.cutPower();

  const again = await launchApp({ like: app, open: 'short.onetake' });
  await again.page.keyboard.press('Control+2');
  const found = again.page.getByRole('alert').filter({ hasText: 'Rehearsal 1 was cut off' });
  await expect(found).toBeVisible();
  await found.getByRole('button', { name: 'Add it to the show' }).click();
  await expect(found).toBeHidden();
  await again.page.keyboard.press('Control+s');
  await expect
    .poll(() => readShow(again.at('short.onetake')).takes?.[0]?.cues.map(({ number }) => number))
    .toEqual(expect.arrayContaining(['SET 1', 'SET 2']));
});
