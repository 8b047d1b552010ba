/** Why a cue is where it is: the panel, by click and by key, and where nothing can be told. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inRoot } from '#build/paths.ts';
import type { Show } from '#shared/show/types.ts';
import { expectNothingSerious } from './app/axe.ts';
import { expect, test } from './app/fixtures.ts';
import type { LaunchOptions } from './app/fixtures.ts';
import type { RunningApp } from './app/running-app.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');

const RESOURCES: Show['resources'] = [{ id: 'singer', name: 'Artist 1', kind: 'performer', speed: 2, home: 'wing' }];

/**
 * Two cues of a singer with a way between them: what hangs on the first holds it back, and it is linked with another; for the
 * second there is too little breath.
 */
function told(more: Partial<Show> = {}): string {
  const show = JSON.parse(SMALL) as Show;
  const sings = { lane: 'artist', kind: 'artist', uses: ['singer'], sings: true, effort: 1 } as const;
  return JSON.stringify({
    ...show,
    lanes: [
      { id: 'artist', name: 'Artist 1', department: 'artist' },
      { id: 'light', name: 'Light', department: 'light' },
    ],
    resources: RESOURCES,
    stage: {
      zones: [
        {
          id: 'wing',
          name: 'Wing',
          kind: 'backstage',
          outline: [
            [-12, 0],
            [-8, 0],
            [-8, 4],
            [-12, 4],
          ],
        },
        {
          id: 'b',
          name: 'Set B',
          kind: 'set',
          outline: [
            [-4, 0],
            [2, 0],
            [2, 6],
            [-4, 6],
          ],
        },
        {
          id: 'c',
          name: 'Set C',
          kind: 'set',
          outline: [
            [10, 0],
            [16, 0],
            [16, 6],
            [10, 6],
          ],
        },
      ],
      routes: [
        { from: 'wing', to: 'b', metres: 8 },
        { from: 'b', to: 'c', metres: 14 },
      ],
    },
    cues: [
      {
        id: 'v1',
        number: 'V 1',
        name: 'Run',
        start: { at: 10_000 },
        duration: { likelyMs: 20_000 },
        zone: 'b',
        longestPhraseMs: 4000,
        ...sings,
      },
      {
        id: 'v2',
        number: 'V 2',
        name: 'Sing',
        start: { at: 38_000 },
        duration: { likelyMs: 10_000 },
        zone: 'c',
        longestPhraseMs: 19_000,
        ...sings,
      },
      {
        id: 'lx',
        number: 'LX 1',
        name: 'Dusk',
        lane: 'light',
        kind: 'light',
        start: { after: 'v1', edge: 'end', offsetMs: 500 },
        duration: { likelyMs: 0 },
        window: { edge: 'start', earliest: { at: 29_000 }, latest: { at: 30_700 } },
      },
      {
        id: 'fx',
        number: 'LX 2',
        name: 'Night',
        lane: 'light',
        kind: 'light',
        start: { at: 60_000 },
        duration: { likelyMs: 1000 },
      },
      {
        id: 'go',
        number: 'LX 3',
        name: 'Later',
        lane: 'light',
        kind: 'light',
        start: { after: 'lx', edge: 'start', offsetMs: 2000 },
        duration: { likelyMs: 0 },
      },
    ],
    links: [{ id: 'l', from: { cue: 'v1', edge: 'end' }, to: { cue: 'fx', edge: 'start' }, minMs: 2000 }],
    takes: [],
    issues: [],
    accepted: [],
    jumps: [],
    sheets: [],
    ...more,
  });
}

const panel = (page: Page) => page.getByRole('tabpanel', { name: 'Why' });
const part = (page: Page, name: string) =>
  panel(page)
    .locator('details')
    .filter({ has: page.getByRole('heading', { name }) });
const cell = (page: Page, number: string) =>
  page.getByRole('grid', { name: /^Cues by lane/u }).getByRole('gridcell', { name: new RegExp(`^${number},`, 'u') });

async function open(launch: (options: LaunchOptions) => Promise<RunningApp>, show = told()): Promise<RunningApp> {
  const app = await launch({ files: { 'why.onetake': show }, open: 'why.onetake' });
  await expect(cell(app.page, 'V 1')).toBeAttached();
  return app;
}
/** Selects a cue as a keyboard does: by the palette. */
async function goTo(page: Page, number: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(number);
  await expect(page.getByRole('option').first()).toContainText(number);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(cell(page, number)).toHaveAttribute('aria-selected', 'true');
}

test('opens with a key and says what binds the cue either way: its own rules, and those of what hangs on it', async ({
  launchApp,
}) => {
  const { page } = await open(launchApp);
  await goTo(page, 'V 1');
  await page.keyboard.press('w');
  await expect(page.getByRole('tab', { name: 'Why' })).toHaveAttribute('aria-selected', 'true');
  const slack = part(page, 'Slack');
  await expect(slack).toContainText('0.2 s later');
  await expect(slack).toContainText('Through LX 1, which goes along: LX 1 starts no later than 0:30.7.');
  await expect(slack).toContainText('1.5 s earlier');
  await expect(slack).toContainText('LX 1 starts no earlier than 0:29.0.');
  // It follows the selection.
  await goTo(page, 'V 2');
  await expect(slack).toContainText('1.0 s earlier');
  await expect(slack).toContainText('Artist 1 is needed for V 1 first and then for V 2, 7.0 s away.');
  await expect(slack).toContainText('Set B → Set C, 14 m at 2 m/s');
  await expect(slack).toContainText('later without limit');
  // The other cue of a rule is a way to it.
  await slack.getByRole('button', { name: 'V 1', exact: true }).click();
  await expect(cell(page, 'V 1')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('w');
  await expect(page.getByRole('tab', { name: 'Fields' })).toHaveAttribute('aria-selected', 'true');
  // From the slack among the fields too, which names the rule as well.
  await expect(page.getByText('Bound by the window of LX 1. 1.5 s earlier.')).toBeVisible();
  await page.getByRole('button', { name: 'Why? V 1' }).click();
  await expect(slack).toBeInViewport();
});

test('what hangs on what is a graph that is gone through by click and by key', async ({ launchApp }) => {
  const { page } = await open(launchApp);
  await goTo(page, 'V 1');
  await page.keyboard.press('w');
  const graph = panel(page).getByRole('list', { name: /^What V 1 hangs on/u });
  await expect(graph.getByRole('button')).toHaveText(['V 1 Run', 'LX 1 Dusk end +0.5 s · +1', 'LX 2 Night ≥ +2.0 s']);
  await expect(graph).toContainText('at 0:10.0');
  await graph.getByRole('button', { name: /^V 1/u }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'LX 1')).toHaveAttribute('aria-selected', 'true');
  const next = panel(page).getByRole('list', { name: /^What LX 1 hangs on/u });
  await expect(next.getByRole('button')).toHaveText(['V 1 Run', 'LX 1 Dusk end +0.5 s', 'LX 3 Later start +2.0 s']);
  // The keyboard stands on the cue it is about now, and goes on from there.
  await expect(next.getByRole('button', { name: /^LX 1/u })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(next.getByRole('button', { name: /^LX 3/u })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(graph).toBeVisible();
  await graph.getByRole('button', { name: /^LX 2/u }).click();
  await expect(panel(page)).toContainText('Night');
  await expect(panel(page).getByRole('button', { name: /^V 1, Run, ≤ −2.0 s, linked: its end/u })).toBeVisible();
});

test('earliest and latest come from the network, with no bound where there is none, and none where rules fight', async ({
  launchApp,
}) => {
  const { page } = await open(launchApp);
  await goTo(page, 'V 1');
  await page.keyboard.press('w');
  const row = (name: string) =>
    part(page, 'Earliest and latest').getByRole('row', { name: new RegExp(`^${name}`, 'u') });
  await expect(row('Earliest').getByRole('cell')).toHaveText(['0:08.5', '0:28.5']);
  await expect(row('Planned').getByRole('cell')).toHaveText(['0:10.0', '0:30.0']);
  await expect(row('Latest').getByRole('cell')).toHaveText(['0:10.2', '0:30.2']);
  await goTo(page, 'V 2');
  await expect(row('Earliest').getByRole('cell')).toHaveText(['0:35.5', '0:45.5']);
  await expect(row('Latest').getByRole('cell')).toHaveText(['no bound', 'no bound']);
  // Locked where what hangs on it is too late, nothing can hold together.
  const show = JSON.parse(told()) as Show;
  for (const cue of show.cues) if (cue.number === 'V 1') Object.assign(cue, { locked: true, start: { at: 20_000 } });
  const { page: other } = await open(launchApp, JSON.stringify(show));
  await goTo(other, 'V 2');
  await other.keyboard.press('w');
  await expect(part(other, 'Earliest and latest')).toContainText('Not feasible: the rules can’t hold together');
  await other.getByRole('button', { name: 'Show the conflicts' }).click();
  await expect(other.getByRole('region', { name: 'Problems' })).toContainText('rules together need 9.8 s more');
});

test('the ways of what it uses, with the chosen one on the stage; the breath of a singer, and where it is short', async ({
  launchApp,
}) => {
  const { page } = await open(launchApp);
  await goTo(page, 'V 1');
  await page.keyboard.press('w');
  const ways = part(page, 'Ways');
  const home = ways.getByRole('button', { name: 'To its first cue Wing (home) → Set B 8 m, needs 4.0 s' });
  const on = ways.getByRole('button', { name: 'On to V 2 Set B → Set C 14 m, needs 7.0 s, has 8.0 s' });
  // The one with the least time to spare is shown first.
  await expect(on).toHaveAttribute('aria-pressed', 'true');
  await expect(ways.getByRole('img', { name: 'On the stage: Set B → Set C' })).toBeVisible();
  await home.focus();
  await page.keyboard.press('Enter');
  await expect(ways.getByRole('img', { name: 'On the stage: Wing (home) → Set B' })).toBeVisible();

  const breath = part(page, 'Breath');
  await expect(breath.getByRole('img', { name: /It is too short for 1 phrase\.$/u })).toBeVisible();
  await breath.getByRole('button', { name: /^V 2 19\.0 s of 14\.6 s 4\.5 s too little/u }).click();
  await expect(cell(page, 'V 2')).toHaveAttribute('aria-selected', 'true');
  // From the problem it leads straight to what tells of it.
  await page.keyboard.press('w');
  await page.keyboard.press('Escape');
  const problem = page.getByRole('region', { name: 'Problems' }).getByRole('row', { name: /too little breath/u });
  await problem.getByRole('button', { name: 'Why?' }).click();
  await expect(breath).toBeInViewport();
  await expect(problem).toHaveAttribute('aria-selected', 'true');
});

test('says plainly where there is nothing to tell: no cue, several, no stage, no ways, no resources', async ({
  launchApp,
}) => {
  const { page } = await open(launchApp);
  await page.keyboard.press('w');
  await expect(panel(page)).toContainText('No cue is selected');
  await page.keyboard.press('Control+a');
  await expect(panel(page)).toContainText('5 cues are selected');
  await panel(page).getByRole('button', { name: /^LX 2/u }).click();
  await expect(part(page, 'Ways')).toContainText('It uses nothing that has to get anywhere.');
  await expect(part(page, 'What hangs on what')).toContainText('≤ −2.0 s');

  const { page: bare } = await open(
    launchApp,
    told({
      resources: [{ ...RESOURCES[0], id: 'singer', name: 'Artist 1', kind: 'performer', home: undefined }] as never,
      stage: { zones: [], routes: [] },
      cues: (JSON.parse(told()) as Show).cues.map(({ zone: _zone, ...cue }) => cue),
    }),
  );
  await goTo(bare, 'V 1');
  await bare.keyboard.press('w');
  await expect(part(bare, 'Ways')).toContainText('The stage has no places yet');
  await part(bare, 'Ways').getByRole('button', { name: 'Edit the stage…' }).click();
  await expect(bare.getByRole('application')).toBeVisible();

  const stage = (JSON.parse(told()) as Show).stage;
  const { page: ways } = await open(launchApp, told({ stage: { zones: stage?.zones ?? [], routes: [] } }));
  await goTo(ways, 'V 2');
  await ways.keyboard.press('w');
  await expect(part(ways, 'Ways')).toContainText('No ways are set between the places yet');
  await expect(part(ways, 'Ways').getByRole('button', { name: /^From V 1 Set B → Set C no route/u })).toBeVisible();
});

for (const theme of ['dark', 'light'] as const) {
  test(`is read without anything serious in the way, wide and narrow, ${theme}`, async ({ launchApp }) => {
    const { page } = await launchApp({
      files: { 'why.onetake': told() },
      open: 'why.onetake',
      settings: { language: theme === 'dark' ? 'en' : 'ko', theme },
    });
    await page.keyboard.press('F8');
    await page.keyboard.press('w');
    await expect(page.locator('[data-part="breath"] svg').first()).toBeVisible();
    await expectNothingSerious(page, 'wide');
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.keyboard.press('w');
    await expect(page.locator('[data-part="breath"] svg').first()).toBeVisible();
    await expectNothingSerious(page, 'narrow');
  });
}
