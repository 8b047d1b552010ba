/** The stage plan, through the real shell: drawn, dragged, typed, measured, and walked. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parseShow } from '#shared/show/parse.ts';
import type { Show, Zone } from '#shared/show/types.ts';
import { en } from '#shared/words/en.ts';
import { expect, test } from './app/fixtures.ts';
import { Keyboard } from './app/keyboard.ts';
import type { RunningApp } from './app/running-app.ts';

const { stage, showPanels, actions } = en;
const SHOW: Show = {
  format: 'onetake.show',
  version: 1,
  id: '0b9f6c1e-3b7a-4d53-8f0e-6a2d41c07e99',
  title: 'Yard',
  music: { lengthMs: 60_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] },
  stage: {
    zones: [
      {
        id: 'room',
        name: 'Room',
        kind: 'set',
        outline: [
          [-10, 0],
          [-4, 0],
          [-4, 6],
          [-10, 6],
        ],
      },
      {
        id: 'wing',
        name: 'Wing',
        kind: 'backstage',
        outline: [
          [6, 0],
          [10, 0],
          [10, 6],
          [6, 6],
        ],
      },
      { id: 'mark', name: 'Mark', kind: 'landing' },
    ],
    routes: [{ from: 'room', to: 'wing', metres: 18 }],
  },
  resources: [{ id: 'singer', name: 'Singer', kind: 'performer' }],
  lanes: [{ id: 'stage', name: 'Stage', department: 'stage' }],
  cues: [],
};

/** The plan with its pixels: where a point in metres lies, read from the corners of the room that is drawn on it. */
class Plan {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  get area() {
    return this.page.getByRole('application', { name: stage.plan });
  }
  async at(x: number, y: number): Promise<{ x: number; y: number }> {
    const box = await this.area.boundingBox();
    const points = await this.area.locator('[data-zone=room] polygon').first().getAttribute('points');
    const [left, , right] = (points ?? '').split(' ').map((pair) => pair.split(',').map(Number));
    if (!box || !left || !right) throw new Error('the room is not drawn');
    const scale = ((right[0] ?? 0) - (left[0] ?? 0)) / 6;
    return { x: box.x + (left[0] ?? 0) + (x + 10) * scale, y: box.y + (left[1] ?? 0) - y * scale };
  }
  /** Waits until the plan has come to rest: it fits itself to the room it has. */
  async settle(): Promise<void> {
    let last = '';
    await expect
      .poll(async () => {
        const before = last;
        last = JSON.stringify(await this.at(0, 0));
        return last === before;
      })
      .toBe(true);
  }
  async drag(from: readonly [number, number], to: readonly [number, number], keys: readonly string[] = []) {
    await this.settle();
    const [a, b] = [await this.at(...from), await this.at(...to)];
    await this.page.mouse.move(a.x, a.y);
    await this.page.mouse.down();
    for (const key of keys) await this.page.keyboard.down(key);
    await this.page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2);
    await this.page.mouse.move(b.x, b.y);
  }
  async drop(): Promise<void> {
    await this.page.mouse.up();
    await this.page.keyboard.up('Alt');
  }
  async click(x: number, y: number): Promise<void> {
    const at = await this.at(x, y);
    await this.page.mouse.click(at.x, at.y);
  }
}

async function open(launchApp: (options: object) => Promise<RunningApp>): Promise<{ app: RunningApp; plan: Plan }> {
  const app = await launchApp({ files: { 'yard.onetake': JSON.stringify(SHOW) }, open: 'yard.onetake' });
  await app.menu('edit-stage');
  const plan = new Plan(app.page);
  await expect(plan.area).toBeVisible();
  // Room round what is drawn.
  for (let zooms = 0; zooms < 5; zooms += 1) await plan.area.press('-');
  return { app, plan };
}

async function saved(app: RunningApp): Promise<Show> {
  await app.page.keyboard.press('Control+s');
  await expect(
    app.page
      .getByRole('status')
      .getByText(en.app.saved, { exact: true })
      .or(app.page.getByText(en.app.saved, { exact: true })),
  ).toBeVisible();
  const parsed = parseShow(readFileSync(app.at('yard.onetake'), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.show;
}
const zoneIn = (show: Show, id: string): Zone | undefined => show.stage?.zones.find((zone) => zone.id === id);

test('a zone is dragged to the grid as one step; Escape leaves it where it was', async ({ launchApp }) => {
  const { app, plan } = await open(launchApp);
  await plan.drag([-7, 3], [-5.1, 4.2]);
  await app.page.keyboard.press('Escape');
  await plan.drop();
  await expect(app.page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await plan.drag([-7, 3], [-5.1, 4.2]);
  await plan.drop();
  expect(zoneIn(await saved(app), 'room')?.outline?.[0]).toEqual([-8, 1]);
  await app.menu('undo');
  expect(zoneIn(await saved(app), 'room')?.outline?.[0]).toEqual([-10, 0]);
});

test('corners: dragged to another zone’s corner, freely with Alt, added on a side, taken out', async ({
  launchApp,
}) => {
  const { app, plan } = await open(launchApp);
  await plan.click(-7, 3);
  await plan.drag([-4, 6], [5.8, 6.2]);
  await plan.drop();
  expect(zoneIn(await saved(app), 'room')?.outline?.[2]).toEqual([6, 6]);
  await app.menu('undo');
  await plan.drag([-4, 6], [-3.2, 6.7], ['Alt']);
  await plan.drop();
  const [x = 0, y = 0] = zoneIn(await saved(app), 'room')?.outline?.[2] ?? [];
  expect(Math.abs(x + 3.2) < 0.1 && Math.abs(y - 6.7) < 0.1).toBe(true);
  expect([x % 0.5, y % 0.5]).not.toEqual([0, 0]);
  await app.menu('undo');
  await plan.drag([-7, 0], [-7, -2]);
  await plan.drop();
  expect(zoneIn(await saved(app), 'room')?.outline).toEqual([
    [-10, 0],
    [-7, -2],
    [-4, 0],
    [-4, 6],
    [-10, 6],
  ]);
  await plan.area.press('Delete');
  expect(zoneIn(await saved(app), 'room')?.outline).toHaveLength(4);
});

test('new places: a rectangle that is named at once, an outline corner by corner, one that was only listed', async ({
  launchApp,
}) => {
  const { app, plan } = await open(launchApp);
  await plan.area.press('r');
  await plan.drag([-2, 10], [2.1, 14]);
  await plan.drop();
  await expect(app.page.getByRole('textbox', { name: showPanels.fields.name })).toBeFocused();
  await app.page.keyboard.insertText('Cage');
  await app.page.keyboard.press('Enter');
  await plan.area.press('p');
  for (const [x, y] of [
    [12, 10],
    [16, 10],
    [17, 17],
    [14, 14],
  ] as const)
    await plan.click(x, y);
  // The third corner was a slip: back one, and closed from the keyboard.
  await app.page.keyboard.press('Backspace');
  await app.page.keyboard.press('Enter');
  const listed = app.page.getByRole('button', { name: /^Mark/ });
  await listed.click();
  await app.page.getByRole('button', { name: stage.tools.rectangle }).last().click();
  await plan.drag([-2, -8], [2, -4]);
  await plan.drop();
  await app.page.getByRole('button', { name: stage.tools.target }).last().click();
  await plan.click(0, -6);
  const show = await saved(app);
  expect(show.stage?.zones).toHaveLength(5);
  expect(show.stage?.zones[3]).toMatchObject({
    name: 'Cage',
    outline: [
      [-2, 10],
      [2, 10],
      [2, 14],
      [-2, 14],
    ],
  });
  expect(show.stage?.zones[4]?.outline).toEqual([
    [12, 10],
    [16, 10],
    [17, 17],
  ]);
  expect(zoneIn(show, 'mark')).toMatchObject({ target: [0, -6] });
  expect(zoneIn(show, 'mark')?.outline).toHaveLength(4);
});

test('a way is drawn with its length, and says what it takes whoever walks', async ({ launchApp }) => {
  const { app, plan } = await open(launchApp);
  const { page } = app;
  await page.getByRole('combobox', { name: stage.walker }).fill('Singer');
  await page.keyboard.press('Enter');
  await expect(plan.area.getByText('18 m · 12.9 s')).toBeVisible();
  await page
    .getByRole('group', { name: showPanels.route('Room', 'Wing') })
    .getByRole('textbox')
    .last()
    .focus();
  await expect(plan.area.getByText('18 m · 1.4 m/s · 12.9 s')).toBeVisible();
  await page.getByRole('button', { name: stage.measure('15 m') }).click();
  expect((await saved(app)).stage?.routes).toEqual([{ from: 'room', to: 'wing', metres: 15 }]);
  await app.menu('undo');
  await plan.area.press('r');
  await plan.drag([-2, 12], [2, 16]);
  await plan.drop();
  await plan.area.press('w');
  await plan.drag([0, 14], [8, 3]);
  await plan.drop();
  const { routes = [], zones = [] } = (await saved(app)).stage ?? {};
  expect(routes[1]).toEqual({ from: zones[3]?.id, to: 'wing', metres: 13.6 });
});

test('without a pointer: placed, moved and cornered by keys, typed by numbers, turned north', async ({ launchApp }) => {
  const { app, plan } = await open(launchApp);
  const keys = new Keyboard(app.page);
  await plan.area.focus();
  await keys.press('PageDown', 'ArrowRight', 'Shift+ArrowUp');
  await expect(app.page.getByText('Room: −6.5, 8 m')).toBeAttached();
  await keys.press('Enter', 'PageDown', 'ArrowDown', 'Escape');
  await keys.fill(stage.north, '125');
  await keys.push(/^Mark/u);
  for (const [index, point] of ['-3,20', '3 20', '3; 26'].entries()) {
    await keys.push(stage.addCorner);
    await keys.press('Shift+Tab', 'Shift+Tab');
    await keys.fill(stage.corner(index + 1), point);
  }
  await keys.fill(stage.target('m'), '0, 23.25');
  const show = await saved(app);
  expect(zoneIn(show, 'room')?.outline).toEqual([
    [-9.5, 5],
    [-3.5, 4.5],
    [-3.5, 11],
    [-9.5, 11],
  ]);
  expect(show.stage?.north).toBe(125);
  expect(zoneIn(show, 'mark')).toEqual({
    id: 'mark',
    name: 'Mark',
    kind: 'landing',
    outline: [
      [-3, 20],
      [3, 20],
      [3, 26],
    ],
    target: [0, 23.25],
  });
  await keys.run(actions.names['go-plan']);
  await expect(app.page.getByRole('region', { name: 'Timeline' })).toBeVisible();
});

test('the arrow turns north', async ({ launchApp }) => {
  const { app, plan } = await open(launchApp);
  const box = await plan.area.locator('[data-north] circle').boundingBox();
  if (!box) throw new Error('no arrow');
  const hub = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await app.page.mouse.move(hub.x, hub.y - 15);
  await app.page.mouse.down();
  // North to the left of the plan: upstage looks east.
  await app.page.mouse.move(hub.x - 15, hub.y);
  await app.page.mouse.up();
  expect((await saved(app)).stage?.north).toBe(90);
});
