/** The song screen: file, bars, tempo, sections and lyrics, by pointer and by keyboard, with the song playing. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import type { Show } from '#shared/show/types.ts';
import { wav } from '#tests/fixtures/wav.ts';
import { expect, test } from './app/fixtures.ts';
import type { RunningApp } from './app/running-app.ts';

/** At 120 bpm a bar lasts two seconds; bar 5 is at 0:08. */
const SHOW: Show = {
  format: 'onetake.show',
  version: 1,
  id: '0b9a3c52-6a33-4f0e-8f43-3d9a0f7b1c55',
  title: 'Song',
  music: {
    lengthMs: 60_000,
    tempo: [{ bar: 1, bpm: 120, beats: 4 }],
    sections: [
      { id: 'verse', name: 'Verse', start: { bar: 1 } },
      { id: 'chorus', name: 'Chorus', start: { bar: 9 } },
    ],
    audio: { path: 'song.wav' },
  },
  resources: [],
  lanes: [{ id: 'set', name: 'Set', department: 'set' }],
  cues: [
    {
      id: 's1',
      number: 'SET 1',
      lane: 'set',
      name: 'Stairs',
      kind: 'set-move',
      start: { bar: 9 },
      duration: { likelyMs: 4_000 },
    },
    {
      id: 's2',
      number: 'SET 2',
      lane: 'set',
      name: 'Wall',
      kind: 'set-move',
      start: { at: 30_000 },
      duration: { likelyMs: 4_000 },
      locked: true,
    },
  ],
};
const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function savedShow(app: RunningApp, name = 'a.onetake'): Show {
  return JSON.parse(readFileSync(app.at(name), 'utf8')) as Show;
}
/** Saves, and waits until the file says so. */
async function expectSaved(app: RunningApp, says: (show: Show) => boolean, name = 'a.onetake'): Promise<Show> {
  await app.menu('save');
  await expect.poll(() => says(savedShow(app, name))).toBe(true);
  return savedShow(app, name);
}
function bar(page: Page, number: number): Locator {
  return page.getByRole('slider', { name: `Bar ${number}`, exact: true });
}
async function dragBy(page: Page, handle: Locator, byPx: number): Promise<void> {
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle has no place');
  const x = box.x + box.width / 2;
  const y = box.y + 8;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + byPx / 2, y, { steps: 4 });
  await page.mouse.move(x + byPx, y, { steps: 4 });
}
async function openSong(app: RunningApp): Promise<void> {
  await app.menu('edit-song');
  await expect(app.page.getByRole('main', { name: 'Song' })).toBeVisible();
  await app.menu('zoom-all');
  await expect(bar(app.page, 1)).toBeVisible();
}

test('another file is chosen: it is copied beside the show, heard, and its length is offered', async ({
  launchApp,
}) => {
  const [old, other] = [wav(60), wav(24, 660)];
  const app = await launchApp({
    files: { 'a.onetake': JSON.stringify(SHOW), 'song.wav': old, '../elsewhere/song.wav': other },
    open: 'a.onetake',
  });
  const { page } = app;
  await openSong(app);
  await expect(page.getByRole('heading', { name: 'song.wav' })).toBeVisible();

  await app.answerOpenDialog('../elsewhere/song.wav');
  await page.getByRole('button', { name: 'Replace…' }).click();
  // Never over the file that is there.
  await expect(page.getByText('copied beside the show as song 2.wav')).toBeVisible();
  expect(sumOf(readFileSync(app.at('song.wav')))).toBe(sumOf(old));
  expect(sumOf(readFileSync(app.at('song 2.wav')))).toBe(sumOf(other));
  await page.getByRole('button', { name: 'Song lasts 0:24.0' }).click();
  await expect(page.getByRole('button', { name: /^Song lasts/u })).toHaveCount(0);
  const { music } = await expectSaved(app, (show) => show.music.lengthMs === 24_000);
  expect(music.audio).toEqual({ path: 'song 2.wav', sha256: sumOf(other) });
  await app.menu('undo');
  await app.menu('undo');
  await expect(page.getByRole('heading', { name: 'song.wav' })).toBeVisible();
  await expectSaved(app, (show) => isDeepStrictEqual(show.music, SHOW.music));
});

test('a song that is missed is named, found, and put where the show looks for it', async ({ launchApp }) => {
  const bytes = wav(30);
  const music = { ...SHOW.music, audio: { path: 'audio/song.wav', sha256: sumOf(bytes) } };
  const app = await launchApp({
    files: { 'a.onetake': JSON.stringify({ ...SHOW, music }), '../elsewhere/song.wav': bytes },
    open: 'a.onetake',
  });
  const { page } = app;
  await openSong(app);
  await expect(page.getByRole('alert')).toHaveText('audio/song.wav not found beside the show');
  await app.answerOpenDialog('../elsewhere/song.wav');
  await page.getByRole('button', { name: 'Find it…' }).first().click();
  await expect(page.getByRole('button', { name: 'Song lasts 0:30.0' })).toBeVisible();
  expect(existsSync(app.at('audio', 'song.wav'))).toBe(true);
  // The show says what it said: there is nothing to undo.
  await expect(page.getByRole('button', { name: /^Undo/u })).toBeDisabled();
});

test('a show that was never saved keeps its song until then', async ({ launchApp }) => {
  const bytes = wav(20);
  const app = await launchApp({ files: { 'in/Our song.wav': bytes, 'out/readme.txt': '' } });
  const { page } = app;
  await app.menu('new-show');
  await openSong(app);
  await app.answerOpenDialog('in/Our song.wav');
  await page.getByRole('button', { name: 'Choose a file…' }).first().click();
  await expect(page.getByText('it is copied beside it', { exact: false })).toBeVisible();
  // It is heard before there is a folder for it.
  await expect(page.getByRole('button', { name: 'Song lasts 0:20.0' })).toBeVisible();
  await app.answerSaveDialog('out/show.onetake');
  await app.menu('save');
  await expect.poll(() => existsSync(app.at('out', 'show.onetake'))).toBe(true);
  expect(sumOf(readFileSync(app.at('out', 'Our song.wav')))).toBe(sumOf(bytes));
  expect(savedShow(app, 'out/show.onetake').music.audio).toEqual({ path: 'Our song.wav', sha256: sumOf(bytes) });
  await expect(page.getByRole('button', { name: 'Song lasts 0:20.0' })).toBeVisible();
});

test('a bar line is dragged and nudged to where it is heard, and the cues on bars go along', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'a.onetake': JSON.stringify(SHOW), 'song.wav': wav(60) }, open: 'a.onetake' });
  const { page } = app;
  await openSong(app);
  await expect(bar(page, 9)).toHaveAttribute('aria-valuenow', '16000');

  await dragBy(page, bar(page, 9), 60);
  // Told while it is dragged: what it takes along. The locked cue stands on a time.
  await expect(page.getByRole('status').filter({ hasText: 'Bar 9' })).toContainText('moves 1 cue, 1 section');
  await page.mouse.up();
  const draggedMs = Number(await bar(page, 9).getAttribute('aria-valuenow'));
  expect(draggedMs).toBeGreaterThan(17_000);
  await expect(bar(page, 1)).toHaveAttribute('aria-valuenow', '0');

  await bar(page, 9).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(bar(page, 9)).toHaveAttribute('aria-valuenow', String(draggedMs + 9));

  // Escape takes a drag back.
  await dragBy(page, bar(page, 9), -40);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(bar(page, 9)).toHaveAttribute('aria-valuenow', String(draggedMs + 9));

  const { music } = await expectSaved(app, (show) => show.music.tempo[0]?.bpm !== 120);
  expect(music.tempo).toHaveLength(1);
  expect(16_000 * (120 / (music.tempo[0]?.bpm ?? 0))).toBeCloseTo(draggedMs + 9, -1);
  // One step for each: drag, nudge, nudge.
  for (let steps = 0; steps < 3; steps += 1) await app.menu('undo');
  await expect(bar(page, 9)).toHaveAttribute('aria-valuenow', '16000');

  // The bar before alone: what comes behind keeps its tempo.
  await page.getByRole('radio', { name: 'The bar before alone' }).click();
  await bar(page, 9).focus();
  await page.keyboard.press('Control+ArrowRight');
  const after = await expectSaved(app, (show) => show.music.tempo.length > 1);
  expect(after.music.tempo.map(({ bar: from }) => from)).toEqual([1, 8, 9]);
});

test('lyrics are pasted, tapped in while the song plays, and found again', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'a.onetake': JSON.stringify(SHOW), 'song.wav': wav(60) }, open: 'a.onetake' });
  const { page } = app;
  await openSong(app);
  await page.getByRole('button', { name: 'Paste…' }).click();
  await page.getByRole('textbox', { name: 'Lyrics' }).fill('First line\n\nSecond line\nThird line\nFourth line');
  await page.getByRole('button', { name: 'Put in 4 lines' }).click();
  const lines = page.getByRole('list', { name: 'Lyrics' }).getByRole('listitem');
  await expect(lines).toHaveCount(4);
  await expect(lines.filter({ hasText: 'to tap' })).toHaveCount(4);

  await page.getByRole('button', { name: 'Tap in (L)' }).click();
  await expect(page.getByText('Press Enter or Space as each line begins')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  for (const key of ['Enter', 'Space', 'Enter']) {
    await page.waitForTimeout(400);
    await page.keyboard.press(key);
  }
  await expect(lines.filter({ hasText: 'to tap' })).toHaveCount(1);
  // Again, from the third line on.
  await page.keyboard.press('Backspace');
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await expect(lines.filter({ hasText: 'to tap' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Tap in (L)' })).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  const { lyrics = [] } = (await expectSaved(app, (show) => show.music.lyrics?.length === 4)).music;
  expect(lyrics.map(({ text }) => text)).toEqual(['First line', 'Second line', 'Third line', 'Fourth line']);
  const times = lyrics.map(({ start }) => ('at' in start ? start.at : NaN));
  expect(times[0]).toBeGreaterThan(200);
  expect(times[1]).toBeGreaterThan((times[0] ?? 0) + 300);
  expect(times.every((time, at) => at === 0 || time >= (times[at - 1] ?? 0))).toBe(true);

  await app.kill();
  const again = await launchApp({ like: app, open: 'a.onetake' });
  await openSong(again);
  await expect(again.page.getByRole('list', { name: 'Lyrics' }).getByRole('listitem')).toHaveCount(4);
  const first = again.page.getByRole('slider', { name: 'Line 1: First line' });
  await expect(first).toHaveAttribute('aria-valuenow', String(times[0]));
});

test('a beat is tapped while it plays, and its tempo holds for the whole song or from a bar on', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'a.onetake': JSON.stringify(SHOW), 'song.wav': wav(60) }, open: 'a.onetake' });
  const { page } = app;
  await openSong(app);
  const tap = page.getByRole('button', { name: 'Tap (T)' });
  await expect(tap).toBeDisabled();
  await page.keyboard.press('Space');
  await expect(tap).toBeEnabled();
  for (let beat = 0; beat < 8; beat += 1) {
    await page.keyboard.press('t');
    await page.waitForTimeout(450);
  }
  await expect(page.getByText(/± .* beats a minute, 8 taps/u)).toBeVisible();
  const whole = page.getByRole('button', { name: /^\d+(?:\.\d+)? for the whole song$/u });
  const bpm = Number.parseFloat((await whole.textContent()) ?? '');
  // A beat lasted what was waited, and what a press takes.
  expect(bpm).toBeGreaterThan(60);
  expect(bpm).toBeLessThan(60_000 / 450);
  await whole.click();
  const saved = await expectSaved(app, (show) => show.music.tempo[0]?.bpm === bpm);
  expect(saved.music.tempo).toEqual([{ bar: 1, bpm, beats: 4 }]);
  await expect(whole).toHaveCount(0);
});

test('tempo and metre change at the playhead; sections are cut, moved and let go there', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'a.onetake': JSON.stringify(SHOW), 'song.wav': wav(60) }, open: 'a.onetake' });
  const { page } = app;
  await openSong(app);
  const board = page.getByTestId('song-board');
  const [nine, area] = [await bar(page, 9).boundingBox(), await board.boundingBox()];
  if (!nine || !area) throw new Error('nothing to press on');
  // In the band of the times, a little behind bar 9.
  await page.mouse.click(nine.x + 8, area.y + area.height - 8);

  await page.keyboard.press('c');
  const change = page.getByRole('group', { name: 'Tempo from bar 9' });
  await change.getByRole('textbox', { name: 'Beats a bar' }).fill('3');
  await page.keyboard.press('Enter');
  await board.click({ position: { x: area.width - 60, y: area.height - 8 } });
  await page.keyboard.press('Shift+n');
  await expect(page.getByRole('group', { name: 'Chorus, second part' })).toBeVisible();
  await page.getByRole('slider', { name: 'Start of Chorus', exact: true }).focus();
  await page.keyboard.press('Control+ArrowLeft');
  await page.getByRole('button', { name: 'Delete Verse' }).click();
  const { music } = await expectSaved(app, (show) => show.music.sections?.[0]?.name === 'Chorus');
  expect(music.tempo).toEqual([
    { bar: 1, bpm: 120, beats: 4 },
    { bar: 9, bpm: 120, beats: 3 },
  ]);
  expect(music.sections?.map(({ name }) => name)).toEqual(['Chorus', 'Chorus, second part']);
  expect(music.sections?.[0]?.start).toEqual({ bar: 9, offsetMs: -100 });
});

test('a song is decoded once: the next opening, of a show elsewhere too, draws it from what was kept', async ({
  launchApp,
}) => {
  const files = { 'a.onetake': JSON.stringify(SHOW), 'song.wav': wav(60) };
  const drawn = async (app: RunningApp): Promise<{ ink: number; readWhole: boolean }> => {
    const { page } = app;
    const wholeReads: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch' && request.url().includes('/song/')) wholeReads.push(request.url());
    });
    await app.answerOpenDialog('a.onetake');
    await app.menu('open-show');
    const inked = (): Promise<number> =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-layer=waveform]');
        const { data } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        let ink = 0;
        for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) ink += 1;
        return ink;
      });
    await expect.poll(inked).toBeGreaterThan(1_000);
    return { ink: await inked(), readWhole: wholeReads.length > 0 };
  };
  const first = await launchApp({ files });
  const before = await drawn(first);
  expect(before.readWhole).toBe(true);
  await expect.poll(() => existsSync(path.join(first.userData, 'peaks'))).toBe(true);
  await expect.poll(() => readdirSync(path.join(first.userData, 'peaks')).filter(isKept).length).toBe(1);
  await first.kill();
  const folder = first.at('moved');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  const second = await launchApp({ like: { folder, userData: first.userData } });
  const after = await drawn(second);
  expect(after.readWhole).toBe(false);
  expect(after.ink).toBe(before.ink);
});

function isKept(name: string): boolean {
  return name.endsWith('.peaks');
}
