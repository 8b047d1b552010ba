/** Resources as a tree, and lanes in their order: by Alt and the arrow keys, and by dragging. */
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { resourceTree } from '#shared/edit/resource-tree.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import type { Show } from '#shared/show/types.ts';
import { en } from '#shared/words/en.ts';
import { expect, test } from './app/fixtures.ts';
import type { RunningApp } from './app/running-app.ts';

const SHOW: Show = {
  format: 'onetake.show',
  version: 1,
  id: '0b9f6c1e-3b7a-4d53-8f0e-6a2d41c07e98',
  title: 'Tree',
  music: { lengthMs: 60_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] },
  resources: ['all', 'left', 'right', 'band'].map((id) => ({ id, name: id.toUpperCase(), kind: 'dancers' })),
  lanes: ['one', 'two', 'three'].map((id) => ({ id, name: id, department: 'stage' })),
  cues: [],
};

async function saved(app: RunningApp): Promise<Show> {
  await app.page.keyboard.press('Control+s');
  await expect(app.page.getByText(en.app.saved, { exact: true })).toBeVisible();
  const parsed = parseShow(readFileSync(app.at('tree.onetake'), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.show;
}
const treeOf = (show: Show): string =>
  resourceTree(loadDocument(show))
    .map(({ resource, depth }) => '.'.repeat(depth) + resource.id)
    .join(' ');

test('resources are put into one another and out again, and lanes in order', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'tree.onetake': JSON.stringify(SHOW) }, open: 'tree.onetake' });
  const { page } = app;
  const line = (id: string): Locator => page.locator(`[data-record="${id}"] > button`);
  const press = async (id: string, key: string): Promise<void> => {
    await line(id).focus();
    await page.keyboard.press(key);
  };
  await press('left', 'Alt+ArrowRight');
  await press('right', 'Alt+ArrowRight');
  await press('right', 'Alt+ArrowUp');
  expect(treeOf(await saved(app))).toBe('all .right .left band');
  await press('left', 'Alt+ArrowLeft');
  expect(treeOf(await saved(app))).toBe('all .right left band');

  const drag = async (id: string, over: string, share: number): Promise<void> => {
    await line(id).scrollIntoViewIfNeeded();
    const [from, to] = [await line(id).boundingBox(), await line(over).boundingBox()];
    if (!from || !to) throw new Error('the line is not there');
    await page.mouse.move(from.x + 60, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 60, to.y + to.height * 0.5, { steps: 4 });
    await page.mouse.move(to.x + 60, to.y + to.height * share);
  };
  await drag('band', 'right', 0.5);
  await page.mouse.up();
  expect(treeOf(await saved(app))).toBe('all .right ..band left');
  // Into its own part it cannot go: that is said, and nothing happens.
  await drag('all', 'band', 0.5);
  await page.mouse.up();
  await expect(page.getByText(/part of itself/u)).toBeVisible();
  await drag('left', 'all', 0.1);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(treeOf(await saved(app))).toBe('all .right ..band left');
  await drag('three', 'one', 0.1);
  await page.mouse.up();
  await press('two', 'Alt+ArrowUp');
  expect((await saved(app)).lanes.map(({ id }) => id)).toEqual(['three', 'two', 'one']);
});
