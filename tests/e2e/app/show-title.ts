/** The title of the open show, the plainest thing to change; and whether the change is saved. */
import { expect, type Page } from '@playwright/test';

/** What the bar says: Saved, Edited. */
export const saveState = (page: Page) => page.getByRole('banner').getByRole('status');
export const titleField = (page: Page) =>
  page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Title', exact: true });

/** Gives the show another title; it is edited then. */
export async function retitle(page: Page, title: string): Promise<void> {
  await titleField(page).fill(title);
  await page.keyboard.press('Enter');
  await expect(saveState(page)).toHaveText('Edited');
}

/** For the page a minute passes in a second. */
export async function hurryClock(page: Page): Promise<void> {
  await page.evaluate(() => {
    const began = performance.now();
    const clock = performance.now.bind(performance);
    performance.now = () => began + (clock() - began) * 60;
  });
}
