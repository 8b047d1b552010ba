/** Cues on the timeline as a pointer finds them: each has a cell that says what the canvases show. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface CuePlace {
  readonly x: number;
  /** The middle of its height. */
  readonly y: number;
  readonly width: number;
  readonly right: number;
}

/** The cell of a cue; what it is named says where the cue is. */
export function cellOf(page: Page, number: string): Locator {
  return page
    .getByRole('grid', { name: /^Cues by lane/u })
    .getByRole('gridcell', { name: new RegExp(`^${number},`, 'u') });
}

/** Where a cue stands on the screen. */
export async function placeOf(page: Page, number: string): Promise<CuePlace> {
  await expect(cellOf(page, number)).toBeVisible();
  const box = await cellOf(page, number).boundingBox();
  if (!box) throw new Error(`${number} has no place`);
  return { x: box.x, y: box.y + box.height / 2, width: box.width, right: box.x + box.width };
}

/** Waits until what a change of the window's parts moves has come to rest. */
export async function settleOn(page: Page, number: string): Promise<void> {
  let last = '';
  await expect
    .poll(async () => {
      const before = last;
      last = JSON.stringify(await placeOf(page, number));
      return last === before;
    })
    .toBe(true);
}

/** Pixels of a second, told by a cue that lasts so many. */
export async function pxPerSecondOf(page: Page, number: string, seconds: number): Promise<number> {
  return (await placeOf(page, number)).width / seconds;
}

/** Presses and moves; the button stays down. */
export async function dragBy(page: Page, from: { x: number; y: number }, byX: number, byY = 0): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + byX / 2, from.y + byY / 2, { steps: 4 });
  await page.mouse.move(from.x + byX, from.y + byY, { steps: 4 });
}
