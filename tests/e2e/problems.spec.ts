/** The problems: found, grouped, tried out, mended, accepted, and copied. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inRoot } from '#build/paths.ts';
import type { Show } from '#shared/show/types.ts';
import { expect, test } from './app/fixtures.ts';
import type { LaunchOptions } from './app/fixtures.ts';
import type { RunningApp } from './app/running-app.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');

/** The small sample with its landing too late, and its second shot begun late: a missed window, two gaps. */
function broken(): string {
  const show = JSON.parse(SMALL) as Show;
  for (const cue of show.cues) {
    if (cue.number === 'AIR 1') cue.duration = { likelyMs: 225_000 };
    if (cue.number === 'CAM 2') {
      cue.start = { after: show.cues.find(({ number }) => number === 'CAM 1')?.id ?? '', edge: 'end', offsetMs: 600 };
      cue.duration = { likelyMs: cue.duration.likelyMs - 600 };
    }
  }
  return JSON.stringify(show);
}

const strip = (page: Page) => page.getByRole('region', { name: 'Problems' });
const rows = (page: Page) => strip(page).getByRole('row');
const saveState = (page: Page) => page.getByRole('banner').getByRole('status');
const showOnDisk = (app: RunningApp): Show => JSON.parse(readFileSync(app.at('broken.onetake'), 'utf8')) as Show;

async function openBroken(launch: (options: LaunchOptions) => Promise<RunningApp>): Promise<RunningApp> {
  const app = await launch({ files: { 'broken.onetake': broken() }, open: 'broken.onetake' });
  await expect(rows(app.page).first()).toBeVisible();
  return app;
}
/** Lights the problem that has this in its row. */
async function light(page: Page, text: string): Promise<void> {
  const row = rows(page).filter({ hasText: text });
  await row.click();
  await expect(row).toHaveAttribute('aria-selected', 'true');
}

test('a fix is tried out on the plan while the choice stands on it, and done when it is chosen', async ({
  launchApp,
}) => {
  const { page } = await openBroken(launchApp);
  await light(page, 'No camera is on air');
  const before = await rows(page).count();
  await page.keyboard.press('Control+.');
  const start = page.getByRole('menuitem', { name: 'Start CAM 2 0.6 s earlier' });
  // The shot after it hangs on its end: extending it would only push the gap along.
  await expect(page.getByRole('menuitem', { name: /^Extend CAM 1/ })).toHaveCount(0);
  await start.hover();
  // The list stays as it was while something is only tried.
  await expect(rows(page)).toHaveCount(before);
  await expect(saveState(page)).toHaveText('Saved');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(saveState(page)).toHaveText('Saved');
  await expect(rows(page)).toHaveCount(before);

  await page.keyboard.press('Control+.');
  await start.click();
  await expect(saveState(page)).toHaveText('Edited');
  await expect(rows(page).filter({ hasText: 'No camera is on air for 0.6 s' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(before);
});

test('a problem that is accepted stands apart, comes back when it gets worse, and is forgotten when it is gone', async ({
  launchApp,
}) => {
  const app = await openBroken(launchApp);
  const { page } = app;
  await light(page, 'AIR 1 ends');
  await page.keyboard.press('Control+.');
  await page.getByRole('menuitem', { name: 'Accept it…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Say why, and who says so.');
  await dialog.getByRole('textbox', { name: 'Why it is all right' }).fill('The band plays on');
  await dialog.getByRole('textbox', { name: 'Who says so' }).fill('Caller');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const accepted = strip(page).getByRole('button', { name: /^Accepted/ });
  await expect(accepted).toHaveAttribute('aria-expanded', 'false');
  await accepted.click();
  await expect(rows(page).filter({ hasText: 'Accepted: The band plays on' })).toHaveCount(1);
  await page.keyboard.press('Control+s');
  await expect(saveState(page)).toHaveText('Saved');
  expect(showOnDisk(app).accepted).toMatchObject([
    { code: 'window-missed', reason: 'The band plays on', by: 'Caller' },
  ]);

  // Later by a beat it is worse than what was accepted.
  await page.keyboard.press('Escape');
  await light(page, 'AIR 1 ends');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(rows(page).filter({ hasText: 'The band plays on' })).toHaveCount(0);
  await expect(rows(page).filter({ hasText: 'AIR 1 ends' })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(rows(page).filter({ hasText: 'The band plays on' })).toHaveCount(1);

  // Mended, it is forgotten in the same step.
  await light(page, 'The band plays on');
  await page.keyboard.press('Control+.');
  await page.getByRole('menuitem', { name: /^Move AIR 1/ }).click();
  await expect(rows(page).filter({ hasText: 'AIR 1 ends' })).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect(saveState(page)).toHaveText('Saved');
  expect(showOnDisk(app).accepted).toBeUndefined();
  await page.keyboard.press('Control+z');
  await expect(rows(page).filter({ hasText: 'The band plays on' })).toHaveCount(1);
});

test('problems are grouped, searched, left out by kind, marked as new, and copied as text', async ({ launchApp }) => {
  const { page } = await openBroken(launchApp);
  const all = await rows(page).count();
  await strip(page).getByRole('button', { name: 'By time' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Grouped by kind' }).click();
  const group = strip(page).getByRole('button', { name: /^No camera/ });
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await group.click();
  await expect(rows(page).filter({ hasText: 'No camera is on air' })).toHaveCount(0);
  await group.click();
  await strip(page).getByRole('button', { name: 'By kind' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'By time' }).click();

  const search = strip(page).getByRole('textbox', { name: 'Find a problem' });
  await search.fill('air 1');
  await expect(rows(page)).toHaveCount(1);
  await search.fill('nothing like it');
  await strip(page).getByRole('button', { name: 'Show all' }).click();
  await expect(rows(page)).toHaveCount(all);
  await strip(page).getByRole('button', { name: 'Kinds' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'No camera' }).click();
  await page.keyboard.press('Escape');
  await expect(rows(page).filter({ hasText: 'No camera is on air' })).toHaveCount(0);
  await strip(page).getByRole('button', { name: 'Kinds' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'No camera' }).click();
  await page.keyboard.press('Escape');

  await strip(page).getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText(`${all} problems copied.`)).toBeVisible();
  await search.click();
  await page.keyboard.press('Control+v');
  await expect(search).toHaveValue(/No camera is on air for 0\.6 s/);
  await search.fill('');

  // Deleting a shot makes a gap that the last save did not know.
  await expect(strip(page).getByText('new', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('CAM 3');
  await expect(page.getByRole('option').first()).toContainText('CAM 3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(strip(page).getByText('new', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(strip(page).getByText('new', { exact: true })).toHaveCount(0);
});

test('rules that can’t all hold are listed, shown on the timeline, and relaxed', async ({ launchApp }) => {
  const show = JSON.parse(SMALL) as Show;
  // The jump is locked where its landing can’t be in time.
  for (const cue of show.cues) if (cue.number === 'AIR 1') Object.assign(cue, { locked: true, start: { at: 0 } });
  const app = await launchApp({ files: { 'broken.onetake': JSON.stringify(show) }, open: 'broken.onetake' });
  const { page } = app;
  await strip(page).getByRole('button', { name: '1 conflict' }).click();
  await expect(strip(page)).toContainText('The rules can’t hold together, however long the cues take.');
  const set = strip(page).getByRole('button', { name: /^These 3 rules together need 171\.8 s more than there is/ });
  await set.click();
  await expect(set).toHaveAttribute('aria-pressed', 'true');
  const locked = strip(page).getByRole('listitem').filter({ hasText: 'AIR 1 is locked at 0:00.0' });
  await locked.getByRole('button', { name: 'Relax…' }).click();
  // Each says what else it does.
  const move = page.getByRole('menuitem', { name: /^Move AIR 1 171\.8 s earlier and keep it locked/ });
  await expect(move).toContainText('Nothing else breaks.');
  await page.getByRole('menuitem', { name: 'Unlock AIR 1' }).hover();
  await expect(strip(page).getByRole('listitem')).toHaveCount(3);
  await page.getByRole('menuitem', { name: 'Unlock AIR 1' }).click();
  await expect(strip(page)).toContainText('All rules can hold together.');
  await expect(strip(page).getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(strip(page).getByRole('listitem')).toHaveCount(3);
});

/** The small sample with its wall moving on under the dance, and past what is linked with it. */
function crowded(): string {
  const show = JSON.parse(SMALL) as Show;
  for (const cue of show.cues) if (cue.number === 'SET 1') cue.duration = { likelyMs: 22_000 };
  return JSON.stringify(show);
}

/** How much of the uppermost canvas is of the colour of errors. */
function litPixels(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-layer=overlay]');
    const ink = canvas?.getContext('2d');
    if (!canvas || !ink) throw new Error('no canvas');
    const probe = document.createElement('canvas').getContext('2d');
    if (!probe) throw new Error('no probe');
    probe.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--error');
    probe.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = probe.getImageData(0, 0, 1, 1).data;
    const { data } = ink.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === 255 && data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1;
    }
    return count;
  });
}

test('a problem that is gone to is lit where it lies: on the timeline, in the table, at the field of each of its cues', async ({
  launchApp,
}) => {
  const { page } = await launchApp({ files: { 'broken.onetake': crowded() }, open: 'broken.onetake' });
  await expect(rows(page).first()).toBeVisible();
  const timeline = page.getByRole('grid', { name: /^Cues by lane/u });
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  expect(await litPixels(page)).toBe(0);
  await light(page, 'FX 1 starts');
  for (const number of ['SET 1', 'FX 1']) {
    await expect(
      timeline.getByRole('gridcell', { name: new RegExp(`^${number},.*in the problem shown$`, 'u') }),
    ).toBeAttached();
    const row = page.getByRole('complementary', { name: 'Cue table' }).getByRole('row').filter({ hasText: number });
    await expect(row.getByRole('img', { name: 'Error, in the problem shown' })).toBeVisible();
  }
  await expect.poll(() => litPixels(page)).toBeGreaterThan(100);
  // One cue is selected, whose link is in view; the other is one press away, and the problem stays lit.
  const fault = inspector.getByRole('group', { name: 'At fault: Link broken' });
  await expect(fault).toBeInViewport();
  await expect(fault).toContainText('at least 2.0 s after SET 1’s end');
  const shown = inspector.getByRole('region', { name: 'The problem shown' });
  await expect(shown.getByRole('button', { name: 'SET 1' })).toHaveAttribute('aria-pressed', 'true');
  await shown.getByRole('button', { name: 'FX 1' }).click();
  await expect(shown.getByRole('button', { name: 'FX 1' })).toHaveAttribute('aria-pressed', 'true');
  await expect(inspector.getByRole('textbox', { name: 'Number' })).toHaveValue('FX 1');
  await expect(fault).toBeInViewport();
  // Where somebody has folded the fields away, they come back for it.
  await inspector.getByRole('heading', { name: 'Resources and place' }).click();
  await light(page, 'SET 1 and DNC 1 are in');
  await expect(inspector.getByRole('group', { name: 'At fault: Zone taken' }).first()).toBeInViewport();

  // Accepted, it is lit all the same.
  await page.keyboard.press('Control+.');
  await page.getByRole('menuitem', { name: 'Accept it…' }).click();
  await page.getByRole('textbox', { name: 'Why it is all right' }).fill('They know');
  await page.getByRole('textbox', { name: 'Who says so' }).fill('Caller');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => litPixels(page)).toBe(0);
  await strip(page)
    .getByRole('button', { name: /^Accepted/ })
    .click();
  await light(page, 'They know');
  await expect.poll(() => litPixels(page)).toBeGreaterThan(100);
  await expect(timeline.getByRole('gridcell', { name: /^DNC 1,.*in the problem shown$/u })).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);
  await expect.poll(() => litPixels(page)).toBe(0);
});

test('what is between two departments stands under both, and F8 comes to it once', async ({ launchApp }) => {
  const { page } = await launchApp({ files: { 'broken.onetake': crowded() }, open: 'broken.onetake' });
  await expect(rows(page).first()).toBeVisible();
  const all = await rows(page).count();
  const heading = await strip(page)
    .getByRole('button', { name: /errors$/u })
    .textContent();
  await strip(page).getByRole('button', { name: 'By time' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Grouped by department' }).click();
  const both = rows(page).filter({ hasText: 'SET 1 and DNC 1 are in' });
  await expect(both).toHaveCount(2);
  await expect(strip(page).getByRole('button', { name: /^Dance/u })).toHaveText('Dance1');
  // There are no more problems than there were.
  await expect(strip(page).getByRole('button', { name: /errors$/u })).toHaveText(heading ?? '');
  const visited = new Set<string>();
  for (let step = 0; step < all; step += 1) {
    await page.keyboard.press('F8');
    const selected = rows(page).and(page.locator('[aria-selected=true]')).first();
    visited.add((await selected.textContent()) ?? '');
  }
  expect(visited.size).toBe(all);
  // The arrow keys go through the rows, and do not stick where a problem stands twice.
  await both.last().click();
  const list = strip(page).getByRole('grid');
  const before = await list.getAttribute('aria-activedescendant');
  await list.press('ArrowUp');
  await expect(list).not.toHaveAttribute('aria-activedescendant', before ?? '');
  await list.press('ArrowDown');
  await expect(list).toHaveAttribute('aria-activedescendant', before ?? '');
});

test('conflicts are opened and gone through by key, and it is said where there are none', async ({ launchApp }) => {
  const show = JSON.parse(SMALL) as Show;
  for (const cue of show.cues) {
    if (cue.number === 'AIR 1') Object.assign(cue, { locked: true, start: { at: 0 } });
    if (cue.number === 'V 1') cue.window = { edge: 'start', earliest: { at: 9000 }, latest: { at: 8000 } };
  }
  const app = await launchApp({
    files: { 'broken.onetake': JSON.stringify(show), 'small.onetake': SMALL },
    open: 'broken.onetake',
  });
  const { page } = app;
  await expect(strip(page).getByRole('button', { name: '2 conflicts' })).toBeVisible();
  await page.keyboard.press('F9');
  const sets = strip(page).getByRole('heading', { level: 3 });
  const lit = strip(page).getByRole('button', { pressed: true }).filter({ hasText: 's are missing' });
  await expect(lit).toBeInViewport();
  await expect(page.getByRole('contentinfo')).toContainText('1 selected');
  await page.keyboard.press('F9');
  await expect(sets.getByRole('button', { pressed: true })).toHaveText(/^These 3 rules together/u);
  await page.keyboard.press('Shift+F9');
  await expect(lit).toBeVisible();
  // A problem takes the list back, and the light.
  await page.keyboard.press('F8');
  await expect(sets).toHaveCount(0);
  await expect(rows(page).and(page.locator('[aria-selected=true]'))).toHaveCount(1);
  await app.answerOpenDialog('small.onetake');
  await app.menu('open-show');
  await expect(strip(page)).toContainText('No problems');
  await app.menu('next-conflict');
  await expect(strip(page)).toContainText('All rules can hold together.');
});

test('rules that fight where the plan has no problem are told beside that, and nothing of an earlier show unmarked', async ({
  launchApp,
}) => {
  const show = JSON.parse(SMALL) as Show;
  // The dancers as a whole are quick enough from the one place to the other; a few of them are not.
  show.resources = [
    { id: 'whole', name: 'Dancers', kind: 'dancers', speed: 5 },
    { id: 'few', name: 'A few', kind: 'dancers', partOf: 'whole', speed: 1 },
  ];
  show.stage = {
    zones: ['x', 'y'].map((id) => ({ id, name: `Place ${id}`, kind: 'set' })),
    routes: [{ from: 'x', to: 'y', metres: 10 }],
  };
  const cue = { lane: show.lanes[0]?.id ?? '', name: '', kind: 'light', uses: ['whole'], locked: true } as const;
  show.cues = [
    { ...cue, id: 'a', number: 'A', start: { at: 0 }, duration: { likelyMs: 1000 }, uses: ['whole'], zone: 'x' },
    { ...cue, id: 'b', number: 'B', start: { at: 5000 }, duration: { likelyMs: 1000 }, uses: ['whole'], zone: 'y' },
  ];
  delete show.links;
  const app = await launchApp({ files: { 'broken.onetake': JSON.stringify(show) }, open: 'broken.onetake' });
  const { page } = app;
  await expect(strip(page)).toContainText('No problems as planned, but not all rules can hold together.');
  const count = strip(page).getByRole('button', { name: '1 conflict' });
  await expect(count).toHaveAttribute('aria-busy', 'false');
  await count.click();
  await strip(page)
    .getByRole('listitem')
    .filter({ hasText: 'A few is needed for A first and then for B, 10.0 s away' })
    .getByRole('button', { name: 'Relax…' })
    .click();
  await page.getByRole('menuitem', { name: 'Let A few go at 2.5 m/s' }).click();
  await expect(strip(page)).toContainText('All rules can hold together.');
  await strip(page).getByRole('button', { name: 'Rules' }).click();
  await expect(strip(page)).toContainText('No problems: the plan holds together.');

  // Until the thread has looked at the show as it is now, what is said of the one before is marked.
  const marks = await strip(page).evaluateHandle((region) => {
    const seen: (string | null)[] = [];
    const note = (): void =>
      void seen.push(region.querySelector('header [aria-busy]')?.getAttribute('aria-busy') ?? null);
    new MutationObserver(note).observe(region, { attributes: true, childList: true, subtree: true });
    return seen;
  });
  await page.keyboard.press('Control+z');
  await expect(strip(page)).toContainText('No problems as planned');
  expect(await marks.jsonValue()).toContain('true');
  await expect(count).toHaveAttribute('aria-busy', 'false');
});
