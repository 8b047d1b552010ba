/** Lanes under a real pointer and real keys: grouped, folded, hidden, alone, higher, moved; what is seen beside cues. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Department, Show } from '#shared/show/types.ts';
import type { RunningApp } from './app/running-app.ts';
import { test } from './app/fixtures.ts';

const LANES: readonly (readonly [id: string, name: string, department: Department])[] = [
  ['set', 'Set', 'set'],
  ['dance-a', 'Dance A', 'dance'],
  ['air', 'Air', 'air'],
  ['dance-b', 'Dance B', 'dance'],
];
const cueOf = (id: string, number: string, lane: string, atMs: number): Show['cues'][number] => ({
  id,
  number,
  lane,
  name: '',
  kind: 'other',
  start: { at: atMs },
  duration: { likelyMs: 10_000 },
});
const SHOW: Show = {
  format: 'onetake.show',
  version: 1,
  id: '7f1f1c1e-58cf-4a0e-9f0a-6f0d7c1f2a11',
  title: 'Lanes',
  frameRate: '25',
  music: {
    lengthMs: 120_000,
    tempo: [{ bar: 1, bpm: 120, beats: 4 }],
    lyrics: [
      { start: { at: 10_000 }, text: 'one' },
      { start: { at: 40_000 }, text: 'two' },
    ],
  },
  resources: [],
  lanes: LANES.map(([id, name, department]) => ({ id, name, department })),
  cues: [
    cueOf('s1', 'SET 1', 'set', 10_000),
    { ...cueOf('d1', 'DNC 1', 'dance-a', 0), start: { after: 's1', edge: 'end' } },
    cueOf('a1', 'AIR 1', 'air', 60_000),
    { ...cueOf('d2', 'DNC 2', 'dance-b', 30_000), window: { edge: 'start', latest: { at: 29_000 } } },
  ],
  takes: [
    {
      id: 't1',
      name: 'First',
      kind: 'rehearsal',
      at: '2026-11-20T10:00:00Z',
      cues: [
        { cue: 'a1', number: 'AIR 1', plannedStartMs: 60_000, plannedEndMs: 70_000, startMs: 62_000, endMs: 73_000 },
        // It does not count, and is not shown.
        { cue: 's1', number: 'SET 1', plannedStartMs: 0, plannedEndMs: 0, startMs: 3_000, excluded: 'false start' },
      ],
    },
  ],
  links: [{ id: 'l1', from: { cue: 's1', edge: 'end' }, to: { cue: 'a1', edge: 'start' }, minMs: 39_500 }],
};

const headers = (page: Page): Locator => page.getByRole('list', { name: /^Lanes\./u });
/** Names of the headers from top to bottom. */
const names = (page: Page): Promise<string[]> =>
  headers(page)
    .getByRole('toolbar')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
const header = (page: Page, name: string): Locator => headers(page).getByRole('toolbar', { name, exact: true });
const main = (page: Page, name: string): Locator => header(page, name).locator('[data-header]');
const cell = (page: Page, number: string): Locator =>
  page.getByRole('grid', { name: /^Cues by lane/u }).getByRole('gridcell', { name: new RegExp(`^${number},`, 'u') });

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it has no place');
  return box;
}

test.describe('lanes', () => {
  let app: RunningApp;
  let page: Page;
  test.beforeEach(async ({ launchApp }) => {
    app = await launchApp({ files: { 'a.onetake': JSON.stringify(SHOW) }, open: 'a.onetake' });
    ({ page } = app);
    await expect(cell(page, 'SET 1')).toBeVisible();
  });

  test('stand by department under a head that says how many cues it has and what is wrong, or in their own order', async () => {
    expect(await names(page)).toEqual(['Set', 'Dance', 'Dance A', 'Dance B', 'Air']);
    await expect(main(page, 'Dance')).toHaveAttribute('title', 'Dance, 2 lanes: select their 2 cues, has errors');
    await app.menu('toggle-groups');
    await expect.poll(() => names(page)).toEqual(['Set', 'Dance A', 'Air', 'Dance B']);
  });

  test('fold to thin rows by pointer and by keys, and unfold for a cue that is gone to', async () => {
    const { height } = await boxOf(header(page, 'Set'));
    await header(page, 'Set').hover();
    await header(page, 'Set').getByRole('button', { name: 'Fold Set' }).click();
    await expect.poll(async () => (await boxOf(header(page, 'Set'))).height).toBeLessThan(height / 2);
    await expect(cell(page, 'SET 1')).toHaveCount(0);
    // The table still has it: going there unfolds its lane.
    await page
      .getByRole('grid', { name: /^Cue table/u })
      .getByText('SET 1')
      .click();
    await expect(cell(page, 'SET 1')).toBeVisible();

    await main(page, 'Dance').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => names(page)).toEqual(['Set', 'Dance', 'Air']);
    await expect(main(page, 'Dance')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => names(page)).toEqual(['Set', 'Dance', 'Dance A', 'Dance B', 'Air']);
    await page.keyboard.press('ArrowRight');
    await expect(main(page, 'Dance A')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(main(page, 'Dance')).toBeFocused();
  });

  test('are hidden and shown again; what points to a hidden cue says so, and going there brings it back', async () => {
    await header(page, 'Set').hover();
    await header(page, 'Set').getByRole('button', { name: 'Hide Set' }).click();
    await expect.poll(() => names(page)).toEqual(['Dance', 'Dance A', 'Dance B', 'Air']);
    await expect(page.getByText('1 lane hidden')).toBeVisible();
    await expect(cell(page, 'DNC 1')).toHaveAccessibleName(/after the end of SET 1 \(hidden\)/u);
    const row = page.getByRole('grid', { name: /^Cue table/u }).getByRole('row', { name: /SET 1/u });
    await expect(row.getByRole('img', { name: 'in a hidden lane' })).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => names(page)).toContain('Set');

    await header(page, 'Set').hover();
    await header(page, 'Set').getByRole('button', { name: 'Hide Set' }).click();
    await row.click();
    await expect(cell(page, 'SET 1')).toBeVisible();
    await expect(page.getByText('1 lane hidden')).toHaveCount(0);
  });

  test('are shown alone, several together, and are found again as they were after another screen', async () => {
    for (const name of ['Air', 'Dance B']) {
      await header(page, name).hover();
      await header(page, name)
        .getByRole('button', { name: `Show ${name} alone` })
        .click();
      if (name === 'Air') await app.menu('show-all-lanes');
    }
    await expect.poll(() => names(page)).toEqual(['Dance', 'Dance B']);
    await expect(header(page, 'Dance B').getByRole('button', { name: 'Show Dance B alone' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await app.menu('go-sheets');
    await app.menu('go-plan');
    await expect.poll(() => names(page)).toEqual(['Dance', 'Dance B']);
  });

  test('are made higher by their edge, which keeps to the heights of the design, by keys too', async () => {
    const edge = header(page, 'Set').getByRole('separator', { name: 'Height of Set' });
    const { x, y, width, height } = await boxOf(edge);
    const drag = async (by: number): Promise<void> => {
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width / 2, y + height / 2 + by, { steps: 5 });
    };
    await drag(29);
    await page.mouse.up();
    await expect(edge).toHaveAttribute('aria-valuetext', 'tall');
    await expect.poll(async () => (await boxOf(cell(page, 'SET 1'))).height).toBe(70);
    await edge.dblclick();
    await expect(edge).toHaveAttribute('aria-valuetext', 'normal');
    await drag(-26);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(edge).toHaveAttribute('aria-valuetext', 'normal');
    await edge.focus();
    await page.keyboard.press('ArrowUp');
    await expect(edge).toHaveAttribute('aria-valuetext', 'compact');
    await expect.poll(async () => (await boxOf(cell(page, 'SET 1'))).height).toBe(22);
  });

  test('are moved by the pointer and by keys, as a step that undo names; cues go along', async () => {
    const drag = async (name: string, onto: string, share: number): Promise<void> => {
      const from = await boxOf(main(page, name));
      const to = await boxOf(main(page, onto));
      await page.mouse.move(from.x + 20, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(to.x + 20, to.y + to.height * share, { steps: 6 });
    };
    await drag('Dance B', 'Dance A', 0.2);
    await page.mouse.up();
    await expect.poll(() => names(page)).toEqual(['Set', 'Dance', 'Dance B', 'Dance A', 'Air']);
    await expect(page.getByRole('button', { name: 'Undo: move the lane Dance B' })).toBeVisible();
    await expect
      .poll(async () => (await boxOf(cell(page, 'DNC 2'))).y - (await boxOf(cell(page, 'DNC 1'))).y)
      .toBeLessThan(0);
    await app.menu('undo');
    await expect.poll(() => names(page)).toEqual(['Set', 'Dance', 'Dance A', 'Dance B', 'Air']);

    // Escape gives a drag up, and a lane cannot leave its department.
    await drag('Dance B', 'Dance A', 0.2);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await drag('Dance B', 'Set', 0.2);
    await page.mouse.up();
    expect(await names(page)).toEqual(['Set', 'Dance', 'Dance A', 'Dance B', 'Air']);

    await main(page, 'Air').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => names(page)).toEqual(['Set', 'Air', 'Dance', 'Dance A', 'Dance B']);
    await expect(main(page, 'Air')).toBeFocused();
    await expect(page.getByTestId('announcements')).toContainText('Move the lane Air');
    await main(page, 'Dance').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => names(page)).toEqual(['Set', 'Dance', 'Dance A', 'Dance B', 'Air']);
    await app.menu('save');
    await expect.poll(() => app.windowTitle()).not.toContain('•');
    const saved = JSON.parse(await readFile(app.at('a.onetake'), 'utf8')) as Show;
    expect(saved.lanes.map(({ id }) => id)).toEqual(['set', 'dance-a', 'dance-b', 'air']);
  });

  test('let a cue be dragged to the lane that is seen next, past what is folded and hidden', async () => {
    await main(page, 'Dance').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => names(page)).toEqual(['Set', 'Dance', 'Air']);
    const from = await boxOf(cell(page, 'SET 1'));
    const to = await boxOf(cell(page, 'AIR 1'));
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    await expect(cell(page, 'SET 1')).toHaveAccessibleName(/^SET 1, Air, at 0:10\.0/u);
  });

  test('keep the keyboard with the cues when the lane it stands in goes', async () => {
    await cell(page, 'SET 1').focus();
    await page.keyboard.press('ArrowDown');
    await expect(cell(page, 'DNC 1')).toBeFocused();
    await app.menu('toggle-groups');
    await page.keyboard.press('ArrowDown');
    await expect(cell(page, 'AIR 1')).toBeFocused();
    await app.menu('hide-lanes');
    await expect.poll(() => names(page)).toEqual(['Set', 'Dance A', 'Dance B']);
    await page.keyboard.press('ArrowDown');
    await expect(cell(page, 'SET 1')).toBeFocused();
  });

  test('are seen alike by the pointer: a press on a header selects its cues, a double one on a folded row opens it', async () => {
    await main(page, 'Dance').click();
    await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(2);
    await header(page, 'Dance').getByRole('button', { name: 'Fold Dance' }).click();
    await main(page, 'Dance').click();
    // Selected, and folded all the same.
    await expect(page.getByText('2 selected')).toBeVisible();
    expect(await names(page)).toEqual(['Set', 'Dance', 'Air']);
    const lanes = await boxOf(page.getByTestId('lanes'));
    const row = await boxOf(header(page, 'Dance'));
    await page.mouse.dblclick(lanes.x + 200, row.y + row.height / 2);
    await expect.poll(() => names(page)).toContain('Dance A');
  });
});

test('the rulers say time, timecode or both, and lyrics where there are any', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'a.onetake': JSON.stringify(SHOW) }, open: 'a.onetake' });
  const { page } = app;
  const rulers = page.getByTestId('rulers');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  const { height } = await boxOf(rulers);
  await expect(timeline.getByText('Lyrics', { exact: true })).toBeVisible();
  await app.menu('toggle-lyrics');
  await expect(timeline.getByText('Lyrics', { exact: true })).toBeHidden();
  await expect.poll(async () => (await boxOf(rulers)).height).toBe(height - 20);
  await timeline.getByRole('button', { name: 'Time', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Time and timecode' }).click();
  await expect(timeline.getByText('Timecode', { exact: true })).toBeVisible();
  await expect.poll(async () => (await boxOf(rulers)).height).toBe(height + 2);
  await app.menu('cycle-ruler-time');
  await expect(timeline.getByText('Timecode', { exact: true })).toBeHidden();
});

test('switches of the view stay open, act at once, and are told apart from one another', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'a.onetake': JSON.stringify(SHOW) }, open: 'a.onetake' });
  const { page } = app;
  await page.getByRole('button', { name: 'What the timeline shows' }).click();
  const links = page.getByRole('menuitemcheckbox', { name: 'Links between cues' });
  const slack = page.getByRole('menuitemcheckbox', { name: 'Slack of every cue' });
  await expect(links).toBeChecked();
  await expect(slack).not.toBeChecked();
  await links.click();
  await slack.click();
  await expect(links).not.toBeChecked();
  await expect(slack).toBeChecked();
  const isMarked = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.checked, id);
  await expect.poll(() => isMarked('toggle-links')).toBe(false);
  await expect.poll(() => isMarked('toggle-slack')).toBe(true);
  await page.getByRole('menuitemcheckbox', { name: 'Group lanes by department' }).click();
  await expect.poll(() => names(page)).toEqual(['Set', 'Dance A', 'Air', 'Dance B']);
});

test.describe('beside the cues', () => {
  let app: RunningApp;
  let page: Page;
  test.beforeEach(async ({ launchApp }) => {
    app = await launchApp({ files: { 'a.onetake': JSON.stringify(SHOW) }, open: 'a.onetake' });
    ({ page } = app);
    for (const panel of ['toggle-table', 'toggle-inspector'] as const) await app.menu(panel);
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeHidden();
    // The cells follow the canvases when these have come to rest.
    let last = '';
    await expect
      .poll(async () => {
        const before = last;
        last = JSON.stringify(await boxOf(cell(page, 'AIR 1')));
        return last === before;
      })
      .toBe(true);
  });

  /** The pixels on the layer of the cues that are painted at all, or in a colour of the theme. */
  const inkIn = (box: { x: number; y: number; width: number; height: number }, token?: string): Promise<number> =>
    page.evaluate(
      ({ x, y, width, height, name }) => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-layer=cues]');
        const at = canvas?.getBoundingClientRect();
        const context = canvas?.getContext('2d');
        if (!canvas || !at || !context) throw new Error('no canvas');
        const wanted = name && getComputedStyle(document.documentElement).getPropertyValue(name).trim();
        const ratio = canvas.width / at.width;
        const { data } = context.getImageData(
          (x - at.left) * ratio,
          (y - at.top) * ratio,
          width * ratio,
          height * ratio,
        );
        let ink = 0;
        for (let pixel = 0; pixel < data.length; pixel += 4) {
          const [red = 0, green = 0, blue = 0, alpha = 0] = data.slice(pixel, pixel + 4);
          const colour = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
          if (alpha > 0 && (!wanted || wanted === colour)) ink += 1;
        }
        return ink;
      },
      { ...box, name: token },
    );
  /** Pixels of a second. */
  const second = async (): Promise<number> => (await boxOf(cell(page, 'AIR 1'))).width / 10;

  test('a link runs between its edges until it is switched off', async () => {
    const [from, to] = [await boxOf(cell(page, 'SET 1')), await boxOf(cell(page, 'AIR 1'))];
    const along = {
      x: from.x + from.width + 40,
      y: to.y + to.height / 2 - 2,
      width: to.x - from.x - from.width - 80,
      height: 4,
    };
    await expect.poll(() => inkIn(along)).toBeGreaterThan(along.width / 2);
    await app.menu('toggle-links');
    await expect.poll(() => inkIn(along)).toBe(0);
    // Of a selected cue it is always shown.
    await page.mouse.click(to.x + 20, to.y + 20);
    await expect.poll(() => inkIn(along)).toBeGreaterThan(along.width / 2);
  });

  test('slack is a tail to where a rule breaks: of selected cues, and of all when it is switched on', async () => {
    const [air, set] = [await boxOf(cell(page, 'AIR 1')), await boxOf(cell(page, 'SET 1'))];
    // AIR 1 may go as late as it likes, and SET 1 no later than its link lets it: half a second.
    const behind = ({ x, y, width, height }: typeof air) => ({
      x: x + width + 1,
      y: y + height - 5,
      width: 12,
      height: 4,
    });
    expect(await inkIn(behind(air))).toBe(0);
    await page.mouse.click(air.x + 20, air.y + 20);
    await expect.poll(() => inkIn(behind(air))).toBeGreaterThan(20);
    await app.menu('toggle-slack');
    await expect.poll(() => inkIn(behind(set))).toBeGreaterThan(3);
    const beyond = { ...behind(set), x: set.x + set.width + 0.5 * (await second()) + 4 };
    expect(await inkIn(beyond)).toBe(0);
  });

  test('earlier takes are ticks under the cue where it really began and ended', async () => {
    const { x, y, height } = await boxOf(cell(page, 'AIR 1'));
    const px = await second();
    const under = (atMs: number) => ({ x: x + (atMs / 1_000) * px - 2, y: y + height + 1, width: 4, height: 5 });
    await expect.poll(() => inkIn(under(2_000))).toBeGreaterThan(4);
    await expect.poll(() => inkIn(under(13_000))).toBeGreaterThan(2);
    expect(await inkIn(under(6_000))).toBe(0);
    const set = await boxOf(cell(page, 'SET 1'));
    expect(await inkIn({ x: set.x + 3 * px - 2, y: set.y + set.height + 1, width: 4, height: 5 })).toBe(0);
    await app.menu('toggle-takes');
    await expect.poll(() => inkIn(under(2_000))).toBe(0);
  });

  test('a problem is a bar along its lane, as long as it lasts', async () => {
    const { x, y } = await boxOf(cell(page, 'DNC 2'));
    const px = await second();
    const top = y - 9;
    await expect.poll(() => inkIn({ x: x - px, y: top, width: px, height: 2 }, '--error')).toBeGreaterThan(px);
    expect(await inkIn({ x: x - 3 * px, y: top, width: px, height: 2 }, '--error')).toBe(0);
  });
});
