/** Ripple, roll, slip, split, join, copy and paste, hang, link and pin: by pointer and by keys. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Show } from '#shared/show/types.ts';
import { test } from './app/fixtures.ts';
import { cellOf, dragBy, placeOf, pxPerSecondOf, settleOn } from './app/timeline.ts';
import type { RunningApp } from './app/running-app.ts';

/** At 120 bpm a beat is half a second, a bar two. Two cues meet at 0:20; one has a window. */
const SHOW: Show = {
  format: 'onetake.show',
  version: 1,
  id: '7f1f1c1e-58cf-4a0e-9f0a-6f0d7c1f2a11',
  title: 'Edits',
  music: { lengthMs: 80_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] },
  resources: [{ id: 'cam', name: 'Camera 1', kind: 'camera' }],
  lanes: [
    { id: 'cam', name: 'Cameras', department: 'camera' },
    { id: 'set', name: 'Set', department: 'set' },
  ],
  cues: [
    cue('c1', 'CAM 1', 'cam', 10_000, 10_000),
    cue('c2', 'CAM 2', 'cam', 20_000, 10_000),
    { ...cue('c3', 'CAM 3', 'cam', 40_000, 10_000), uses: ['cam'] },
    {
      ...cue('s1', 'SET 1', 'set', 20_000, 8_000),
      window: { edge: 'start', earliest: { at: 18_000 }, latest: { at: 24_000 } },
    },
    { ...cue('s2', 'SET 2', 'set', 60_000, 5_000), uses: ['cam'] },
  ],
};

function cue(id: string, number: string, lane: string, at: number, likelyMs: number): Show['cues'][number] {
  return { id, number, lane, name: '', kind: 'other', start: { at }, duration: { likelyMs } };
}

let app: RunningApp;
let page: Page;
const readout = (): Locator => page.getByTestId('lanes').locator('[aria-hidden]').filter({ hasText: 'Slack' });
const told = (): Locator => page.getByTestId('announcements');
/** Presses the middle of a cue, so that it is selected. */
async function pick(number: string, ...modifiers: ('Shift' | 'Control')[]): Promise<void> {
  const { x, y, width } = await placeOf(page, number);
  for (const key of modifiers) await page.keyboard.down(key);
  await page.mouse.click(x + width / 2, y);
  for (const key of modifiers) await page.keyboard.up(key);
  await expect(cellOf(page, number)).toHaveAttribute('aria-selected', 'true');
}
async function playheadTo(seconds: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(seconds);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('timer')).toContainText(seconds);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
const undone = async (): Promise<void> => {
  await app.menu('undo');
  await expect(page.getByRole('button', { name: /^Undo/u }).first()).toBeDisabled();
};

test.beforeEach(async ({ launchApp }) => {
  app = await launchApp({ files: { 'a.onetake': JSON.stringify(SHOW) }, open: 'a.onetake' });
  ({ page } = app);
  for (const panel of ['toggle-table', 'toggle-inspector'] as const) await app.menu(panel);
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeHidden();
  await settleOn(page, 'CAM 3');
});

test('with ripple on, what comes later in the lane goes along, by drag, by edge and by key', async () => {
  const second = await pxPerSecondOf(page, 'CAM 2', 10);
  await page.keyboard.press('r');
  await expect(page.getByRole('button', { name: 'Ripple lane' })).toBeVisible();
  const { x, y, width } = await placeOf(page, 'CAM 2');
  await dragBy(page, { x: x + width / 2, y }, 4 * second);
  await page.mouse.up();
  await expect(cellOf(page, 'CAM 2')).toHaveAccessibleName(/at 0:24\.0/u);
  await expect(cellOf(page, 'CAM 3')).toHaveAccessibleName(/at 0:44\.0/u);
  await expect(cellOf(page, 'CAM 1')).toHaveAccessibleName(/at 0:10\.0/u);
  await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/at 1:00\.0/u);
  await expect(told()).toHaveText('Ripple CAM 2 and 1 later cue. CAM 2 at 0:24.000.');
  await undone();
  await expect(cellOf(page, 'CAM 2')).toHaveAccessibleName(/at 0:20\.0/u);

  const before = await placeOf(page, 'CAM 2');
  await dragBy(page, { x: before.right - 2, y }, 2 * second);
  await page.mouse.up();
  await expect(cellOf(page, 'CAM 2')).toHaveAccessibleName(/at 0:20\.0, lasts 12\.0 s/u);
  await expect(cellOf(page, 'CAM 3')).toHaveAccessibleName(/at 0:42\.0/u);
  await undone();
  await expect(cellOf(page, 'CAM 3')).toHaveAccessibleName(/at 0:40\.0/u);

  await page.keyboard.press('r');
  await pick('CAM 1');
  await page.keyboard.press('Alt+PageDown');
  await expect(cellOf(page, 'CAM 1')).toHaveAccessibleName(/at 0:12\.0/u);
  await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/at 1:02\.0/u);
});

test('a deleted cue leaves no gap where Shift is held or ripple is on; one undo brings it and the others back', async () => {
  const back = async (): Promise<void> => {
    await undone();
    await expect(cellOf(page, 'CAM 2')).toHaveAccessibleName(/at 0:20\.0/u);
    await expect(cellOf(page, 'CAM 3')).toHaveAccessibleName(/at 0:40\.0/u);
  };
  await pick('CAM 2');
  await page.keyboard.press('Shift+Delete');
  await expect(cellOf(page, 'CAM 2')).toHaveCount(0);
  await expect(cellOf(page, 'CAM 3')).toHaveAccessibleName(/at 0:30\.0/u);
  await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/at 1:00\.0/u);
  await expect(told()).toContainText('Ripple delete CAM 2, 1 later cue earlier.');
  await back();

  await pick('CAM 2');
  await page.keyboard.press('Delete');
  await expect(cellOf(page, 'CAM 2')).toHaveCount(0);
  await expect(cellOf(page, 'CAM 3')).toHaveAccessibleName(/at 0:40\.0/u);
  await back();
  for (const ripple of ['lane', 'all lanes']) {
    await page.keyboard.press('r');
    await expect(page.getByRole('button', { name: `Ripple ${ripple}`, exact: true })).toBeVisible();
    await pick('CAM 2');
    await page.keyboard.press('Delete');
    await expect(cellOf(page, 'CAM 3')).toHaveAccessibleName(/at 0:30\.0/u);
    await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(ripple === 'lane' ? /at 1:00\.0/u : /at 0:50\.0/u);
    await expect(cellOf(page, 'SET 1')).toHaveAccessibleName(/at 0:20\.0/u);
    await back();
  }
});

test('the border of two cues that meet is rolled with Ctrl; a lone edge is trimmed', async () => {
  const second = await pxPerSecondOf(page, 'CAM 2', 10);
  const { right, y } = await placeOf(page, 'CAM 1');
  await page.keyboard.down('Control');
  await dragBy(page, { x: right - 2, y }, 3 * second);
  await page.mouse.up();
  await page.keyboard.up('Control');
  await expect(cellOf(page, 'CAM 1')).toHaveAccessibleName(/at 0:10\.0, lasts 13\.0 s/u);
  await expect(cellOf(page, 'CAM 2')).toHaveAccessibleName(/at 0:23\.0, lasts 7\.0 s/u);
  await undone();
  await pick('CAM 1');
  await page.keyboard.press('Alt+Equal');
  await expect(cellOf(page, 'CAM 2')).toHaveAccessibleName(/at 0:20\.5, lasts 9\.5 s/u);
  await undone();
  await pick('CAM 3');
  await page.keyboard.press('Alt+Equal');
  await expect(page.getByText('Nothing begins or ends where CAM 3 does.')).toBeVisible();
});

test('a window is moved by its grips, and as a whole with Ctrl; the cue stays', async () => {
  const second = await pxPerSecondOf(page, 'CAM 2', 10);
  await pick('SET 1');
  const body = await cellOf(page, 'SET 1').boundingBox();
  if (!body) throw new Error('no body');
  const latest = { x: body.x + 4 * second, y: body.y - 4 };
  await dragBy(page, latest, 2 * second);
  await expect(readout()).toContainText('Window 0:18.0 – 0:26.0');
  await expect(readout()).toContainText('Slack: 6.0 s later, 2.0 s earlier');
  await page.mouse.up();
  await page.keyboard.down('Control');
  await dragBy(page, { x: body.x + 6 * second, y: body.y - 4 }, second);
  await page.mouse.up();
  await page.keyboard.up('Control');
  await app.menu('toggle-inspector');
  await expect(page.getByRole('textbox', { name: 'Earliest' })).toHaveValue('0:19.0');
  await expect(page.getByRole('textbox', { name: 'Latest' })).toHaveValue('0:27.0');
  await expect(cellOf(page, 'SET 1')).toHaveAccessibleName(/at 0:20\.0/u);
});

test('a cue is split at the playhead and joined again; copies are pasted there', async () => {
  await pick('CAM 3');
  await playheadTo('0:44.0');
  await pick('CAM 3');
  await page.keyboard.press('Control+b');
  await expect(cellOf(page, 'CAM 3')).toHaveAccessibleName(/at 0:40\.0, lasts 4\.0 s/u);
  await expect(cellOf(page, 'CAM 4')).toHaveAccessibleName(/at 0:44\.0, lasts 6\.0 s/u);
  await pick('CAM 3', 'Control');
  await page.keyboard.press('Control+j');
  await expect(cellOf(page, 'CAM 3')).toHaveAccessibleName(/at 0:40\.0, lasts 10\.0 s/u);
  await expect(cellOf(page, 'CAM 4')).toHaveCount(0);

  await pick('CAM 1');
  await pick('CAM 2', 'Control');
  await page.keyboard.press('Control+c');
  await playheadTo('0:55.0');
  await page.keyboard.press('Control+v');
  await expect(cellOf(page, 'CAM 4')).toHaveAccessibleName(/at 0:55\.0, lasts 10\.0 s/u);
  await expect(cellOf(page, 'CAM 5')).toHaveAccessibleName(/at 1:05\.0, lasts 10\.0 s/u);
  await expect(told()).toContainText('Paste 2 cues.');
  await page.keyboard.press('Control+x');
  await expect(cellOf(page, 'CAM 4')).toHaveCount(0);
  await playheadTo('0:58.0');
  await page.keyboard.press('Control+v');
  await expect(cellOf(page, 'CAM 4')).toHaveAccessibleName(/at 0:58\.0/u);
});

test('a line from a cue’s edge to another cue asks how they are tied; to a beat it pins', async () => {
  const second = await pxPerSecondOf(page, 'CAM 2', 10);
  await pick('CAM 1');
  const from = await cellOf(page, 'CAM 1').boundingBox();
  const set = await placeOf(page, 'SET 2');
  if (!from) throw new Error('no body');
  const connector = { x: from.x + from.width + 7, y: from.y + from.height - 4 };
  await dragBy(page, connector, set.x + 4 - connector.x, set.y - connector.y);
  await expect(page.getByText('end of CAM 1 → start of SET 2')).toBeVisible();
  await page.mouse.up();
  const menu = page.getByRole('menu');
  await expect(menu).toContainText('How SET 2 follows CAM 1');
  await menu.getByRole('menuitem', { name: /^SET 2 right after the end of CAM 1/u }).click();
  await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/at 0:20\.0.*after the end of CAM 1/u);
  await undone();

  await pick('CAM 3');
  const body = await cellOf(page, 'CAM 3').boundingBox();
  if (!body) throw new Error('no body');
  const start = { x: body.x - 7, y: body.y + body.height - 4 };
  await dragBy(page, start, -2.1 * second + 7);
  await page.mouse.up();
  await expect(cellOf(page, 'CAM 3')).toHaveAccessibleName(/at 0:38\.0.*on bar 20\.1/u);
  await undone();

  // A drawn line that is let go over nothing, or taken back, ties nothing.
  await dragBy(page, { x: body.x + body.width + 7, y: start.y }, 40);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByRole('button', { name: /^Undo/u }).first()).toBeDisabled();
});

test('by keys a cue is marked to lead and others follow it, hung or linked', async () => {
  await pick('CAM 2');
  await page.keyboard.press('c');
  await expect(page.getByText(/^CAM 2 leads/u)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(cellOf(page, 'SET 1')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cellOf(page, 'SET 2')).toBeFocused();
  await page.keyboard.press('c');
  await expect(page.locator('[role=menu]:focus-within')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/at 1:00\.0.*after the end of CAM 2/u);
  await expect(cellOf(page, 'SET 2')).toBeFocused();
  await expect(told()).toContainText('Hang SET 2 on CAM 2.');
  await page.keyboard.press('c');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^SET 2 leads/u)).toBeHidden();
  await expect(cellOf(page, 'SET 2')).toHaveAttribute('aria-selected', 'true');
});

test('a drag says while it lasts what it breaks, and that it is mended again', async () => {
  const second = await pxPerSecondOf(page, 'CAM 2', 10);
  const { x, y, width } = await placeOf(page, 'SET 2');
  await page.keyboard.down('Alt');
  await dragBy(page, { x: x + width / 2, y }, -12 * second);
  await page.keyboard.up('Alt');
  await expect(readout()).toContainText('✕');
  await expect(readout()).toContainText('Camera 1');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/at 1:00\.0/u);
});
