/** The screens the tour visits: how each is reached from the plan of the sample show, and left again. */
import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { RunningApp } from '#tests/e2e/app/running-app.ts';
import { wordsIn } from '#shared/words/language.ts';

export interface Scene {
  readonly name: string;
  /** Begins on the plan screen in English; what it opens stays open while language, theme and size change. */
  enter(app: RunningApp): Promise<void>;
  /** Where the window has become narrow: brings back what has folded away. */
  narrowed?(app: RunningApp): Promise<void>;
  /** Back to the plan screen, with nothing selected or open. */
  leave(app: RunningApp): Promise<void>;
}

const { rehearsal } = wordsIn('en');
/** A landing with a window, an anchor, a commit point and a jump: it has nearly everything an inspector can show. */
const RICH_CUE = 'AIR 1';
/** A spreadsheet with a row of each kind: added, refused, and one whose heading nobody knows. */
const TABLE = [
  'Cue,Dept,Name,Start,Dur,Picture,Who',
  'CAM 90,Camera,계단 전체 · The stairs,1:10.5,4,Wide,Crane',
  'CAM 91,Camera,손 · Hands,CAM 90 end + 0.5,3,Close,Handheld',
  'SFX 9,Effects,Confetti,soon,2,,',
  'LX 90,Light,,2:00,8,,',
  '',
].join('\n');
/** Late enough in the song that a rehearsal has calls before and behind it. */
const TAKE_SECONDS = 12;

const press =
  (...keys: readonly string[]) =>
  async ({ page }: RunningApp): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
const nothing = async (): Promise<void> => undefined;

async function search(app: RunningApp, text: string): Promise<void> {
  await app.menu('palette');
  await app.page.getByRole('combobox').fill(text);
}

async function selectCue(app: RunningApp): Promise<void> {
  await search(app, RICH_CUE);
  await app.page.keyboard.press('Enter');
  await app.page.waitForTimeout(300);
}

export const SCENES: readonly Scene[] = [
  {
    name: 'start',
    enter: (app) => app.menu('show-start'),
    async leave(app) {
      await app.menu('open-sample');
      await expect.poll(() => app.windowTitle()).toContain('Only Once');
    },
  },
  { name: 'plan', enter: nothing, leave: nothing },
  { name: 'plan-selection', enter: selectCue, leave: press('Escape') },
  {
    name: 'why',
    async enter(app) {
      await selectCue(app);
      await app.menu('why');
    },
    narrowed: (app) => app.menu('why'),
    async leave(app) {
      await app.page.keyboard.press('Escape');
      await app.menu('toggle-inspector');
      await app.menu('toggle-inspector');
    },
  },
  {
    name: 'find',
    async enter(app) {
      await app.menu('find');
      await app.page.keyboard.type('cam');
      await press('Enter', 'Enter')(app);
    },
    leave: press('Escape', 'Escape'),
  },
  { name: 'palette', enter: (app) => search(app, 'cam'), leave: press('Escape', 'Escape') },
  { name: 'keys', enter: (app) => app.menu('keys'), leave: press('Escape') },
  {
    name: 'problems',
    async enter(app) {
      // Landing late breaks rules of several kinds at once.
      await selectCue(app);
      for (let beat = 0; beat < 8; beat += 1) await app.menu('nudge-later');
      await app.menu('next-problem');
    },
    async leave(app) {
      for (let beat = 0; beat < 8; beat += 1) await app.menu('undo');
      await app.page.keyboard.press('Escape');
    },
  },
  {
    name: 'stage',
    async enter(app) {
      await app.menu('edit-stage');
      await app.page.getByRole('application').focus();
      await press('PageDown')(app);
    },
    leave: (app) => app.menu('go-plan'),
  },
  {
    name: 'song',
    enter: (app) => app.menu('edit-song'),
    leave: (app) => app.menu('go-plan'),
  },
  {
    name: 'import',
    async enter(app) {
      writeFileSync(app.at('cues.csv'), TABLE);
      await app.answerOpenDialog('cues.csv');
      await app.menu('import-cues');
      await app.page.getByRole('table').waitFor();
    },
    leave: press('Escape'),
  },
  {
    name: 'history',
    async enter(app) {
      await selectCue(app);
      await press('Escape')(app);
      for (const step of ['nudge-later', 'nudge-later', 'duplicate-cues'] as const) {
        await selectCue(app);
        await app.menu(step);
      }
      await app.menu('history');
      await press('ArrowUp')(app);
    },
    async leave(app) {
      await press('Home', 'Escape', 'Escape')(app);
      await app.menu('zoom-all');
    },
  },
  {
    name: 'rehearse-ready',
    enter: (app) => app.menu('go-rehearse'),
    leave: (app) => app.menu('go-plan'),
  },
  {
    name: 'rehearse',
    async enter(app) {
      await app.menu('go-rehearse');
      await app.page.getByRole('button', { name: rehearsal.begin, exact: true }).click();
      const now = app.page.getByText(rehearsal.callStates.go).first();
      const endsAt = Date.now() + TAKE_SECONDS * 1000;
      while (Date.now() < endsAt) {
        if (await now.isVisible()) await app.page.keyboard.press('Space');
        await app.page.waitForTimeout(200);
      }
    },
    async leave(app) {
      await app.page.getByRole('button', { name: rehearsal.stop }).click();
      await app.page.getByRole('button', { name: rehearsal.stopAgain }).click();
    },
  },
  { name: 'rehearse-ended', enter: nothing, leave: (app) => app.menu('go-plan') },
  {
    name: 'take',
    async enter(app) {
      await app.menu('go-rehearse');
      // Where a take has just ended, its own rows stand in the way.
      const again = app.page.getByRole('button', { name: rehearsal.again });
      if (await again.isVisible()) await again.click();
      await app.page
        .getByRole('button', { name: rehearsal.record.openOf('') })
        .last()
        .click();
    },
    async leave(app) {
      await app.page.keyboard.press('Escape');
      await app.menu('go-plan');
    },
  },
  {
    name: 'sheets',
    async enter(app) {
      await app.menu('go-sheets');
      await app.page.locator('canvas').first().waitFor({ timeout: 30_000 });
    },
    leave: nothing,
  },
  {
    name: 'sheets-named',
    enter: (app) => app.page.getByRole('radio', { name: /Jump/u }).click(),
    leave: nothing,
  },
  {
    name: 'hand-out',
    enter: (app) => app.menu('hand-out'),
    async leave(app) {
      await app.page.keyboard.press('Escape');
      await app.menu('go-plan');
    },
  },
  { name: 'several-cues', enter: (app) => app.menu('select-all'), leave: press('Escape') },
  { name: 'settings', enter: (app) => app.menu('settings'), leave: press('Escape') },
];
