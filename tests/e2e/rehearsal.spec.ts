/** A take from beginning to end: called, recorded, saved; and cut off by a crash. */
import { loadDocument } from '#shared/show/load.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { expect, test } from './app/fixtures.ts';
import { beginTake, call, called, readShow, shortShow, showOf, stopTake } from './app/take.ts';

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
  await stopTake(app.page);
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
  // No song: the machine's clock, at its own pace, from five seconds before show zero.
  expect(take).toMatchObject({ kind: 'rehearsal', clock: 'internal', rate: 1, fromMs: -5000, result: 'stopped' });
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
  await stopTake(page);
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

test('a GO that is taken back takes back what followed from it; said again, it follows again', async ({
  launchApp,
}) => {
  const followers = [
    { ...called('LX 1', 0), start: { after: 'set-1', edge: 'start', offsetMs: 200 }, trigger: 'auto' },
    { ...called('LX 2', 0), start: { after: 'lx-1', edge: 'end', offsetMs: 100 }, trigger: 'auto' },
  ] as const;
  const app = await launchApp({
    files: { 'a.onetake': showOf([called('SET 1', 60_000), ...followers]) },
    open: 'a.onetake',
  });
  const { page } = app;
  const lastCues = page.getByRole('heading', { name: 'Last cues' }).locator('..');
  await beginTake(page);
  // A minute too early.
  await call(page, 'SET 1 무대 SET 1');
  await expect(lastCues.getByText('LX 2')).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(lastCues.getByText('None yet')).toBeVisible();
  await expect(page.getByRole('list', { name: 'What follows' }).getByRole('listitem')).toContainText([
    'SET 1',
    'LX 1',
    'LX 2',
  ]);
  await call(page, 'SET 1 무대 SET 1');
  await expect(lastCues.getByText('LX 2')).toBeVisible();
  await stopTake(page);
  await page.keyboard.press('Control+s');
  await expect.poll(() => readShow(app.at('a.onetake')).takes?.length).toBe(1);
  const rows = readShow(app.at('a.onetake')).takes?.[0]?.cues ?? [];
  const startOf = (number: string): number => rows.find((row) => row.number === number)?.startMs ?? NaN;
  expect(startOf('LX 1')).toBe(startOf('SET 1') + 200);
  expect(startOf('LX 2')).toBe(startOf('LX 1') + 500);
});

test('the keys of a take are the person’s own, and say so; space is GO whatever is set, from wherever the focus is', async ({
  launchApp,
}) => {
  const keys = { 'take-undo-go': ['u'], 'take-stop': ['$mod+j'], 'take-hold': [], 'take-go': ['x'] };
  const app = await launchApp({
    files: { 'short.onetake': shortShow() },
    open: 'short.onetake',
    settings: { language: 'en', theme: 'dark', keys },
  });
  const { page } = app;
  await beginTake(page);
  const key = (name: string) => page.getByRole('button', { name, exact: true });
  await expect(key('Undo GO U')).toBeVisible();
  await expect(key('Hold')).toBeVisible();
  await expect(key('Skip S')).toBeVisible();
  await expect(key('Stop Ctrl J')).toBeVisible();
  await expect(key('GO Space')).toBeVisible();
  await page.keyboard.press('x');
  await call(page, 'SET 1 무대 SET 1');
  // The button has nothing more to undo, and the keyboard stands on it: space is GO all the same.
  await key('Undo GO U').click();
  await expect(page.getByRole('region', { name: 'Next: SET 1' })).toBeVisible();
  await expect(key('Undo GO U')).toBeFocused();
  await call(page, 'SET 1 무대 SET 1');
  await expect(page.getByRole('region', { name: 'Next: SET 2' })).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('region', { name: 'Next: SET 2' })).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByRole('region', { name: 'Next: SET 1' })).toBeVisible();
  await page.keyboard.press('Control+j');
  await page.keyboard.press('Control+j');
  await expect(page.getByRole('heading', { name: 'Rehearsal 1 is in the show' })).toBeVisible();
});

test('while a note is written the take can be called with the pointer', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'short.onetake': shortShow() }, open: 'short.onetake' });
  const { page } = app;
  await beginTake(page);
  await page.keyboard.press('n');
  const note = page.getByRole('textbox', { name: 'Note' });
  await note.pressSequentially('late by a beat');
  await page.getByRole('button', { name: 'GO', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Next: SET 2' })).toBeVisible();
  await note.press('Enter');
  await stopTake(page);
  await expect(page.getByRole('listitem').filter({ hasText: 'late by a beat' })).toBeVisible();
});
