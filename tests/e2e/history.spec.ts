/** The history: every step is listed, and one is gone to at once; it survives a save and a crash. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inRoot } from '#build/paths.ts';
import { expect, test } from './app/fixtures.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
const saveState = (page: Page) => page.getByRole('banner').getByRole('status');
const title = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'History' });
const states = (page: Page) => dialog(page).getByRole('option');

async function retitle(page: Page, ...titles: readonly string[]): Promise<void> {
  for (const text of titles) {
    await title(page).fill(text);
    await page.keyboard.press('Enter');
  }
}

test('steps are jumped to, over a save and back, and survive a crash', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await retitle(page, 'One', 'Two');
  await page.keyboard.press('Control+s');
  await expect(saveState(page)).toHaveText('Saved');
  await retitle(page, 'Three', 'Four');
  await app.menu('history');
  await expect(states(page)).toHaveCount(5);
  await expect(states(page).nth(4)).toHaveAttribute('aria-selected', 'true');
  await expect(states(page).nth(2)).toContainText('in the file');

  await states(page).nth(0).click();
  await expect(states(page).nth(0)).toHaveAttribute('aria-selected', 'true');
  await expect(title(page).or(page.locator('input[value*="First Light"]')).first()).toHaveValue('첫 빛 · First Light');
  await page.keyboard.press('End');
  await expect(states(page).nth(4)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(states(page).nth(3)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(title(page)).toHaveValue('Three');

  // What is kept for a crash has gone along.
  await page.waitForTimeout(2000);
  await app.cutPower();
  const again = await launchApp({ like: app });
  await again.page.getByRole('dialog').getByRole('button', { name: 'Open with the steps' }).click();
  await expect(title(again.page)).toHaveValue('Three');
  // A step from here drops what came after it.
  await retitle(again.page, 'Other');
  await again.menu('history');
  await expect(states(again.page).last()).toHaveAttribute('aria-selected', 'true');
});
