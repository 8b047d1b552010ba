/** axe finds nothing serious on any screen, in both themes and both languages. Dialogs have a file of their own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '#build/paths.ts';
import type { Show } from '#shared/show/types.ts';
import { expectNothingSeriousInAny } from './app/axe.ts';
import { expect, test } from './app/fixtures.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
const SAMPLE = readFileSync(inRoot('build', 'samples', 'only-once.onetake'), 'utf8');

// Each goes through many screens of one start.
test.describe.configure({ timeout: 240_000 });

test('the start screen, without shows and with recent ones', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL } });
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'One Take' })).toBeVisible();
  await expectNothingSeriousInAny(app, 'start');
  await app.answerOpenDialog('small.onetake');
  await app.menu('open-show');
  await expect(page.getByRole('region', { name: 'Problems' })).toBeVisible();
  await app.menu('show-start');
  await expect(page.getByRole('button', { name: /small\.onetake/u }).first()).toBeVisible();
  await expectNothingSeriousInAny(app, 'start with recent shows');
});

test('the plan: problems, conflicts, why, the find bar, and what is chosen on it, wide and narrow', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'wrong.onetake': wrong() }, open: 'wrong.onetake' });
  const { page } = app;
  const strip = page.getByRole('region', { name: 'Problems' });
  await expect(strip.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('F8');
  await expectNothingSeriousInAny(app, 'a problem, lit');
  await app.menu('mend-problem');
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNothingSeriousInAny(app, 'fixes');
  await page.getByRole('menuitem', { name: 'Accept it…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNothingSeriousInAny(app, 'accepting');
  await page.getByRole('textbox', { name: 'Why it is all right' }).fill('The band plays on');
  await page.getByRole('textbox', { name: 'Who says so' }).fill('Caller');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await strip.getByRole('button', { name: /^Accepted/u }).click();
  await expectNothingSeriousInAny(app, 'what is accepted');
  await app.menu('next-conflict');
  await expect(strip.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expectNothingSeriousInAny(app, 'conflicts');
  await strip.getByRole('button', { name: 'Relax…' }).first().click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await expectNothingSeriousInAny(app, 'what could be relaxed');
  await page.keyboard.press('Escape');

  await app.menu('why');
  await expect(
    page.getByRole('tabpanel', { name: 'Why' }).or(page.getByText('What it hangs on')).first(),
  ).toBeVisible();
  await expectNothingSeriousInAny(app, 'why');
  await app.menu('why');
  await app.menu('find');
  await page.keyboard.type('cam');
  await expect(page.getByRole('search', { name: 'Find cues' })).toContainText('3 found');
  await expectNothingSeriousInAny(app, 'the find bar');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'What the timeline shows' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNothingSeriousInAny(app, 'what the timeline shows');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Columns' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNothingSeriousInAny(app, 'columns of the table');
  await page.keyboard.press('Escape');

  for (const number of ['CAM 1', 'SET 1']) {
    await app.menu('palette');
    await page.keyboard.type(number);
    await expect(page.getByRole('option').first()).toContainText(number);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await app.menu('connect-cues');
  }
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNothingSeriousInAny(app, 'how cues are tied');
  await page.keyboard.press('Escape');
  await app.menu('select-all');
  await app.menu('why');
  await expectNothingSeriousInAny(app, 'why several cues');
  await app.menu('why');

  await page.setViewportSize({ width: 1024, height: 768 });
  await expectNothingSeriousInAny(app, 'narrow plan');
  await page.getByRole('banner').getByRole('button').first().click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNothingSeriousInAny(app, 'menu');
});

test('lanes and their colours, several cues, the stage and the song', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await expect(page.getByRole('region', { name: 'Problems' })).toBeVisible();
  await page.locator('[data-record] > button').first().click();
  await expect(page.getByRole('radiogroup', { name: 'Colour' })).toBeVisible();
  await expectNothingSeriousInAny(app, 'a lane and its colours');
  await app.menu('select-all');
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('12 cues');
  await expectNothingSeriousInAny(app, 'several cues');
  await app.menu('edit-stage');
  await page.getByRole('application').focus();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('textbox', { name: 'Corner 1' })).toBeVisible();
  await expectNothingSeriousInAny(app, 'stage');
  await app.menu('edit-song');
  await expect(page.getByRole('slider', { name: 'Bar 1', exact: true })).toBeVisible();
  await expectNothingSeriousInAny(app, 'song');
  await page.getByRole('button', { name: 'Paste…' }).click();
  await page.getByRole('textbox', { name: 'Lyrics' }).fill('한 줄\n두 줄');
  await expectNothingSeriousInAny(app, 'pasting lyrics');
  await page.getByRole('button', { name: 'Put in 2 lines' }).click();
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Stop tapping' })).toBeVisible();
  await expectNothingSeriousInAny(app, 'tapping lyrics');
});

test('a take: one that was cut off, ready, running, on hold, ended, and looked at again', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL } });
  const { page } = app;
  leaveHalfALog(app.userData);
  await app.answerOpenDialog('small.onetake');
  await app.menu('open-show');
  await app.menu('go-rehearse');
  await expect(page.getByRole('alert').filter({ hasText: 'its beginning is lost' })).toBeVisible();
  await expectNothingSeriousInAny(app, 'a take that was cut off');
  const begin = page.getByRole('button', { name: 'Begin', exact: true });
  await begin.click();
  await expect(page.getByRole('button', { name: /^GO/u })).toBeVisible();
  await expectNothingSeriousInAny(app, 'running take');
  await page.keyboard.press('h');
  await page.keyboard.press('n');
  await page.keyboard.type('Late');
  await expectNothingSeriousInAny(app, 'take on hold with a note');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('table')).toBeVisible();
  await expectNothingSeriousInAny(app, 'ended take');
});

test('sheets: the master, a named one, handing out, an issue; and a take of the sample', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'sample.onetake': SAMPLE }, open: 'sample.onetake' });
  const { page } = app;
  await app.menu('go-sheets');
  await expect(page.getByText(/Page 1 of \d/u).first()).toBeVisible();
  await expectNothingSeriousInAny(app, 'sheets');
  await page.getByRole('radio', { name: /Jump/u }).click();
  await expect(page.getByText('Jump organiser').last()).toBeVisible();
  await expectNothingSeriousInAny(app, 'a named sheet');
  await app.menu('hand-out');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNothingSeriousInAny(app, 'handing out');
  await page.getByRole('dialog').getByRole('button', { name: 'Hand out', exact: true }).click();
  await page.getByRole('button', { name: /^Issue 1/u }).click();
  await expectNothingSeriousInAny(app, 'an issue');
  await app.menu('go-rehearse');
  await page
    .getByRole('button', { name: /^Open /u })
    .first()
    .click();
  await page
    .getByRole('textbox', { name: /left out because$/u })
    .first()
    .fill('크레인이 멈췄다');
  await page.keyboard.press('Enter');
  await expectNothingSeriousInAny(app, 'a take');
});

/** The small sample with a landing that ends too early and is locked there, and a shot that begins late. */
function wrong(): string {
  const show = JSON.parse(SMALL) as Show;
  for (const cue of show.cues) {
    if (cue.number === 'AIR 1') Object.assign(cue, { locked: true, duration: { likelyMs: 195_000, minMs: 191_000 } });
  }
  return JSON.stringify(show);
}

/** What a take of the small sample leaves whose log has lost its first line. */
function leaveHalfALog(userData: string): void {
  const { id, cues } = JSON.parse(SMALL) as Show;
  const folder = path.join(userData, 'takes', `id-${id}`);
  mkdirSync(folder, { recursive: true });
  const go = JSON.stringify({ n: 1, kind: 'go', atMs: -4000, cue: cues[0]?.id });
  writeFileSync(path.join(folder, 'id-take-1.jsonl'), `{"version":1,"heading":{"id":"take-1","name":"Reh\n${go}\n`);
}
