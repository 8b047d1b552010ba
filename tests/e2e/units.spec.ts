/** Feet on the screen, metres in the file: chosen once, and followed wherever lengths and speeds are shown or typed. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Show } from '#shared/show/types.ts';
import { en } from '#shared/words/en.ts';
import { expect, test, type LaunchOptions } from './app/fixtures.ts';
import { Keyboard } from './app/keyboard.ts';
import type { RunningApp } from './app/running-app.ts';

const { stage, showPanels, app: said, start, actions } = en;
const SHOW: Show = {
  format: 'onetake.show',
  version: 1,
  id: '0b9f6c1e-3b7a-4d53-8f0e-6a2d41c07e9a',
  title: 'Feet',
  music: { lengthMs: 60_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] },
  stage: {
    zones: [
      {
        id: 'room',
        name: 'Room',
        kind: 'set',
        outline: [
          [0, 0],
          [6.096, 0],
          [6.096, 3.048],
          [0, 3.048],
        ],
      },
      { id: 'wing', name: 'Wing', kind: 'backstage' },
    ],
    routes: [{ from: 'room', to: 'wing', metres: 18 }],
  },
  resources: [{ id: 'singer', name: 'Singer', kind: 'performer' }],
  lanes: [{ id: 'stage', name: 'Stage', department: 'stage' }],
  jumps: [
    {
      id: 'j',
      name: 'Four',
      exitAltitudeM: 3048,
      openingAltitudeM: 914.4,
      fallSpeed: 54.864,
      canopyDescent: 5,
      canopyForward: 10,
      aircraft: { groundSpeed: 45, heading: 0 },
      winds: [{ altitudeM: 0, from: 0, speed: 0 }],
    },
  ],
  cues: [
    {
      id: 'v1',
      number: 'V 1',
      lane: 'stage',
      name: '',
      kind: 'artist',
      start: { at: 0 },
      duration: { likelyMs: 1000 },
      uses: ['singer'],
      zone: 'room',
    },
    {
      id: 'v2',
      number: 'V 2',
      lane: 'stage',
      name: '',
      kind: 'artist',
      start: { at: 2000 },
      duration: { likelyMs: 1000 },
      uses: ['singer'],
      zone: 'wing',
    },
  ],
};

const IN_FEET: LaunchOptions = {
  files: { 'show.onetake': JSON.stringify(SHOW) },
  open: 'show.onetake',
  settings: { language: 'en', theme: 'dark', units: 'feet' },
};

async function saved(app: RunningApp): Promise<Show> {
  await app.page.keyboard.press('Control+s');
  await expect(app.page.getByText(said.saved, { exact: true })).toBeVisible();
  return JSON.parse(readFileSync(app.at('show.onetake'), 'utf8')) as Show;
}

test('settings are at hand before a show is open, and feet are kept for the next start', async ({ launchApp }) => {
  const app = await launchApp();
  const keys = new Keyboard(app.page);
  await keys.goTo(new RegExp(`^${start.settings}`, 'u'));
  await keys.press('Enter');
  const dialog = app.page.getByRole('dialog', { name: said.settings.title });
  await keys.pick(said.settings.units, said.settings.unitNames.feet);
  await expect(dialog).toContainText(said.settings.unitsText);
  await app.kill();
  const again = await launchApp({ like: app });
  await again.page.keyboard.press('Control+,');
  await expect(again.page.getByRole('radio', { name: said.settings.unitNames.feet })).toBeChecked();
});

test('what was metres is read in feet: stage, ways, speeds, altitudes and what a problem says', async ({
  launchApp,
}) => {
  const app = await launchApp(IN_FEET);
  const { page } = app;
  await expect(page.getByRole('row', { name: /V 1 \/ V 2/ })).toContainText('(59.06 ft, 4.59 ft/s)');
  await app.menu('edit-stage');
  const side = page.getByRole('complementary', { name: stage.title });
  await expect(side).toContainText('20 × 10 ft');
  await page.getByRole('button', { name: /^Room/ }).click();
  await expect(side.getByRole('group', { name: stage.corners('ft') })).toContainText('200 ft²');
  await expect(side.getByLabel(stage.corner(3), { exact: true })).toHaveValue('20, 10');
  await expect(side).toContainText(stage.way('Wing', '59.06 ft'));
  await expect(page.getByText('Room: 10, 5 ft')).toBeAttached();
  const way = side.getByRole('group', { name: showPanels.route('Room', 'Wing') });
  await expect(way.getByLabel(showPanels.routeLength('ft'))).toHaveValue('59.06');
  // Looked at, nothing is rounded into the file.
  await way.getByLabel(showPanels.routeLength('ft')).focus();
  await page.keyboard.press('Tab');
  expect(await saved(app)).toEqual(SHOW);
});

test('what differs from the file is told in feet', async ({ launchApp }) => {
  const app = await launchApp(IN_FEET);
  const { page } = app;
  await app.menu('edit-stage');
  await new Keyboard(page).fill(showPanels.routeLength('ft'), '40');
  const theirs = { ...SHOW, title: 'Theirs', resources: [{ ...SHOW.resources[0], speed: 1.524 }] };
  writeFileSync(app.at('show.onetake'), JSON.stringify(theirs));
  await app.menu('save');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Room – Wing 59.06 ft');
  await expect(dialog).toContainText('Room – Wing 40 ft');
  await expect(dialog).toContainText('5 ft/s');
});

test('what is typed in feet is metres in the file; a unit that is typed along counts; keys go by feet', async ({
  launchApp,
}) => {
  const app = await launchApp(IN_FEET);
  const { page } = app;
  const keys = new Keyboard(page);
  const panel = page.getByRole('complementary', { name: actions.names['toggle-inspector'] });
  await panel.getByLabel(showPanels.fields.title, { exact: true }).focus();
  await keys.unfold(showPanels.groups.jumps);
  await page.locator('[data-record="j"] > button').focus();
  await keys.press('Enter');
  await expect(panel.getByLabel(showPanels.jump.exitAltitudeM('ft'))).toHaveValue('10000');
  await expect(panel.getByLabel(showPanels.jump.fallSpeed('ft/s'))).toHaveValue('180');
  await keys.fill(showPanels.jump.exitAltitudeM('ft'), '13000');
  await keys.fill(showPanels.jump.openingAltitudeM('ft'), '900 m');
  await keys.fill(showPanels.jump.fallSpeed('ft/s'), 'fast');
  await expect(panel.getByLabel(showPanels.jump.fallSpeed('ft/s'))).toHaveAccessibleDescription(
    en.fields.numberAbove('0'),
  );
  await keys.press('Escape');
  await app.menu('edit-stage');
  await keys.fill(showPanels.routeLength('ft'), '40');
  await keys.push(/^Room/u);
  await keys.fill(stage.corner(3), '24, 12');
  await page.getByRole('application', { name: stage.plan }).focus();
  await keys.press('Escape', 'PageDown', 'ArrowRight');
  const show = await saved(app);
  expect(show.jumps?.[0]).toMatchObject({ exitAltitudeM: 3962.4, openingAltitudeM: 900, fallSpeed: 54.864 });
  expect(show.stage?.routes[0]?.metres).toBe(12.192);
  expect(show.stage?.zones[0]?.outline).toEqual([
    [0.3048, 0],
    [6.4008, 0],
    [7.62, 3.6576],
    [0.3048, 3.048],
  ]);
});
