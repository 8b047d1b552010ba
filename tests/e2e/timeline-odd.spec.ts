/** Gestures where it is easy to get them wrong: scales, sizes, odd cues, and what goes on at the same time. */
import { expect, type Page } from '@playwright/test';
import type { Show } from '#shared/show/types.ts';
import { test, type LaunchOptions } from './app/fixtures.ts';
import { cellOf, dragBy, placeOf, pxPerSecondOf, settleOn } from './app/timeline.ts';
import type { RunningApp } from './app/running-app.ts';

const SHOW: Show = {
  format: 'onetake.show',
  version: 1,
  id: '7f1f1c1e-58cf-4a0e-9f0a-6f0d7c1f2a14',
  title: 'Odd',
  music: { lengthMs: 60_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] },
  resources: [],
  lanes: [
    { id: 'set', name: 'Set', department: 'set' },
    { id: 'sound', name: 'Sound', department: 'sound' },
  ],
  cues: [
    cue('early', 'SET 1', 'set', -30_000, 10_000),
    cue('wall', 'SET 2', 'set', 30_000, 10_000),
    cue('blip', 'SND 1', 'sound', 10_000, 0),
    cue('ramp', 'SET 3', 'set', 50_000, 5_000),
  ],
};

function cue(id: string, number: string, lane: string, at: number, likelyMs: number): Show['cues'][number] {
  return { id, number, lane, name: '', kind: 'other', start: { at }, duration: { likelyMs } };
}

let app: RunningApp;
let page: Page;
const selected = () => page.getByRole('grid', { name: /^Cues by lane/u }).getByRole('gridcell', { selected: true });

async function open(launchApp: (options: LaunchOptions) => Promise<RunningApp>, scale?: number): Promise<void> {
  app = await launchApp({
    files: { 'a.onetake': JSON.stringify(SHOW) },
    open: 'a.onetake',
    ...(scale === undefined ? {} : { scale }),
  });
  ({ page } = app);
  for (const panel of ['toggle-table', 'toggle-inspector'] as const) await app.menu(panel);
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeHidden();
  await page.keyboard.press('Shift+z');
  await settleOn(page, 'SET 2');
}

test.describe('gestures', () => {
  test.beforeEach(({ launchApp }) => open(launchApp));

  test('a frame drawn from right to left and upwards takes in what it touches', async () => {
    const wall = await placeOf(page, 'SET 2');
    const blip = await placeOf(page, 'SND 1');
    await dragBy(page, { x: wall.right + 10, y: blip.y + 10 }, blip.x - 10 - wall.right - 10, wall.y - blip.y - 10);
    await page.mouse.up();
    await expect(selected()).toHaveCount(2);
    await expect(cellOf(page, 'SND 1')).toHaveAttribute('aria-selected', 'true');
    await expect(cellOf(page, 'SET 2')).toHaveAttribute('aria-selected', 'true');
  });

  test('a cue of no length is found, moved and given a length', async () => {
    const second = await pxPerSecondOf(page, 'SET 2', 10);
    const blip = await placeOf(page, 'SND 1');
    await dragBy(page, { x: blip.x + 1.5, y: blip.y }, 10 * second);
    await page.mouse.up();
    await expect(cellOf(page, 'SND 1')).toHaveAccessibleName(/at 0:20\.0, lasts 0\.0 s/u);
    const moved = await placeOf(page, 'SND 1');
    await dragBy(page, { x: moved.right + 2, y: moved.y }, 5 * second);
    await page.mouse.up();
    await expect(cellOf(page, 'SND 1')).toHaveAccessibleName(/at 0:20\.0, lasts 5\.\d s/u);
  });

  test('before show zero a cue is dragged across it and snaps to bars there', async () => {
    const second = await pxPerSecondOf(page, 'SET 2', 10);
    const { x, y, width } = await placeOf(page, 'SET 1');
    await dragBy(page, { x: x + width / 2, y }, 6.05 * second);
    await page.mouse.up();
    await expect(cellOf(page, 'SET 1')).toHaveAccessibleName(/at −0:24\.0/u);
    const there = await placeOf(page, 'SET 1');
    await dragBy(page, { x: there.x + width / 2, y }, 28 * second);
    await page.mouse.up();
    await expect(cellOf(page, 'SET 1')).toHaveAccessibleName(/at 0:04\.0/u);
  });

  test('a pinch zooms around the fingers, in as many small steps as they make', async () => {
    const before = await placeOf(page, 'SET 2');
    await page.mouse.move(before.x, before.y);
    await page.keyboard.down('Control');
    for (let step = 0; step < 30; step += 1) await page.mouse.wheel(0, -3.5);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await placeOf(page, 'SET 2')).width).toBeGreaterThan(before.width * 1.5);
    expect(Math.abs((await placeOf(page, 'SET 2')).x - before.x)).toBeLessThan(2);
  });

  test('a window that changes its size in the midst of a drag loses nothing of it', async () => {
    const second = await pxPerSecondOf(page, 'SET 2', 10);
    const { x, y, width } = await placeOf(page, 'SET 2');
    await dragBy(page, { x: x + width / 2, y }, 2 * second);
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.mouse.move(x + width / 2 + 4 * second, y, { steps: 3 });
    await page.mouse.up();
    await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/at 0:3[2-6]\.\d, lasts 10\.0 s/u);
    await app.menu('undo');
    await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/at 0:30\.0/u);
    await expect(page.getByRole('button', { name: /^Undo/u }).first()).toBeDisabled();
  });

  test('while it plays a step is made and undone, and the clock runs on', async () => {
    const { x, y } = await placeOf(page, 'SET 2');
    await page.mouse.click(x + 10, y);
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('Alt+ArrowRight');
    await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/at 0:30\.5/u);
    await page.keyboard.press('Control+z');
    await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/at 0:30\.0/u);
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect(page.getByRole('timer')).toContainText(/0:0[1-9]\.\d/u);
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  });
});

for (const scale of [1.25, 2]) {
  test(`at ${scale * 100} % a cue is where it is drawn, and goes where it is dragged`, async ({ launchApp }) => {
    await open(launchApp, scale);
    const ratio = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-layer=cues]');
      return canvas ? canvas.width / canvas.clientWidth : 0;
    });
    expect(ratio).toBeCloseTo(scale, 1);
    const second = await pxPerSecondOf(page, 'SET 2', 10);
    const { x, y, width, right } = await placeOf(page, 'SET 2');
    await dragBy(page, { x: x + width / 2, y }, 4 * second);
    await page.mouse.up();
    await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/at 0:34\.0/u);
    await dragBy(page, { x: right + 4 * second - 2, y }, 2 * second);
    await page.mouse.up();
    await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/lasts 12\.0 s/u);
  });
}
