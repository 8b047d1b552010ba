/**
 * What React does in a frame of the timeline, in commits and components called: times tell of machines, counts of the
 * program. The canvases are gated in `renderer/timeline/timeline-work.test.ts`.
 */
import { expect, type Page } from '@playwright/test';
import { serialiseShow } from '#shared/show/serialise.ts';
import { generateShow } from '#tests/fixtures/generate-show.ts';
import { mean } from '#tests/perf/samples.ts';
import { test } from './app/fixtures.ts';
import { countRenders } from './app/count-renders.ts';

const FRAMES = 30;
const cells = (page: Page) => page.getByRole('grid', { name: /^Cues by lane/u }).getByRole('gridcell');

test('a pan renders nothing', async ({ launchApp }) => {
  const { page } = await launchApp({
    files: { 'a.onetake': serialiseShow(generateShow({ cues: 2_000 })) },
    open: 'a.onetake',
  });
  await expect(cells(page).first()).toBeAttached();
  const { commits } = await countRenders(page, { by: 'wheel', frames: FRAMES });
  expect(Math.max(...commits)).toBe(0);
});

// With one cue its row and its fields follow, with many they wait for a rest; the list of problems follows both.
for (const { name, all, mostComponents } of [
  { name: 'one cue', all: false, mostComponents: 205 },
  { name: 'all cues', all: true, mostComponents: 180 },
]) {
  test(`a step of a drag of ${name} renders the few components that tell of it`, async ({ launchApp }) => {
    const { page } = await launchApp({
      files: { 'a.onetake': serialiseShow(generateShow({ cues: 400 })) },
      open: 'a.onetake',
    });
    const cell = cells(page).nth(20);
    await expect(cell).toBeAttached();
    const box = await cell.boundingBox();
    if (!box) throw new Error('the cue has no place');
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.click(at.x, at.y);
    if (all) await page.keyboard.press('Control+a');
    await expect(page.getByRole('contentinfo')).toContainText(`${all ? 400 : 1} selected`);
    const { commits, components } = await countRenders(page, { by: at, frames: FRAMES });
    // Three a step: what the pointer does, and two that follow it.
    expect(mean(commits)).toBeLessThanOrEqual(3.2);
    expect(mean(components)).toBeLessThan(mostComponents);
  });
}
