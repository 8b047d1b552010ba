/** axe finds nothing serious on any screen, in both themes. */
import { readFileSync } from 'node:fs';
import { inRoot } from '#build/paths.ts';
import { expectNothingSerious } from './app/axe.ts';
import { expect, test } from './app/fixtures.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
const SAMPLE = readFileSync(inRoot('build', 'samples', 'only-once.onetake'), 'utf8');
/** A landing that ends too early, and a lane that is not there. */
const WRONG = SMALL.replace('"likelyMs": 215000', '"likelyMs": 195000').replace('"minMs": 211000', '"minMs": 191000');
const BROKEN = SMALL.replace('"lane": "set"', '"lane": "nowhere"');

for (const theme of ['dark', 'light'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test('the start screen', async ({ launchApp }) => {
      const { page } = await launchApp({ settings: { language: 'en', theme } });
      await expect(page.getByRole('heading', { name: 'One Take' })).toBeVisible();
      await expectNothingSerious(page, 'start');
    });

    test('the plan, with problems and a selection, wide and narrow', async ({ launchApp }) => {
      const { page } = await launchApp({
        files: { 'wrong.onetake': WRONG },
        open: 'wrong.onetake',
        settings: { language: 'ko', theme },
      });
      await expect(page.getByRole('region', { name: '문제' })).toBeVisible();
      await page.keyboard.press('F8');
      await expectNothingSerious(page, 'plan');
      await page.setViewportSize({ width: 1024, height: 768 });
      await expectNothingSerious(page, 'narrow plan');
      await page.getByRole('banner').getByRole('button').first().click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectNothingSerious(page, 'menu');
    });

    test('palette, keys, and what is asked about files', async ({ launchApp }) => {
      const app = await launchApp({
        files: { 'small.onetake': SMALL, 'broken.onetake': BROKEN },
        open: 'small.onetake',
        settings: { language: 'en', theme },
      });
      const { page } = app;
      await expect(page.getByRole('region', { name: 'Problems' })).toBeVisible();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('a');
      await expect(page.getByRole('option').first()).toBeVisible();
      await expectNothingSerious(page, 'palette');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNothingSerious(page, 'keys');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await app.answerOpenDialog('broken.onetake');
      await app.menu('open-show');
      await expect(page.getByRole('table')).toBeVisible();
      await expectNothingSerious(page, 'refused file');
      await page.keyboard.press('Escape');
      await page.keyboard.press('n');
      await app.menu('open-sample');
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await expectNothingSerious(page, 'unsaved changes');
    });

    test('the stage, with a place selected', async ({ launchApp }) => {
      const { page } = await launchApp({
        files: { 'small.onetake': SMALL },
        open: 'small.onetake',
        settings: { language: 'en', theme },
      });
      await expect(page.getByRole('region', { name: 'Problems' })).toBeVisible();
      await page.keyboard.press('Control+4');
      await page.getByRole('application').focus();
      await page.keyboard.press('PageDown');
      await expect(page.getByRole('textbox', { name: 'Corner 1' })).toBeVisible();
      await expectNothingSerious(page, 'stage');
    });

    test('the sheets', async ({ launchApp }) => {
      const { page } = await launchApp({
        files: { 'small.onetake': SMALL },
        open: 'small.onetake',
        settings: { language: 'en', theme },
      });
      await expect(page.getByRole('region', { name: 'Problems' })).toBeVisible();
      await page.keyboard.press('Control+3');
      await expect(page.getByText(/Page 1 of \d/).first()).toBeVisible();
      await expectNothingSerious(page, 'sheets');
    });

    test('named sheets, handing out, a take that is over, several cues, and the settings', async ({ launchApp }) => {
      test.setTimeout(180_000);
      const app = await launchApp({
        files: { 'sample.onetake': SAMPLE },
        open: 'sample.onetake',
        settings: { language: 'ko', theme },
      });
      const { page } = app;
      await app.menu('go-sheets');
      await page.getByRole('radio', { name: /Jump/u }).click();
      await expect(page.getByText('Jump organiser').last()).toBeVisible();
      await expectNothingSerious(page, 'a named sheet');
      await app.menu('hand-out');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNothingSerious(page, 'handing out');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: '발행', exact: true }).click();
      await page.getByRole('button', { name: /^발행 1/u }).click();
      await expectNothingSerious(page, 'an issue');
      await app.menu('go-rehearse');
      await page.getByRole('button', { name: /열기$/u }).first().click();
      await page
        .getByRole('textbox', { name: /제외한 까닭$/u })
        .first()
        .fill('크레인이 멈췄다');
      await page.keyboard.press('Enter');
      await expectNothingSerious(page, 'a take');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await app.menu('go-plan');
      await page.locator('[data-record] > button').first().click();
      await expect(page.getByRole('radiogroup', { name: '색' })).toBeVisible();
      await expectNothingSerious(page, 'a lane and its colours');
      await app.menu('select-all');
      await expect(page.getByRole('complementary', { name: '속성' })).toContainText('144개 중 12개');
      await expectNothingSerious(page, 'several cues');
      await app.menu('settings');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNothingSerious(page, 'settings');
    });

    test('the song, its lyrics being pasted and tapped', async ({ launchApp }) => {
      const { page } = await launchApp({
        files: { 'small.onetake': SMALL },
        open: 'small.onetake',
        settings: { language: 'ko', theme },
      });
      await expect(page.getByRole('region', { name: '문제' })).toBeVisible();
      await page.keyboard.press('Control+5');
      await expect(page.getByRole('slider', { name: '1마디', exact: true })).toBeVisible();
      await expectNothingSerious(page, 'song');
      await page.getByRole('button', { name: '붙여넣기…' }).click();
      await page.getByRole('textbox', { name: '가사' }).fill('한 줄\n두 줄');
      await expectNothingSerious(page, 'pasting lyrics');
      await page.getByRole('button', { name: '2줄 넣기' }).click();
      await page.keyboard.press('l');
      await expect(page.getByRole('button', { name: '탭 끝내기' })).toBeVisible();
      await expectNothingSerious(page, 'tapping lyrics');
    });

    test('before, in and after a take', async ({ launchApp }) => {
      const { page } = await launchApp({
        files: { 'small.onetake': SMALL },
        open: 'small.onetake',
        settings: { language: 'en', theme },
      });
      await expect(page.getByRole('region', { name: 'Problems' })).toBeVisible();
      await page.keyboard.press('Control+2');
      const begin = page.getByRole('button', { name: 'Begin', exact: true });
      await expect(begin).toBeVisible();
      await expectNothingSerious(page, 'ready for a take');
      await begin.click();
      await expect(page.getByRole('button', { name: /^GO/ })).toBeVisible();
      await expectNothingSerious(page, 'running take');
      await page.keyboard.press('h');
      await page.keyboard.press('n');
      await page.keyboard.type('Late');
      await expectNothingSerious(page, 'take on hold with a note');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('table')).toBeVisible();
      await expectNothingSerious(page, 'ended take');
    });
  });
}
