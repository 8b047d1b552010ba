/** A show of ten cues is built, hung together and linked on the timeline by keyboard alone, and each step is heard once. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { parseShow } from '#shared/show/parse.ts';
import type { Show } from '#shared/show/types.ts';
import { en } from '#shared/words/en.ts';
import { test } from './app/fixtures.ts';
import { Keyboard } from './app/keyboard.ts';
import { cellOf } from './app/timeline.ts';

const EMPTY: Show = {
  format: 'onetake.show',
  version: 1,
  id: '7f1f1c1e-58cf-4a0e-9f0a-6f0d7c1f2a13',
  title: 'By keys',
  music: { lengthMs: 60_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] },
  resources: [],
  lanes: [
    { id: 'set', name: 'Set', department: 'set' },
    { id: 'dance', name: 'Dance', department: 'dance' },
  ],
  cues: [],
};

test('ten cues are made, placed, hung on one another and linked, each step announced once', async ({ launchApp }) => {
  test.setTimeout(180_000);
  const app = await launchApp({ files: { 'a.onetake': JSON.stringify(EMPTY) }, open: 'a.onetake' });
  const { page } = app;
  const keys = new Keyboard(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const region = document.querySelector('[data-testid=announcements]');
    if (!region) throw new Error('nothing is announced here');
    new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true });
  });
  let steps = 0;
  /** Presses a key that makes one step, and hears it once. */
  const step = async (key: string, words: RegExp): Promise<void> => {
    await keys.press(key);
    steps += 1;
    const heard = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    await expect.poll(async () => (await heard()).length, { message: `${key} is heard` }).toBe(steps);
    expect((await heard()).at(-1)).toMatch(words);
  };
  const here = async (number: string): Promise<void> => expect(cellOf(page, number)).toBeFocused();

  // Ten cues, a bar apart; the even ones go to the second lane.
  for (let count = 1; count <= 10; count += 1) {
    await step('n', new RegExp(`^Add SET ${count}\\.`, 'u'));
    for (let bars = 1; bars < count; bars += 1) await step('Alt+PageDown', new RegExp(`^Move SET ${count}\\.`, 'u'));
    // A new cue comes into the lane of the one before.
    if (count > 1)
      await step(count % 2 === 0 ? 'Alt+ArrowDown' : 'Alt+ArrowUp', new RegExp(`^Move SET ${count}\\.`, 'u'));
  }
  // From the last one back to the first.
  await keys.goTo(/^SET 10,/u);
  await here('SET 10');
  await step('Alt+PageDown', /^Move SET 10\. SET 10 at 0:20\.000\./u);

  // SET 9 follows SET 7 where it is: one key marks the leader, arrows go to the follower.
  await keys.press('ArrowUp');
  await here('SET 9');
  await keys.press('ArrowLeft');
  await here('SET 7');
  await keys.press('c', 'ArrowRight');
  await here('SET 9');
  await keys.press('c');
  /** It is open, and the next key is its own. */
  const menuOpens = async (): Promise<void> => expect(page.locator('[role=menu]:focus-within')).toBeVisible();
  await menuOpens();
  await keys.press('ArrowDown');
  await step('Enter', /^Hang SET 9 on SET 7\. SET 9 at 0:16\.000\./u);
  await here('SET 9');

  // SET 10 comes right after SET 9, which moves it.
  await keys.press('c', 'ArrowDown');
  await here('SET 8');
  await keys.press('ArrowRight');
  await here('SET 10');
  await keys.press('c');
  await menuOpens();
  await keys.press('ArrowDown', 'ArrowDown');
  await step('Enter', /^Hang SET 10 on SET 9\. SET 10 at 0:18\.000\./u);
  await here('SET 10');

  // A link from SET 8 to SET 10, then longer, later by a frame, and on the beat again.
  await keys.press('ArrowLeft');
  await here('SET 8');
  await keys.press('c', 'ArrowRight');
  await here('SET 10');
  await keys.press('c');
  await menuOpens();
  await keys.press('ArrowUp', 'ArrowUp');
  await step('Enter', /^Link SET 10 to SET 8\./u);
  await keys.press('ArrowLeft');
  await step('Alt+]', /^Change how long SET 8 lasts\./u);
  await step('Alt+Shift+ArrowRight', /^Move SET 8\. SET 8 at 0:14\.040\./u);
  await step('b', /^Pin SET 8 to the beat\. SET 8 at 0:14\.000\./u);
  await step('Control+d', /^Duplicate SET 8\./u);
  await step('Control+z', /^Undone: duplicate SET 8\./u);
  await step('Control+Shift+z', /^Done again: duplicate SET 8\./u);
  await step('Delete', /^Delete SET 11\./u);

  await keys.press('Control+s');
  await expect(page.getByText(en.app.saved, { exact: true })).toBeVisible();
  const parsed = parseShow(readFileSync(app.at('a.onetake'), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const { cues, links = [] } = parsed.show;
  const cue = (number: string): Show['cues'][number] | undefined => cues.find((one) => one.number === number);
  expect(cues).toHaveLength(10);
  expect(cues.filter(({ lane }) => lane === 'dance')).toHaveLength(5);
  expect(cue('SET 9')?.start).toEqual({ after: cue('SET 7')?.id, edge: 'end', offsetMs: 2000 });
  expect(cue('SET 10')?.start).toEqual({ after: cue('SET 9')?.id, edge: 'end' });
  expect(cue('SET 8')).toMatchObject({ start: { bar: 8 }, duration: { likelyMs: 2500 } });
  expect(links).toHaveLength(1);
  expect(links[0]).toMatchObject({ from: { cue: cue('SET 8')?.id, edge: 'end' }, to: { cue: cue('SET 10')?.id } });
});
