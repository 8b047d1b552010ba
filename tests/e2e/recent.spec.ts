/** The start screen: shows that were open before, as they looked, and shows that are dropped on the window. */
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inRoot } from '#build/paths.ts';
import { expect, test } from './app/fixtures.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
const saveState = (page: Page) => page.getByRole('banner').getByRole('status');

function drop(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(
    ([called, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], called));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}

test('recent shows stand there by title with a picture of their timeline, as it was saved last', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await expect(saveState(page)).toHaveText('Saved');
  await app.menu('show-start');
  const recent = page.getByRole('region', { name: 'Recent shows' }).getByRole('button');
  await expect(recent).toContainText(['First Light']);
  const lanes = (JSON.parse(SMALL) as { lanes: unknown[] }).lanes.length;
  await expect(recent.locator('path')).toHaveCount(lanes);
  const dashes = () => recent.locator('path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
  const before = await dashes();

  await recent.click();
  await expect(saveState(page)).toHaveText('Saved');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+s');
  await expect(saveState(page)).toHaveText('Saved');
  await app.menu('show-start');
  await expect.poll(dashes).not.toEqual(before);
});

test('a show that is dropped on the window opens; one from no folder asks for its place when it is saved', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await drop(page, 'notes.png', 'no show');
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('“notes.png” can’t be opened here');
  await drop(page, 'broken.onetake', '{');
  await expect(page.getByRole('dialog')).toContainText('broken.onetake');
  await page.keyboard.press('Escape');
  await drop(page, 'small.onetake', SMALL);
  await expect(page.getByRole('banner')).toContainText('First Light');
  await expect(saveState(page)).not.toHaveText('Saved');
  await app.answerSaveDialog('dropped.onetake');
  await page.keyboard.press('Control+s');
  await expect.poll(() => existsSync(app.at('dropped.onetake'))).toBe(true);
  expect(readFileSync(app.at('dropped.onetake'), 'utf8')).toBe(SMALL);
});
