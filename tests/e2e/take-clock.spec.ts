/** The clock of a take: nobody else moves it, and what has driven it is on record. */
import type { Page } from '@playwright/test';
import { wav } from '#tests/fixtures/wav.ts';
import { expect, test } from './app/fixtures.ts';
import { beginTake, called, clockOf, readShow, showOf, stopTake } from './app/take.ts';

const MUSIC = { lengthMs: 60_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] } as const;

/** An automatic cue half a minute on, which a seek would set off, and a window that is missed: a problem to go to. */
function guardedShow(): string {
  return showOf(
    [
      { ...called('LX 1', 30_000), trigger: 'auto' },
      { ...called('SET 1', 40_000), window: { edge: 'start', latest: { at: 39_000 } } },
    ],
    { music: { ...MUSIC, tempo: [...MUSIC.tempo], lyrics: [{ start: { at: 20_000 }, text: '한 번만' }] } },
  );
}

/** Everything that moves the clock while nobody owns it. */
async function tryEverything(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  const rulers = await page.getByTestId('rulers').boundingBox();
  if (!rulers) throw new Error('no rulers');
  const y = rulers.y + rulers.height - 8;
  await page.mouse.move(rulers.x + rulers.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(rulers.x + rulers.width * 0.7, y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('A take has the clock');
  for (const key of ['End', 'Home', 'Space', 'F8']) await page.keyboard.press(key);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('SET 1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(1);
}

async function tryTheSong(page: Page): Promise<void> {
  const board = page.getByTestId('song-board');
  const box = await board.boundingBox();
  if (!box) throw new Error('no board');
  await page.mouse.click(box.x + box.width * 0.8, box.y + box.height - 6);
  for (const key of ['l', 'Enter', 'Backspace', 'Space', 'End']) await page.keyboard.press(key);
}

test('nobody moves the clock of a take, running or held, and the rulers say why', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'a.onetake': guardedShow() }, open: 'a.onetake' });
  const { page } = app;
  await beginTake(page);
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
  const heldAt = await clockOf(page);
  await tryEverything(page);
  await app.menu('edit-song');
  await tryTheSong(page);
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
  expect(await clockOf(page)).toBe(heldAt);

  await page.keyboard.press('h');
  const wentOnAt = Date.now();
  await tryEverything(page);
  await page.keyboard.press('Control+2');
  const runMs = Date.now() - wentOnAt;
  await expect(page.getByText('None yet')).toBeVisible();
  const nowAt = await clockOf(page);
  expect(nowAt).toBeGreaterThan(heldAt);
  expect(nowAt).toBeLessThanOrEqual(heldAt + runMs + 500);
  await stopTake(page);
  // The clock is everybody's again.
  await page.keyboard.press('Control+1');
  await page.keyboard.press('End');
  await expect(page.getByRole('timer')).toContainText('1:00.0');
  await page.keyboard.press('Control+s');
  await expect.poll(() => readShow(app.at('a.onetake')).takes?.length).toBe(1);
  expect(readShow(app.at('a.onetake')).takes?.[0]?.cues).toEqual([]);
});

for (const { song, clock } of [
  { song: true, clock: 'audio' },
  { song: false, clock: 'internal' },
] as const) {
  test(`a take ${song ? 'that the song drives' : 'whose song is missing'} is recorded with the clock ${clock}`, async ({
    launchApp,
  }) => {
    const music = { ...MUSIC, tempo: [...MUSIC.tempo], audio: { path: 'song.wav' } };
    const app = await launchApp({
      files: {
        'a.onetake': showOf([called('SET 1', 40_000)], { music }),
        ...(song ? { 'song.wav': wav(20) } : {}),
      },
      open: 'a.onetake',
    });
    const { page } = app;
    await page.keyboard.press('Control+2');
    await expect(
      page.getByText(song ? 'The song · song.wav' : 'This computer · song.wav can’t be heard'),
    ).toBeVisible();
    await beginTake(page);
    await expect.poll(() => clockOf(page), { timeout: 20_000 }).toBeGreaterThan(600);
    await stopTake(page);
    await page.keyboard.press('Control+s');
    await expect.poll(() => readShow(app.at('a.onetake')).takes?.[0]).toMatchObject({ clock, rate: 1, fromMs: -5000 });
  });
}

test('a key that stops all sound does not stop the clock of a take', async ({ launchApp }) => {
  const music = { ...MUSIC, tempo: [...MUSIC.tempo], audio: { path: 'song.wav' } };
  const app = await launchApp({
    files: { 'a.onetake': showOf([called('SET 1', 40_000)], { music }), 'song.wav': wav(60) },
    open: 'a.onetake',
  });
  const { page } = app;
  // What a media key does to a page: its sounds are paused, whoever plays them.
  await page.addInitScript(() => {
    const songs: HTMLAudioElement[] = [];
    const Sound = Audio;
    window.Audio = class extends Sound {
      constructor(source?: string) {
        super(source);
        songs.push(this);
      }
    };
    Object.assign(window, { silence: () => songs.filter((song) => !song.paused).map((song) => song.pause()).length });
  });
  await page.reload();
  await page.locator('main:not([aria-busy])').waitFor();
  const silence = () => page.evaluate<number>('window.silence()');
  await beginTake(page);
  await expect.poll(() => clockOf(page), { timeout: 20_000 }).toBeGreaterThan(300);
  expect(await silence()).toBe(1);
  const atMs = await clockOf(page);
  await expect.poll(() => clockOf(page)).toBeGreaterThan(atMs + 600);
  await stopTake(page);
  // Nobody owns it now: the sound stops, and the clock with it.
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect.poll(silence).toBe(1);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});
