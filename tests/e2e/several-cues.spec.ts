/** Several cues in the inspector: what differs is told, and one change is one step for all of them. */
import { readFileSync } from 'node:fs';
import type { Cue, Show } from '#shared/show/types.ts';
import { en } from '#shared/words/en.ts';
import { expect, test } from './app/fixtures.ts';
import { Form } from './app/form.ts';
import { Keyboard } from './app/keyboard.ts';
import type { RunningApp } from './app/running-app.ts';

const { inspector, actions, common, fields } = en;

const cue = (id: string, at: number, rest: Partial<Cue> = {}): Cue => ({
  id,
  number: id.toUpperCase(),
  lane: 'floor',
  name: '',
  kind: 'dance',
  start: { at },
  duration: { likelyMs: 1000 },
  ...rest,
});
const SHOW: Show = {
  format: 'onetake.show',
  version: 1,
  id: '6f3ef2c5-31b4-4f0e-8a54-8e2f1c3f7a10',
  title: 'Several',
  music: { lengthMs: 60_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] },
  resources: [
    { id: 'a', name: 'Group A', kind: 'dancers' },
    { id: 'b', name: 'Group B', kind: 'dancers' },
  ],
  lanes: [{ id: 'floor', name: 'Floor', department: 'stage' }],
  cues: [
    cue('d1', 10_000, { uses: ['a', 'b'], window: { edge: 'start', earliest: { at: 9000 } } }),
    cue('d2', 20_000, { uses: ['a'], sharesZoneWith: ['d1'] }),
    cue('d3', 30_000, { uses: ['a'], window: { edge: 'start', earliest: { bar: 15 }, hard: false } }),
    cue('lead', 1000),
  ],
};

async function select(app: RunningApp): Promise<Form> {
  const { page } = app;
  const grid = page.getByRole('grid', { name: actions.names['toggle-table'] });
  const row = (number: string) => grid.getByRole('row').filter({ hasText: number }).first();
  await row('D1').click();
  await row('D3').click({ modifiers: ['Shift'] });
  const panel = page.getByRole('complementary', { name: actions.names['toggle-inspector'] });
  await expect(panel).toContainText(inspector.several(3));
  return new Form(page, panel);
}

async function saved(app: RunningApp): Promise<Map<string, Cue>> {
  await app.page.keyboard.press('Control+s');
  await expect(app.page.getByText(en.app.saved, { exact: true })).toBeVisible();
  const show = JSON.parse(readFileSync(app.at('show.onetake'), 'utf8')) as Show;
  return new Map(show.cues.map((one) => [one.id, one]));
}

test('the window of several cues: mixed is told, a change is made to all, and + moves each', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'show.onetake': JSON.stringify(SHOW) }, open: 'show.onetake' });
  const form = await select(app);
  const { panel } = form;
  await expect(
    panel.getByRole('radiogroup', { name: inspector.window }).getByRole('radio', { checked: true }),
  ).toHaveCount(0);
  await expect(panel).toContainText(inspector.windowOfSome(2, 3));
  await expect(panel.getByLabel(inspector.earliest)).toHaveAttribute('placeholder', fields.mixed);
  // A bar stays a bar: 15.1 is at 28 s, and a second later bar 15.3.
  await form.fill(inspector.earliest, '+1');
  let cues = await saved(app);
  expect(cues.get('d1')?.window).toEqual({ edge: 'start', earliest: { at: 10_000 } });
  expect(cues.get('d2')).not.toHaveProperty('window');
  expect(cues.get('d3')?.window).toEqual({ edge: 'start', earliest: { bar: 15, beat: 3 }, hard: false });
  await form.fill(inspector.latest, '0:40');
  await form.tick(inspector.hardWindow);
  await form.pick(inspector.window, inspector.windows.end);
  cues = await saved(app);
  expect(cues.get('d1')?.window).toEqual({ edge: 'end', earliest: { at: 10_000 }, latest: { at: 40_000 } });
  // Who had none gets one round its own end.
  expect(cues.get('d2')?.window).toEqual({ edge: 'end', earliest: { at: 20_500 }, latest: { at: 21_500 } });
  expect(cues.get('d3')?.window).toMatchObject({ edge: 'end', latest: { at: 40_000 } });
  for (let steps = 0; steps < 4; steps += 1) await app.menu('undo');
  expect(await saved(app)).toEqual(new Map(SHOW.cues.map((one) => [one.id, one])));
});

test('several cues hang on another one where they are, and on its other edge together', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'show.onetake': JSON.stringify(SHOW) }, open: 'show.onetake' });
  const form = await select(app);
  await form.pick(inspector.starts, inspector.anchors.cue);
  let cues = await saved(app);
  for (const [id, offsetMs] of [
    ['d1', 8000],
    ['d2', 18_000],
    ['d3', 28_000],
  ] as const)
    expect(cues.get(id)?.start).toEqual({ after: 'lead', edge: 'end', offsetMs });
  await expect(form.panel.getByLabel(inspector.offset)).toHaveAttribute('placeholder', fields.mixed);
  await form.pick(inspector.edge, common.edges.start);
  await form.fill(inspector.offset, '2');
  cues = await saved(app);
  for (const id of ['d1', 'd2', 'd3'])
    expect(cues.get(id)?.start).toEqual({ after: 'lead', edge: 'start', offsetMs: 2000 });
});

test('what only some use is marked, given to all and taken out of all, by keyboard', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'show.onetake': JSON.stringify(SHOW) }, open: 'show.onetake' });
  const { panel } = await select(app);
  const keys = new Keyboard(app.page);
  const some = panel.getByRole('list', { name: inspector.someHave(inspector.fields.uses) });
  await expect(some.getByRole('listitem')).toHaveText([`Group B${inspector.someOf(1, 3)}`]);
  await keys.push(inspector.giveToAll('Group B'));
  await expect(some).toHaveCount(0);
  let cues = await saved(app);
  expect(cues.get('d2')?.uses).toEqual(['a', 'b']);
  await app.menu('undo');
  await expect(some).toBeVisible();
  await panel.getByRole('combobox', { name: inspector.fields.uses }).focus();
  await keys.push(fields.remove('Group B'));
  cues = await saved(app);
  expect(cues.get('d1')?.uses).toEqual(['a']);
});

test('the selected cues may share their place with each other: some do, all do, none does', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'show.onetake': JSON.stringify(SHOW) }, open: 'show.onetake' });
  const form = await select(app);
  const box = form.panel.getByRole('checkbox', { name: inspector.shareAmong });
  await expect(box).toBeChecked({ indeterminate: true });
  await form.tick(inspector.shareAmong);
  await expect(box).toBeChecked();
  let cues = await saved(app);
  expect(['d1', 'd2', 'd3'].map((id) => cues.get(id)?.sharesZoneWith?.toSorted())).toEqual([
    ['d2', 'd3'],
    ['d1', 'd3'],
    ['d1', 'd2'],
  ]);
  await form.tick(inspector.shareAmong);
  await expect(box).not.toBeChecked();
  cues = await saved(app);
  for (const id of ['d1', 'd2', 'd3']) expect(cues.get(id)).not.toHaveProperty('sharesZoneWith');
});
