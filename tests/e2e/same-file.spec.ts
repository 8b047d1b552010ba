/** The file that is open already is opened once more: it comes forward as it is, with its steps. */
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { inRoot } from '#build/paths.ts';
import { expect, test } from './app/fixtures.ts';
import { retitle, saveState, titleField } from './app/show-title.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');

for (const name of ['small.onetake', 'link.onetake']) {
  test(`a show that is open and edited stays so when ${name} is opened`, async ({ launchApp }) => {
    const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
    const { page } = app;
    symlinkSync(app.at('small.onetake'), app.at('link.onetake'));
    await retitle(page, 'Mine');
    await app.answerOpenDialog(name);
    await page.keyboard.press('Control+o');
    await expect(page.getByRole('status', { name: 'Notices' })).toContainText('“small.onetake” is open already.');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await expect(titleField(page)).toHaveValue('Mine');
    await page.keyboard.press('Control+s');
    await expect(saveState(page)).toHaveText('Saved');

    // Saved, too, it keeps its history.
    await page.keyboard.press('Control+o');
    await expect(saveState(page)).toHaveText('Saved');
    await page.keyboard.press('Control+z');
    await expect(titleField(page)).not.toHaveValue('Mine');
  });
}

test('a second start with the file that is open brings it forward, and nothing else', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await retitle(page, 'Mine');
  const focused = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<boolean>((resolve) => void BrowserWindow.getAllWindows()[0]?.once('focus', () => resolve(true))),
  );
  expect(await app.startAgain(app.at('small.onetake'))).toBe(0);
  expect(await focused).toBe(true);
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('is open already');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(titleField(page)).toHaveValue('Mine');
  await page.keyboard.press('Control+z');
  await expect(saveState(page)).toHaveText('Saved');
});

test('a file that was changed meanwhile is opened as it is now, after the question that saving asks', async ({
  launchApp,
}) => {
  const app = await launchApp({ files: { 'small.onetake': SMALL }, open: 'small.onetake' });
  const { page } = app;
  await retitle(page, 'Mine');
  writeFileSync(app.at('small.onetake'), SMALL.replace('"director": "Director"', '"director": "Somebody else"'));
  await app.answerOpenDialog('small.onetake');
  await page.keyboard.press('Control+o');
  const question = page.getByRole('dialog', { name: '“small.onetake” was changed by another program' });
  await expect(question).toContainText('director');
  await question.getByRole('button', { name: 'Reload from the file' }).click();
  await expect(page.getByRole('textbox', { name: 'Director', exact: true })).toHaveValue('Somebody else');
  await expect(saveState(page)).toHaveText('Saved');
});
