/** axe finds nothing serious in any dialog, in both themes and both languages. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inRoot } from '#build/paths.ts';
import type { ActionId } from '#shared/words/actions.ts';
import { expectNothingSeriousInAny } from './app/axe.ts';
import { expect, test } from './app/fixtures.ts';
import { retitle, saveState } from './app/show-title.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
/** A lane that is not there. */
const BROKEN = SMALL.replace('"lane": "set"', '"lane": "nowhere"');
const THEIRS = SMALL.replace('"director": "Director"', '"director": "Somebody else"').replace(
  /"title": "[^"]+"/u,
  '"title": "Theirs"',
);
const HELD = JSON.stringify({
  run: 'other',
  who: 'director',
  machine: 'another-machine',
  pid: 1,
  since: '2026-11-23T10:00:00Z',
});
const CUES = 'Cue;Dept;Picture;Time\nCAM 90;Camera;Wide;1:10.5\nSFX 9;Effects;Confetti;soon\n';

const anyDialog = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog'));

// Each goes through many dialogs of one start.
test.describe.configure({ timeout: 240_000 });

test('what is opened from the plan', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL, 'cues.csv': CUES }, open: 'small.onetake' });
  const { page } = app;
  const look = async (id: ActionId, where: string, prepare?: () => Promise<void>): Promise<void> => {
    await app.menu(id);
    await expect(anyDialog(page)).toBeVisible();
    await prepare?.();
    await expectNothingSeriousInAny(app, where);
    await page.keyboard.press('Escape');
    await expect(anyDialog(page)).toHaveCount(0);
  };
  await expect(saveState(page)).toHaveText('Saved');
  await look('palette', 'palette', async () => {
    await page.keyboard.type('a');
    await expect(page.getByRole('option').first()).toBeVisible();
  });
  await look('keys', 'keys');
  await look('settings', 'settings');
  await look('versions', 'versions of a show that was never saved here');
  await retitle(page, 'Once');
  await page.keyboard.press('Control+s');
  await expect(saveState(page)).toHaveText('Saved');
  await retitle(page, 'Twice');
  await look('history', 'history');
  await look('versions', 'versions, two of them compared', () =>
    expect(page.getByRole('dialog')).toContainText('change the show’s title'),
  );
  await look('find-replace', 'find and replace', async () => {
    await page.getByRole('dialog').getByRole('textbox', { name: 'Find' }).fill('cam');
    await expect(page.getByRole('group', { name: 'What would change' })).toBeVisible();
  });
  await look('renumber', 'renumbering', () =>
    page.getByRole('dialog').getByRole('textbox', { name: 'From' }).fill('1o'),
  );
  await app.answerOpenDialog('cues.csv');
  await look('import-cues', 'importing', () => expect(page.getByRole('radio', { name: '1 refused' })).toBeVisible());
  await page.locator('[data-record] > button').first().click();
  await page.getByRole('button', { name: /^Delete /u }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNothingSeriousInAny(app, 'a lane in use is deleted');
});

test('what is asked about files', async ({ launchApp }) => {
  const app = await launchApp({
    files: { 'small.onetake': SMALL, 'broken.onetake': BROKEN, 'held.onetake': SMALL, '.held.onetake.lock': HELD },
    open: 'small.onetake',
  });
  const { page } = app;
  const open = async (name: string): Promise<void> => {
    await app.answerOpenDialog(name);
    await app.menu('open-show');
    await expect(anyDialog(page)).toBeVisible();
  };
  const leave = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await expect(anyDialog(page)).toHaveCount(0);
  };
  await expect(saveState(page)).toHaveText('Saved');
  await open('broken.onetake');
  await expectNothingSeriousInAny(app, 'a file that is refused');
  await page.getByRole('button', { name: 'Open a repaired copy…' }).click();
  await expect(page.getByRole('dialog', { name: 'A repaired copy of “broken.onetake”' })).toBeVisible();
  await expectNothingSeriousInAny(app, 'a repaired copy');
  await leave();
  await open('held.onetake');
  await expectNothingSeriousInAny(app, 'somebody else has it open');
  await leave();
  await open('gone.onetake');
  await expectNothingSeriousInAny(app, 'a file that is not there');
  await leave();

  await retitle(page, 'Mine');
  await app.menu('open-sample');
  await expect(anyDialog(page)).toBeVisible();
  await expectNothingSeriousInAny(app, 'changes that are not saved');
  await leave();
  writeFileSync(app.at('small.onetake'), THEIRS);
  await page.keyboard.press('Control+s');
  await expect(anyDialog(page)).toBeVisible();
  await expectNothingSeriousInAny(app, 'a file that another program has changed');
  await page.getByRole('button', { name: 'Merge…' }).click();
  await expect(page.getByRole('dialog', { name: /together$/u })).toBeVisible();
  await expectNothingSeriousInAny(app, 'merging');
});

test('steps that a crash has left', async ({ launchApp }) => {
  const first = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  await retitle(first.page, 'Mine');
  // So long a step may take to be on the disk.
  await first.page.waitForTimeout(2000);
  await first.cutPower();
  const again = await launchApp({ like: first });
  await expect(again.page.getByRole('dialog', { name: /was not saved/u })).toBeVisible();
  await expectNothingSeriousInAny(again, 'steps that a crash has left');
});
