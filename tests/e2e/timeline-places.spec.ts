/** Getting about on the timeline: finding cues, going back, sections, and how the view follows the playhead. */
import { expect, type Page } from '@playwright/test';
import type { Show } from '#shared/show/types.ts';
import { test } from './app/fixtures.ts';
import { cellOf, placeOf, settleOn } from './app/timeline.ts';
import type { RunningApp } from './app/running-app.ts';

const SHOW: Show = {
  format: 'onetake.show',
  version: 1,
  id: '7f1f1c1e-58cf-4a0e-9f0a-6f0d7c1f2a12',
  title: 'Places',
  music: {
    lengthMs: 120_000,
    tempo: [{ bar: 1, bpm: 120, beats: 4 }],
    sections: [
      { id: 'verse', name: 'Verse', start: { bar: 1 } },
      { id: 'chorus', name: 'Chorus', start: { bar: 31 } },
    ],
  },
  stage: { zones: [{ id: 'yard', name: '마당', kind: 'set' }], routes: [] },
  resources: [{ id: 'corps', name: 'Corps', kind: 'dancers' }],
  lanes: [
    { id: 'set', name: 'Set', department: 'set' },
    { id: 'dance', name: 'Dance', department: 'dance' },
  ],
  cues: [
    cue('s1', 'SET 1', 'set', 5_000),
    { ...cue('d1', 'DNC 1', 'dance', 20_000), uses: ['corps'] },
    { ...cue('s2', 'SET 2', 'set', 70_000), zone: 'yard' },
    { ...cue('d2', 'DNC 2', 'dance', 90_000), uses: ['corps'], start: { after: 's2', edge: 'end', offsetMs: 10_000 } },
  ],
};

function cue(id: string, number: string, lane: string, at: number): Show['cues'][number] {
  return { id, number, lane, name: '', kind: 'other', start: { at }, duration: { likelyMs: 10_000 } };
}

let app: RunningApp;
let page: Page;
const run = async (action: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(action);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

/** Of each of the cues: how thick a ring in the colour of text is drawn to the left of its body, whole pixels. */
async function ringsOf(...numbers: readonly string[]): Promise<number[]> {
  const area = await page.getByTestId('lanes').boundingBox();
  if (!area) throw new Error('no lanes');
  const places = await Promise.all(numbers.map((number) => placeOf(page, number)));
  return page.evaluate(
    (all) =>
      all.map(({ x, y }) => {
        const ink = document.querySelector<HTMLCanvasElement>('canvas[data-layer=cues]')?.getContext('2d');
        if (!ink) throw new Error('no canvas');
        const colour = getComputedStyle(document.documentElement).getPropertyValue('--text').trim();
        const { data } = ink.getImageData(Math.round(x) - 6, Math.round(y), 6, 1);
        return [0, 1, 2, 3, 4, 5].filter((at) => {
          const [red = 0, green = 0, blue = 0, alpha = 0] = data.slice(at * 4, at * 4 + 4);
          const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
          return alpha > 200 && hex === colour;
        }).length;
      }),
    places.map(({ x, y }) => ({ x: x - area.x, y: y - area.y })),
  );
}

test.beforeEach(async ({ launchApp }) => {
  app = await launchApp({ files: { 'a.onetake': JSON.stringify(SHOW) }, open: 'a.onetake' });
  ({ page } = app);
  for (const panel of ['toggle-table', 'toggle-inspector'] as const) await app.menu(panel);
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeHidden();
  await settleOn(page, 'SET 2');
});

test('cues are found by number, resource and place, one after the other, from the keyboard', async () => {
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Find cues' });
  await expect(bar.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('corps');
  await expect(bar.getByRole('status')).toHaveText('2 found');
  // What is found has a ring at once, and what is gone to a thicker one.
  await expect.poll(() => ringsOf('DNC 1', 'DNC 2', 'SET 1')).toEqual([1, 1, 0]);
  await page.keyboard.press('Enter');
  await expect(cellOf(page, 'DNC 1')).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => ringsOf('DNC 1', 'DNC 2', 'SET 1')).toEqual([3, 1, 0]);
  await expect(bar.getByRole('status')).toHaveText('1 of 2');
  await page.keyboard.press('Enter');
  await expect(cellOf(page, 'DNC 2')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(cellOf(page, 'DNC 1')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('마당');
  await page.keyboard.press('Shift+Enter');
  await expect(cellOf(page, 'SET 2')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('nobody');
  await expect(bar.getByRole('status')).toHaveText('none');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect.poll(() => ringsOf('DNC 1', 'DNC 2', 'SET 2')).toEqual([0, 0, 0]);
  await expect(cellOf(page, 'SET 2')).toBeFocused();
});

test('the view goes back to where it was, and forward again', async () => {
  const whole = await placeOf(page, 'SET 2');
  await page.waitForTimeout(900);
  await page.mouse.click(whole.x + 5, whole.y);
  await page.keyboard.press('z');
  await expect.poll(async () => (await placeOf(page, 'SET 2')).width).toBeGreaterThan(whole.width * 4);
  const close = await placeOf(page, 'SET 2');
  await page.keyboard.press('Control+BracketLeft');
  await expect.poll(async () => Math.round((await placeOf(page, 'SET 2')).width)).toBe(Math.round(whole.width));
  await page.keyboard.press('Control+BracketRight');
  await expect.poll(async () => Math.round((await placeOf(page, 'SET 2')).width)).toBe(Math.round(close.width));
});

test('a section fills the view, and what belongs together is selected together', async () => {
  const { x, y } = await placeOf(page, 'SET 2');
  await page.mouse.click(x + 5, y);
  const selected = page.getByRole('grid', { name: /^Cues by lane/u }).getByRole('gridcell', { selected: true });
  await run('Select the section');
  await expect(selected).toHaveCount(2);
  await expect(cellOf(page, 'DNC 2')).toHaveAttribute('aria-selected', 'true');
  await run('Select the lane');
  await expect(cellOf(page, 'SET 1')).toHaveAttribute('aria-selected', 'true');
  await expect(selected).toHaveCount(2);
  await run('Select what hangs on it');
  await expect(cellOf(page, 'DNC 2')).toHaveAttribute('aria-selected', 'true');
  await expect(selected).toHaveCount(2);
  const width = (await placeOf(page, 'SET 2')).width;
  await page.keyboard.press('Shift+x');
  await expect.poll(async () => (await placeOf(page, 'SET 2')).width).toBeGreaterThan(width * 1.6);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('DNC 1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await run('Select who uses the same');
  await expect(cellOf(page, 'DNC 2')).toHaveAttribute('aria-selected', 'true');
  await expect(selected).toHaveCount(2);
});

test('in the band of the sections a double-click zooms to one, and Shift selects its cues and lets them go', async () => {
  const rulers = await page.getByTestId('rulers').boundingBox();
  if (!rulers) throw new Error('no rulers');
  const selected = page.getByRole('gridcell', { selected: true });
  const { x, y } = await placeOf(page, 'SET 1');
  await page.mouse.click(x + 5, y);
  // In the chorus, whatever is selected, and without moving the playhead.
  const chorus = { x: (await placeOf(page, 'SET 2')).x + 5, y: rulers.y + 10 };
  const head = await page.getByTestId('playhead').boundingBox();
  await page.mouse.move(chorus.x, chorus.y);
  await expect(page.getByTestId('rulers')).toHaveCSS('cursor', 'pointer');
  await expect(page.getByText(/^Chorus · 1:00\.0 – 2:00\.0 · 2 cues/u)).toBeVisible();
  await page.keyboard.down('Shift');
  await page.mouse.click(chorus.x, chorus.y);
  await expect(selected).toHaveCount(3);
  await expect(cellOf(page, 'DNC 2')).toHaveAttribute('aria-selected', 'true');
  await page.mouse.click(chorus.x, chorus.y);
  await page.keyboard.up('Shift');
  await expect(selected).toHaveCount(1);
  await expect(cellOf(page, 'SET 1')).toHaveAttribute('aria-selected', 'true');
  expect((await page.getByTestId('playhead').boundingBox())?.x).toBe(head?.x);

  await page.mouse.dblclick(chorus.x, chorus.y);
  // A minute, of which the cue lasts ten seconds.
  const { width } = rulers;
  await expect.poll(async () => (await placeOf(page, 'SET 2')).width).toBeGreaterThan(width / 6 - 20);
  await expect(page.getByRole('contentinfo')).toContainText('2 of 4 cues in view');
  // Elsewhere in the rulers the pointer has the playhead, and the view stays.
  await page.mouse.move(chorus.x, rulers.y + rulers.height - 10);
  await expect(page.getByTestId('rulers')).toHaveCSS('cursor', 'ew-resize');
});

test('the view follows the playhead by pages, as a tape, or not at all', async () => {
  const head = page.getByTestId('playhead');
  const lanes = await page.getByTestId('lanes').boundingBox();
  if (!lanes) throw new Error('no lanes');
  const startFrom = async (time: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(time);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Space');
  };
  /** Plays for a while from so many seconds on. */
  const playFrom = async (time: string): Promise<void> => {
    await startFrom(time);
    await page.waitForTimeout(1800);
    await page.keyboard.press('Space');
  };
  const { x, y } = await placeOf(page, 'SET 2');
  await page.mouse.click(x + 5, y);
  await page.keyboard.press('z');
  await expect.poll(async () => (await placeOf(page, 'SET 2')).width).toBeGreaterThan(lanes.width * 0.8);
  await page.keyboard.press('f');
  await expect(page.getByRole('button', { name: 'Follow: smooth' })).toBeVisible();
  await startFrom('1:14.5');
  const fromMiddle = async (): Promise<number> =>
    Math.abs(((await head.boundingBox())?.x ?? 0) - (lanes.x + lanes.width / 2));
  await expect.poll(fromMiddle).toBeLessThan(30);
  // It stays there: the lanes run under it.
  await page.waitForTimeout(600);
  await page.keyboard.press('Space');
  expect(await fromMiddle()).toBeLessThan(30);
  await page.keyboard.press('f');
  await expect(page.getByRole('button', { name: 'Follow: off' })).toBeVisible();
  const tape = await placeOf(page, 'SET 2');
  await page.mouse.click(tape.x + tape.width / 2, tape.y);
  await page.keyboard.press('z');
  await settleOn(page, 'SET 2');
  const before = await placeOf(page, 'SET 2');
  await playFrom('1:19.2');
  await expect(head).toBeHidden();
  expect((await placeOf(page, 'SET 2')).x).toBeCloseTo(before.x, 0);
});
