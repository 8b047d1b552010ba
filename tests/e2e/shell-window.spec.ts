/** The window: its title, its menu, and what happens when it is closed. */
import { ask, nextEvent } from './app/bridge.ts';
import { expect, test } from './app/fixtures.ts';
import type { RunningApp } from './app/running-app.ts';

const DESCRIPTION = {
  title: 'Only Once',
  edited: true,
  language: 'en',
  enabled: ['save', 'undo'],
  undoLabel: 'Undo: move 3 cues',
  redoLabel: '',
} as const;
const SAVE = 0;
const DISCARD = 1;
const CANCEL = 2;

const isOpen = (app: RunningApp): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length === 1);

test('the title names the show and marks its changes', async ({ launchApp }) => {
  const app = await launchApp();
  await ask(app.page, 'describeWindow', DESCRIPTION);
  expect(await app.windowTitle()).toBe(
    process.platform === 'darwin' ? 'Only Once — One Take' : '• Only Once — One Take',
  );
  await ask(app.page, 'describeWindow', { ...DESCRIPTION, edited: false });
  expect(await app.windowTitle()).toBe('Only Once — One Take');
});

test('a menu item runs its action in the window, and can be chosen only when the window says so', async ({
  launchApp,
}) => {
  const app = await launchApp();
  await ask(app.page, 'describeWindow', { ...DESCRIPTION, edited: false });
  const action = await nextEvent(app.page, 'action');
  await app.menu('undo');
  expect(await action()).toBe('undo');
  const items = await app.evaluate(({ Menu }) =>
    ['undo', 'redo', 'save'].map((id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      return [item?.label, item?.enabled];
    }),
  );
  expect(items).toEqual([
    ['Undo: move 3 cues', true],
    ['Redo', false],
    ['Save', true],
  ]);
});

test('a show without changes closes without a question', async ({ launchApp }) => {
  const app = await launchApp();
  await ask(app.page, 'describeWindow', { ...DESCRIPTION, edited: false });
  await app.closeWindow();
  expect(await app.exited).toBe(0);
});

test('with changes it asks, in the language of the window, and Cancel keeps it open', async ({ launchApp }) => {
  const app = await launchApp();
  await ask(app.page, 'describeWindow', { ...DESCRIPTION, language: 'ko' });
  await app.answerMessageBox(CANCEL);
  await app.closeWindow();
  await expect.poll(() => app.messages()).toEqual(['‘Only Once’의 변경 내용을 저장할까요?']);
  await app.evaluate(({ app: program }) => program.quit());
  await expect.poll(() => app.messages()).toHaveLength(2);
  expect(await isOpen(app)).toBe(true);
});

test('Don’t save closes it, even where the page does not answer', async ({ launchApp }) => {
  const app = await launchApp();
  await app.answerMessageBox(DISCARD);
  await ask(app.page, 'describeWindow', DESCRIPTION);
  await app.closeWindow();
  expect(await app.exited).toBe(0);
});

test('Save closes it only after the window has saved', async ({ launchApp }) => {
  const app = await launchApp();
  await app.answerMessageBox(SAVE);
  await ask(app.page, 'describeWindow', DESCRIPTION);
  const closing = await nextEvent(app.page, 'closing');
  await app.closeWindow();
  expect(await closing()).toEqual({ save: true });
  // The page answers by itself, or, where nothing is open, not at all; the test says that the save has failed, …
  await ask(app.page, 'answerClosing', false);
  expect(await isOpen(app)).toBe(true);
  // … and then, that it has not.
  await app.closeWindow();
  await expect.poll(() => app.messages()).toHaveLength(2);
  await ask(app.page, 'answerClosing', true).catch(() => undefined);
  expect(await app.exited).toBe(0);
});

test('quitting asks too, and quits once the answer is there', async ({ launchApp }) => {
  const app = await launchApp();
  await app.answerMessageBox(DISCARD);
  await ask(app.page, 'describeWindow', DESCRIPTION);
  await app.evaluate(({ app: program }) => program.quit());
  expect(await app.exited).toBe(0);
});
