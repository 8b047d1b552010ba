/** What is in use is deleted with who uses it in sight, and mended in one step. */
import { readFileSync } from 'node:fs';
import { inRoot } from '#build/paths.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import type { Show } from '#shared/show/types.ts';
import { en } from '#shared/words/en.ts';
import { expect, test } from './app/fixtures.ts';
import { Keyboard } from './app/keyboard.ts';
import type { RunningApp } from './app/running-app.ts';

const { deletion, showPanels, app: said } = en;
const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
const SHOW = JSON.parse(SMALL) as Show;

async function saved(app: RunningApp): Promise<Show> {
  await app.page.keyboard.press('Control+s');
  await expect(app.page.getByText(said.saved, { exact: true })).toBeVisible();
  const parsed = parseShow(readFileSync(app.at('small.onetake'), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.show;
}

test('a lane in use: its cues move to another one, by keyboard; one undo brings it back', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  const keys = new Keyboard(page);
  const [lane, other] = SHOW.lanes;
  const cues = SHOW.cues.filter((cue) => cue.lane === lane?.id);
  await page.locator(`[data-record="${lane?.id}"] > button`).focus();
  await keys.press('Enter');
  await keys.push(showPanels.remove(lane?.name ?? ''));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(deletion.title(lane?.name ?? ''));
  await expect(dialog).toContainText(cues[0]?.number ?? 'none');
  // Nothing is chosen yet: pressed at once it says what is missing.
  await expect(dialog.getByRole('button', { name: deletion.confirm })).toBeFocused();
  await keys.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(deletion.toMissing);
  await keys.find(deletion.to, other?.name ?? '');
  await keys.push(deletion.confirm);
  await expect(dialog).toHaveCount(0);
  const after = await saved(app);
  expect(after.lanes.map(({ id }) => id)).not.toContain(lane?.id);
  for (const { id } of cues) expect(after.cues.find((cue) => cue.id === id)?.lane).toBe(other?.id);
  await app.menu('undo');
  expect((await saved(app)).cues).toEqual(SHOW.cues);
});

test('a cue that others hang on is deleted with its gap: they are asked about, and later cues of its lane come earlier', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  const leader = SHOW.cues.find(({ number }) => number === 'CAM 1');
  const startsOf = (show: Show): ReadonlyMap<string, number> => {
    const { plan } = createPlanEngine(loadDocument(show));
    return new Map(show.cues.map(({ id }) => [id, plan.timesOf(id)?.startMs ?? 0]));
  };
  const before = startsOf(SHOW);
  const endMs = (before.get(leader?.id ?? '') ?? 0) + (leader?.duration.likelyMs ?? 0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('CAM 1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Shift+Delete');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(deletion.ripples.lane);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const after = await saved(app);
  const starts = startsOf(after);
  const later = after.cues.filter(({ id, lane }) => lane === leader?.lane && (before.get(id) ?? 0) >= endMs);
  expect(later.length).toBeGreaterThan(1);
  for (const { id } of later) expect(starts.get(id)).toBe((before.get(id) ?? 0) - (leader?.duration.likelyMs ?? 0));
  await app.menu('undo');
  expect((await saved(app)).cues).toEqual(SHOW.cues);
});

test('a cue that others hang on: Escape leaves it; then they go too', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  const leader = SHOW.cues.find(({ id }) => SHOW.cues.some(({ start }) => 'after' in start && start.after === id));
  const followers = SHOW.cues.filter(({ start }) => 'after' in start && start.after === leader?.id);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(leader?.number ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await app.menu('delete-cues');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(followers[0]?.number ?? 'none');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await app.menu('delete-cues');
  await dialog.getByRole('radio', { name: deletion.mends.cues['delete-too'] }).click();
  await dialog.getByRole('button', { name: deletion.confirm }).click();
  await expect(dialog).toHaveCount(0);
  const left = (await saved(app)).cues.map(({ id }) => id);
  for (const { id } of [leader, ...followers].flatMap((cue) => cue ?? [])) expect(left).not.toContain(id);
  await app.menu('undo');
  expect((await saved(app)).cues).toEqual(SHOW.cues);
});

test('a place that only ways lead to says so; given to another, they lead there', async ({ launchApp }) => {
  const zones = [
    { id: 'a', name: 'A', kind: 'set' },
    { id: 'b', name: 'B', kind: 'set' },
    { id: 'c', name: 'C', kind: 'set' },
  ] as const;
  const { stage: _stage, cues: _cues, links: _links, ...rest } = SHOW;
  const show = {
    ...rest,
    stage: { zones, routes: [{ from: 'a', to: 'b', metres: 9 }] },
    resources: [],
    cues: [],
  };
  const app = await launchApp({ files: { 'small.onetake': JSON.stringify(show) }, open: 'small.onetake' });
  const { page } = app;
  const keys = new Keyboard(page);
  await keys.unfold(showPanels.groups.places);
  await page.locator('[data-record="a"] > button').focus();
  await keys.press('Enter');
  await keys.push(showPanels.remove('A'));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`${deletion.used.route}A – B`);
  await expect(dialog).toContainText(deletion.means.zones.reassign);
  await keys.find(deletion.to, 'C');
  await keys.push(deletion.confirm);
  await expect(dialog).toHaveCount(0);
  expect((await saved(app)).stage).toEqual({ zones: zones.slice(1), routes: [{ from: 'c', to: 'b', metres: 9 }] });
});
