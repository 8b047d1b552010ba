/** The timeline under a real pointer and real keys: cells say what the canvases show. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Show } from '#shared/show/types.ts';
import { test } from './app/fixtures.ts';
import { cellOf, dragBy, placeOf, pxPerSecondOf, settleOn } from './app/timeline.ts';

/** At 120 bpm a beat is half a second, a bar two. */
const SHOW: Show = {
  format: 'onetake.show',
  version: 1,
  id: '7f1f1c1e-58cf-4a0e-9f0a-6f0d7c1f2a10',
  title: 'Timeline',
  music: { lengthMs: 120_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] },
  resources: [],
  lanes: [
    { id: 'set', name: 'Set', department: 'set' },
    { id: 'dance', name: 'Dance', department: 'dance' },
    { id: 'air', name: 'Air', department: 'air', locked: true },
  ],
  cues: [
    {
      id: 's1',
      number: 'SET 1',
      lane: 'set',
      name: 'Stairs',
      kind: 'set-move',
      start: { at: 10_000 },
      duration: { likelyMs: 10_000 },
    },
    {
      id: 's2',
      number: 'SET 2',
      lane: 'set',
      name: 'Wall',
      kind: 'set-move',
      start: { at: 40_000 },
      duration: { likelyMs: 10_000 },
    },
    {
      id: 'd1',
      number: 'DNC 1',
      lane: 'dance',
      name: '',
      kind: 'dance',
      start: { after: 's1', edge: 'end' },
      duration: { likelyMs: 20_000 },
    },
    {
      id: 'a1',
      number: 'AIR 1',
      lane: 'air',
      name: '',
      kind: 'other',
      start: { at: 60_000 },
      duration: { likelyMs: 20_000 },
    },
  ],
};

function cells(page: Page): Locator {
  return page.getByRole('grid', { name: /^Cues by lane/u }).getByRole('gridcell');
}

function selected(page: Page): Locator {
  return page.getByRole('grid', { name: /^Cues by lane/u }).getByRole('gridcell', { selected: true });
}

/** Pixels of a second, told by a cue of ten seconds. */
const pxPerSecond = (page: Page): Promise<number> => pxPerSecondOf(page, 'SET 2', 10);

test.describe('the timeline', () => {
  let page: Page;
  let undo: () => Promise<void>;
  test.beforeEach(async ({ launchApp }) => {
    const app = await launchApp({ files: { 'a.onetake': JSON.stringify(SHOW) }, open: 'a.onetake' });
    page = app.page;
    undo = () => app.menu('undo');
    // All of the width for the timeline: then beats are far enough apart to be snapped to.
    for (const panel of ['toggle-table', 'toggle-inspector'] as const) await app.menu(panel);
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeHidden();
    await settleOn(page, 'SET 2');
    await expect(cellOf(page, 'SET 1')).toHaveAccessibleName(
      'SET 1, Stairs, Set, at 0:10.0, lasts 10.0 s, at a fixed time',
    );
  });

  test('drags a cue to the beat, with what hangs on it, as one step', async () => {
    const { x, y, width } = await placeOf(page, 'SET 1');
    const second = await pxPerSecond(page);
    await dragBy(page, { x: x + width / 2, y }, 5.1 * second);
    await page.mouse.up();
    await expect(cellOf(page, 'SET 1')).toHaveAccessibleName(/at 0:15\.0/u);
    await expect(cellOf(page, 'DNC 1')).toHaveAccessibleName(/at 0:25\.0.*after the end of SET 1/u);
    await undo();
    await expect(cellOf(page, 'SET 1')).toHaveAccessibleName(/at 0:10\.0/u);
    await expect(cellOf(page, 'DNC 1')).toHaveAccessibleName(/at 0:20\.0/u);
  });

  test('drags freely while Alt is held', async () => {
    const { x, y, width } = await placeOf(page, 'SET 1');
    const second = await pxPerSecond(page);
    await page.keyboard.down('Alt');
    await dragBy(page, { x: x + width / 2, y }, 5.2 * second);
    await page.mouse.up();
    await page.keyboard.up('Alt');
    await expect(cellOf(page, 'SET 1')).toHaveAccessibleName(/at 0:15\.[123]/u);
  });

  test('drags a cue to another lane', async () => {
    const { x, y, width } = await placeOf(page, 'SET 2');
    const lane = await placeOf(page, 'DNC 1');
    await dragBy(page, { x: x + width / 2, y }, 0, lane.y - y);
    await page.mouse.up();
    await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/^SET 2, Wall, Dance, at 0:40\.0/u);
  });

  test('drags several selected cues together', async () => {
    const first = await placeOf(page, 'SET 1');
    const second = await placeOf(page, 'SET 2');
    const scale = await pxPerSecond(page);
    await page.mouse.click(first.x + 20, first.y);
    await page.keyboard.down('Shift');
    await page.mouse.click(second.x + 20, second.y);
    await page.keyboard.up('Shift');
    await dragBy(page, { x: second.x + 20, y: second.y }, 2 * scale);
    await page.mouse.up();
    await expect(cellOf(page, 'SET 1')).toHaveAccessibleName(/at 0:12\.0/u);
    await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/at 0:42\.0/u);
  });

  test('trims the end and the start of a cue', async () => {
    const second = await pxPerSecond(page);
    const { y, right } = await placeOf(page, 'SET 2');
    await dragBy(page, { x: right - 2, y }, 3 * second);
    await page.mouse.up();
    await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/at 0:40\.0, lasts 13\.0 s/u);
    const before = await placeOf(page, 'SET 2');
    await dragBy(page, { x: before.x + 2, y }, -2 * second);
    await page.mouse.up();
    await expect(cellOf(page, 'SET 2')).toHaveAccessibleName(/at 0:38\.0, lasts 15\.0 s/u);
  });

  test('takes a whole drag back on Escape, and leaves no step', async () => {
    const { x, y, width } = await placeOf(page, 'SET 1');
    await page.mouse.click(x + width / 2, y);
    await dragBy(page, { x: x + width / 2, y }, 120, 60);
    await page.keyboard.press('Escape');
    await page.mouse.move(x + 300, y);
    await page.mouse.up();
    await expect(cellOf(page, 'SET 1')).toHaveAccessibleName(/Set, at 0:10\.0/u);
    await expect(cellOf(page, 'SET 1')).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('button', { name: /^Undo/u }).first()).toBeDisabled();
  });

  test('ends a drag that is let go outside of the window', async () => {
    const { x, y, width } = await placeOf(page, 'SET 1');
    const second = await pxPerSecond(page);
    await dragBy(page, { x: x + width / 2, y }, 4 * second);
    await page.mouse.move(x + width / 2 + 4 * second, -50);
    await page.mouse.up();
    await expect(cellOf(page, 'SET 1')).toHaveAccessibleName(/Set, at 0:14\.0/u);
    // Nothing hangs on the pointer any more.
    await page.mouse.move(x, y);
    await page.mouse.move(x + 200, y);
    await expect(cellOf(page, 'SET 1')).toHaveAccessibleName(/Set, at 0:14\.0/u);
  });

  test('leaves locked lanes alone and says so', async () => {
    const { x, y, width } = await placeOf(page, 'AIR 1');
    await dragBy(page, { x: x + width / 2, y }, 100);
    await page.mouse.up();
    await expect(page.getByText('The lane Air is locked.')).toBeVisible();
    await expect(cellOf(page, 'AIR 1')).toHaveAccessibleName(/at 1:00\.0.*locked/u);
  });

  test('selects by click, by Ctrl, by a frame, and nothing by a click beside', async () => {
    const first = await placeOf(page, 'SET 1');
    const dance = await placeOf(page, 'DNC 1');
    await page.mouse.click(first.x + 10, first.y);
    await expect(cellOf(page, 'SET 1')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.down('Control');
    await page.mouse.click(dance.x + 10, dance.y);
    await page.keyboard.up('Control');
    await expect(selected(page)).toHaveCount(2);
    await page.mouse.click(first.right + 30, first.y);
    await expect(selected(page)).toHaveCount(0);
    await dragBy(page, { x: first.x - 20, y: first.y }, dance.right - first.x, dance.y - first.y);
    await page.mouse.up();
    await expect(cellOf(page, 'SET 1')).toHaveAttribute('aria-selected', 'true');
    await expect(cellOf(page, 'DNC 1')).toHaveAttribute('aria-selected', 'true');
    await expect(cellOf(page, 'SET 2')).toHaveAttribute('aria-selected', 'false');
    await expect(cellOf(page, 'AIR 1')).toHaveAttribute('aria-selected', 'false');
  });

  test('adds a cue where an empty place is double-clicked', async () => {
    const { y } = await placeOf(page, 'SET 1');
    const wall = await placeOf(page, 'SET 2');
    const second = await pxPerSecond(page);
    await page.mouse.dblclick(wall.x + 30.1 * second, y);
    await expect(cellOf(page, 'SET 3')).toHaveAccessibleName(/^SET 3, Set, at 1:10\.0, lasts 2\.0 s, on bar 36\.1/u);
    await expect(cellOf(page, 'SET 3')).toHaveAttribute('aria-selected', 'true');
    // The inspector opens with the keyboard in the name.
    await page.keyboard.type('Ramp');
    await page.keyboard.press('Tab');
    await expect(cellOf(page, 'SET 3')).toHaveAccessibleName(/^SET 3, Ramp, Set/u);
  });

  test('zooms to the pointer and back to the whole show', async () => {
    const before = await placeOf(page, 'SET 2');
    await page.mouse.move(before.x, before.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await placeOf(page, 'SET 2')).width).toBeGreaterThan(before.width * 1.2);
    expect(Math.abs((await placeOf(page, 'SET 2')).x - before.x)).toBeLessThan(2);
    await page.keyboard.press('Shift+z');
    await expect.poll(async () => Math.round((await placeOf(page, 'SET 2')).width)).toBe(Math.round(before.width));
  });

  test('goes from cue to cue and nudges by keys', async () => {
    const { x, y } = await placeOf(page, 'SET 1');
    await page.mouse.click(x + 10, y);
    await page.keyboard.press('ArrowRight');
    await expect(cellOf(page, 'SET 2')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(cellOf(page, 'DNC 1')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Alt+ArrowRight');
    await expect(cellOf(page, 'SET 1')).toHaveAccessibleName(/at 0:10\.5/u);
    await expect(selected(page)).toHaveCount(1);
  });

  test('plays on the clock, moves the playhead and scrubs', async () => {
    const clock = page.getByRole('timer');
    const head = page.getByTestId('playhead');
    const rulers = await page.getByTestId('rulers').boundingBox();
    if (!rulers) throw new Error('no rulers');
    const wall = await placeOf(page, 'SET 2');
    await page.mouse.click(wall.x + 1, rulers.y + rulers.height - 8);
    await expect(clock).toContainText('0:40.0');
    await expect(clock).toContainText('bar 21.1');
    const before = await head.boundingBox();
    await page.keyboard.press('Space');
    await page.waitForTimeout(1500);
    await page.keyboard.press('Space');
    await expect(clock).toContainText(/0:4[12]\.\d/u);
    const after = await head.boundingBox();
    const second = await pxPerSecond(page);
    const movedS = ((after?.x ?? 0) - (before?.x ?? 0)) / second;
    expect(movedS).toBeGreaterThan(1.2);
    expect(movedS).toBeLessThan(2.5);
    await page.keyboard.press('Home');
    await expect(clock).toContainText('0:00.0');
  });

  test('goes along when a drag reaches the edge of the view', async () => {
    const before = await placeOf(page, 'SET 1');
    await page.mouse.move(before.x, before.y);
    await page.keyboard.down('Control');
    for (let notch = 0; notch < 5; notch += 1) await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await placeOf(page, 'SET 1')).width).toBeGreaterThan(before.width * 3);
    const { x, y } = await placeOf(page, 'SET 1');
    const lanes = await page.getByTestId('lanes').boundingBox();
    if (!lanes) throw new Error('no lanes');
    await dragBy(page, { x: x + 20, y }, lanes.x + lanes.width - 4 - x - 20);
    await expect(page.getByText(/^1:[0-4]\d\.\d · \+/u)).toBeVisible();
    await page.mouse.up();
    await expect(cellOf(page, 'SET 1')).toHaveAccessibleName(/at 1:[0-5]\d\.\d/u);
  });

  test('draws each cue where its cell stands, and nothing between them', async () => {
    const first = await placeOf(page, 'SET 1');
    const wall = await placeOf(page, 'SET 2');
    const inkAt = (x: number, y: number) =>
      page.evaluate(
        ([left, top]) => {
          const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-layer=cues]');
          const box = canvas?.getBoundingClientRect();
          const context = canvas?.getContext('2d');
          if (!canvas || !box || !context) throw new Error('no canvas');
          const ratio = canvas.width / box.width;
          return [...context.getImageData((left - box.left) * ratio, (top - box.top) * ratio, 1, 1).data];
        },
        [x, y] as const,
      );
    // The spine is the set department's own colour.
    const colour = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--set').trim(),
    );
    const spine = await inkAt(first.x + 1, first.y);
    expect(
      `#${spine
        .slice(0, 3)
        .map((part) => part.toString(16).padStart(2, '0'))
        .join('')}`,
    ).toBe(colour);
    expect((await inkAt(wall.x + wall.width / 2, wall.y))[3]).toBe(255);
    expect((await inkAt((first.right + wall.x) / 2, wall.y))[3]).toBe(0);
  });

  test('says what a cue is when the pointer rests on it', async () => {
    const { x, y } = await placeOf(page, 'SET 2');
    await page.mouse.move(x + 20, y);
    await expect(page.getByText('SET 2 · Wall · 0:40.0 – 0:50.0')).toBeVisible();
    await page.mouse.move(x + 20, y - 150);
    await expect(page.getByText('SET 2 · Wall · 0:40.0 – 0:50.0')).toBeHidden();
  });

  test('scrolls by the minimap', async () => {
    const { x, y } = await placeOf(page, 'SET 2');
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    for (let notch = 0; notch < 6; notch += 1) await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    const map = await page.getByTestId('minimap').boundingBox();
    if (!map) throw new Error('no minimap');
    await page.mouse.click(map.x + map.width * 0.6, map.y + map.height / 2);
    await expect.poll(async () => (await placeOf(page, 'AIR 1')).x).toBeLessThan(map.x + map.width);
    expect((await placeOf(page, 'AIR 1')).right).toBeGreaterThan(map.x);
  });
});

test('two thousand cues at one instant leave a grid of a bounded size, the selected ones in it', async ({
  launchApp,
}) => {
  const cues: Show['cues'] = Array.from({ length: 2_000 }, (_, at) => ({
    id: `c${at}`,
    number: `C ${at}`,
    lane: 'set',
    name: '',
    kind: 'other',
    start: { at: 60_000 },
    duration: { likelyMs: at % 2 === 0 ? 5_000 : 0 },
  }));
  const app = await launchApp({ files: { 'a.onetake': JSON.stringify({ ...SHOW, cues }) }, open: 'a.onetake' });
  await expect(cells(app.page)).toHaveCount(200);
  const map = await app.page.getByTestId('lanes').boundingBox();
  if (!map) throw new Error('no lanes');
  await dragBy(app.page, { x: map.x + map.width - 20, y: map.y + 4 }, 60 - map.width, 90);
  await app.page.mouse.up();
  await expect(selected(app.page)).toHaveCount(200);
});

test('an empty show says how its first lane and its first cue come about', async ({ launchApp }) => {
  const empty: Show = { ...SHOW, lanes: [], cues: [] };
  const app = await launchApp({ files: { 'a.onetake': JSON.stringify(empty) }, open: 'a.onetake' });
  const area = app.page.getByTestId('lanes');
  await area.getByRole('button', { name: 'Add a lane' }).click();
  await expect(area.getByText('No cues yet')).toBeVisible();
  const lanes = await area.boundingBox();
  if (!lanes) throw new Error('no lanes');
  await app.page.mouse.dblclick(lanes.x + 200, lanes.y + 28);
  await expect(cells(app.page)).toHaveCount(1);
  await expect(area.getByText('No cues yet')).toBeHidden();
});
