/** The cue table: ordered by any column, filtered, edited in place, and all of it from the keyboard. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Cue, Show } from '#shared/show/types.ts';
import { en } from '#shared/words/en.ts';
import { test } from './app/fixtures.ts';
import type { RunningApp } from './app/running-app.ts';
import { saveState } from './app/show-title.ts';

const { columns } = en.cueTable;
type Column = keyof typeof columns;

/** In an order that no column gives but the running order; by start: C 10, C 2, A 1, B 1. */
const SHOW: Show = {
  format: 'onetake.show',
  version: 1,
  id: '7f1f1c1e-58cf-4a0e-9f0a-6f0d7c1f2a13',
  title: 'Table',
  music: { lengthMs: 120_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] },
  stage: { zones: [{ id: 'yard', name: '마당', kind: 'set' }], routes: [] },
  resources: [
    { id: 'crane', name: 'Crane', kind: 'camera' },
    { id: 'corps', name: 'Corps', kind: 'dancers' },
  ],
  lanes: [
    { id: 'zoo', name: 'Zoo', department: 'set' },
    { id: 'ark', name: 'Ark', department: 'dance' },
  ],
  cues: [
    cue('B 1', 'ark', 40_000, { kind: 'dance', duration: { likelyMs: 2000 }, uses: ['corps'] }),
    cue('C 10', 'zoo', 1000, { kind: 'camera', uses: ['crane'], window: { edge: 'start', latest: { at: 30_000 } } }),
    cue('A 1', 'ark', 30_000, { name: '나중', duration: { likelyMs: 30_000 }, zone: 'yard' }),
    cue('C 2', 'zoo', 20_000, { name: '가장', kind: 'camera', window: { edge: 'start', latest: { at: 22_000 } } }),
  ],
};

function cue(number: string, lane: string, at: number, rest: Partial<Cue>): Cue {
  const id = number.toLowerCase().replace(' ', '-');
  return { id, number, lane, name: '', kind: 'other', start: { at }, duration: { likelyMs: 10_000 }, ...rest };
}

let app: RunningApp;
let page: Page;
const grid = () => page.getByRole('grid', { name: en.cueTable.grid });
const rows = () => grid().locator('[data-cue]');
const row = (number: string) => rows().filter({ has: page.getByText(number, { exact: true }) });
const cell = (number: string, column: Column) => row(number).locator(`[data-column=${column}]`);
const editor = (column: Column, number: string) =>
  page.getByLabel(en.cueTable.edit(columns[column], number), { exact: true });

/** Expects the rows in this order, by their numbers. */
async function expectOrder(...numbers: readonly string[]): Promise<void> {
  // Rows are made and moved as they come into view: where they stand tells their order.
  await expect
    .poll(() =>
      rows().evaluateAll((all) =>
        all
          .map((one) => ({ at: one.getBoundingClientRect().y, number: one.querySelector('[data-column=number]') }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ number }) => number?.textContent ?? ''),
      ),
    )
    .toEqual(numbers);
}

async function saved(): Promise<Show> {
  await page.keyboard.press('Control+s');
  await expect(saveState(page)).toHaveText('Saved');
  return JSON.parse(readFileSync(app.at('table.onetake'), 'utf8')) as Show;
}
const savedCue = async (number: string): Promise<Cue | undefined> =>
  (await saved()).cues.find((one) => one.number === number);

test.beforeEach(async ({ launchApp }) => {
  app = await launchApp({ files: { 'table.onetake': JSON.stringify(SHOW) }, open: 'table.onetake' });
  ({ page } = app);
  await expect(rows()).toHaveCount(4);
});

test('every column orders the rows, numbers as a person counts and words by their letters, and once more the other way', async () => {
  await page.getByRole('button', { name: en.cueTable.chooseColumns }).click();
  const items = page.getByRole('menuitemcheckbox');
  for (const column of Object.values(columns)) {
    const item = items.filter({ hasText: new RegExp(`^${column.replace('.', '\\.')}$`, 'u') });
    if ((await item.getAttribute('aria-checked')) === 'false') await item.click();
    if (!(await items.first().isVisible())) await page.getByRole('button', { name: en.cueTable.chooseColumns }).click();
  }
  await page.keyboard.press('Escape');
  await expect(grid().getByRole('columnheader')).toHaveCount(Object.keys(columns).length);

  await expectOrder('C 10', 'C 2', 'A 1', 'B 1');
  const orders: Readonly<Record<Column, readonly string[]>> = {
    order: ['B 1', 'C 10', 'A 1', 'C 2'],
    number: ['A 1', 'B 1', 'C 2', 'C 10'],
    // Of equals the running order decides.
    name: ['B 1', 'C 10', 'C 2', 'A 1'],
    // As the lanes stand, not as they are called.
    lane: ['C 10', 'C 2', 'B 1', 'A 1'],
    start: ['C 10', 'C 2', 'A 1', 'B 1'],
    end: ['C 10', 'C 2', 'B 1', 'A 1'],
    duration: ['B 1', 'C 10', 'C 2', 'A 1'],
    // Those that nothing limits come last.
    slack: ['C 2', 'C 10', 'B 1', 'A 1'],
    kind: ['C 10', 'C 2', 'B 1', 'A 1'],
    window: ['C 2', 'C 10', 'B 1', 'A 1'],
    uses: ['A 1', 'C 2', 'B 1', 'C 10'],
  };
  for (const [column, expected] of Object.entries(orders) as [Column, readonly string[]][]) {
    const head = grid().getByRole('columnheader', { name: columns[column], exact: true });
    const isSorted = (await head.getAttribute('aria-sort')) !== 'none';
    // The table begins in the order of the start.
    if (!isSorted) await head.getByRole('button').press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expectOrder(...expected);
    await head.getByRole('button').press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expectOrder(...expected.toReversed());
  }
});

test('typed text leaves the cues that have all of it in number, name, lane, resources or place', async () => {
  const field = page.getByRole('complementary', { name: 'Cue table' }).getByRole('textbox', { name: 'Find cues' });
  for (const [typed, ...expected] of [
    ['c10', 'C 10'],
    ['crane', 'C 10'],
    ['마당', 'A 1'],
    ['zoo 가장', 'C 2'],
    ['ark', 'A 1', 'B 1'],
  ] as const) {
    await field.fill(typed);
    await expectOrder(...expected);
    await expect(page.getByText(`${expected.length} of 4`, { exact: true })).toBeVisible();
  }
  // Down from the field stands the table; a cue that no longer matches leaves.
  await field.press('ArrowDown');
  await expect(grid()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(row('A 1')).toHaveAttribute('aria-selected', 'true');
  await field.fill('nobody');
  await expect(page.getByText(en.cueTable.noMatchTitle)).toBeVisible();
  await field.press('Escape');
  await expectOrder('C 10', 'C 2', 'A 1', 'B 1');
});

test('cells are edited where they stand; what can’t be taken says why, and Escape leaves all as it was', async () => {
  await cell('A 1', 'number').dblclick();
  await editor('number', 'A 1').fill('B 1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'B 1' })).toBeVisible();
  await expect(editor('number', 'A 1')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');
  await expect(editor('number', 'A 1')).toHaveCount(0);
  await expect(saveState(page)).toHaveText('Saved');

  await cell('A 1', 'number').dblclick();
  await editor('number', 'A 1').fill('A 7');
  // On to the next cell, and from the row's last to the next row's first.
  await page.keyboard.press('Tab');
  await editor('name', 'A 7').fill('다리 · Bridge');
  await page.keyboard.press('Tab');
  await editor('start', 'A 7').fill('0:31.25');
  await page.keyboard.press('Tab');
  await expect(editor('number', 'B 1')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor('start', 'A 7')).toHaveValue('0:31.250');
  await editor('start', 'A 7').fill('soon');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'soon' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(grid()).toBeFocused();
  expect(await savedCue('A 7')).toMatchObject({ name: '다리 · Bridge', start: { at: 31_250 } });

  // Each cell was a step of its own.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  expect((await saved()).cues).toEqual(SHOW.cues);
});

test('the keyboard goes through the rows, selects ranges and single ones, edits, and moves cues along the running order', async () => {
  await grid().focus();
  const selected = (): Promise<string[]> =>
    rows().and(page.locator('[aria-selected=true]')).locator('[data-column=number]').allTextContents();
  await page.keyboard.press('Home');
  expect(await selected()).toEqual(['C 10']);
  await page.keyboard.press('Shift+ArrowDown');
  expect(await selected()).toEqual(['C 10', 'C 2']);
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+Space');
  expect(await selected()).toEqual(['C 10', 'C 2', 'B 1']);
  await page.keyboard.press('Control+a');
  expect(await selected()).toHaveLength(4);
  await page.keyboard.press('End');
  expect(await selected()).toEqual(['B 1']);
  // One selection with the timeline.
  await expect(page.getByRole('contentinfo')).toContainText('1 selected');

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('F2');
  await expect(editor('number', 'B 1')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(grid()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await editor('start', 'B 1').fill('5.3');
  await page.keyboard.press('Enter');
  await expect(grid()).toBeFocused();
  expect((await savedCue('B 1'))?.start).toEqual({ at: 5300 });
  await page.keyboard.press('Control+z');

  await page.getByRole('button', { name: en.cueTable.chooseColumns }).click();
  await page.getByRole('menuitemcheckbox', { name: columns.order, exact: true }).click();
  await page.keyboard.press('Escape');
  await grid().getByRole('columnheader', { name: columns.order, exact: true }).getByRole('button').press('Enter');
  await expectOrder('B 1', 'C 10', 'A 1', 'C 2');
  await grid().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Alt+ArrowDown');
  await expectOrder('C 10', 'B 1', 'A 1', 'C 2');
  expect((await saved()).cues.map(({ number }) => number)).toEqual(['C 10', 'B 1', 'A 1', 'C 2']);
});
