/** The window: its title, its menu, and what happens when it is closed. */
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { inRoot } from '#build/paths.ts';
import { expect, test, type LaunchOptions } from './app/fixtures.ts';
import type { RunningApp } from './app/running-app.ts';
import { beginTake, call, readShow, shortShow } from './app/take.ts';

const SAVE = 0;
const DISCARD = 1;
const CANCEL = 2;

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');
const { title: TITLE } = JSON.parse(SMALL) as { readonly title: string };
const cuesIn = (text: string): number => (JSON.parse(text) as { readonly cues: readonly unknown[] }).cues.length;
const titleWith = (mark: string): string => `${process.platform === 'darwin' ? '' : mark}${TITLE} — One Take`;

/** The program with a show from the disk. */
async function launchShow(
  launchApp: (options: LaunchOptions) => Promise<RunningApp>,
  language: 'en' | 'ko' = 'en',
): Promise<RunningApp> {
  const app = await launchApp({
    files: { 'a.onetake': SMALL },
    open: 'a.onetake',
    settings: { language, theme: 'dark' },
  });
  await expect.poll(() => app.windowTitle()).toBe(titleWith(''));
  return app;
}

/** The same with one cue more than the disk has. */
async function launchEdited(...how: Parameters<typeof launchShow>): Promise<RunningApp> {
  const app = await launchShow(...how);
  await app.menu('add-cue');
  await expect.poll(() => app.windowTitle()).toBe(titleWith('• '));
  return app;
}

const isOpen = (app: RunningApp): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length === 1);
const labelOf = (app: RunningApp, id: string): Promise<string | undefined> =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.label, id);

test('the menu runs actions in the window, names the step that undo takes back, and the title marks changes', async ({
  launchApp,
}) => {
  const app = await launchShow(launchApp);
  const canUndo = (): Promise<boolean | undefined> =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.enabled);
  expect(await canUndo()).toBe(false);
  await app.menu('add-cue');
  await expect.poll(() => app.windowTitle()).toBe(titleWith('• '));
  await expect.poll(() => labelOf(app, 'undo')).toMatch(/^Undo: add /);
  await app.menu('undo');
  await expect.poll(() => app.windowTitle()).toBe(titleWith(''));
  await expect.poll(canUndo).toBe(false);
});

test('menu and window change their language together, and keep it over starts', async ({ launchApp }) => {
  const first = await launchShow(launchApp);
  expect(await labelOf(first, 'save')).toBe('Save');
  await first.menu('language-ko');
  await expect.poll(() => labelOf(first, 'save')).toBe('저장');
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'ko');
  await first.closeWindow();
  await first.exited;
  const second = await launchApp({ like: first });
  await expect.poll(() => labelOf(second, 'save')).toBe('저장');
});

test('a show without changes closes without a question', async ({ launchApp }) => {
  const app = await launchShow(launchApp);
  await app.closeWindow();
  expect(await app.exited).toBe(0);
});

test('with changes it asks, in the language of the window, and Cancel keeps it open', async ({ launchApp }) => {
  const app = await launchEdited(launchApp, 'ko');
  await app.answerMessageBox(CANCEL);
  await app.closeWindow();
  await expect.poll(() => app.messages()).toEqual([`‘${TITLE}’의 변경 내용을 저장할까요?`]);
  await app.evaluate(({ app: program }) => program.quit());
  await expect.poll(() => app.messages()).toHaveLength(2);
  expect(await isOpen(app)).toBe(true);
});

test('Don’t save closes it and leaves the file as it was', async ({ launchApp }) => {
  const app = await launchEdited(launchApp);
  await app.answerMessageBox(DISCARD);
  await app.closeWindow();
  expect(await app.exited).toBe(0);
  expect(readFileSync(app.at('a.onetake'), 'utf8')).toBe(SMALL);
});

test('Don’t save closes it even where the page hangs', async ({ launchApp }) => {
  const app = await launchEdited(launchApp);
  await app.answerMessageBox(DISCARD);
  const hanging = app.page.evaluate('for (;;);').catch(() => undefined);
  await app.closeWindow();
  expect(await app.exited).toBe(0);
  await hanging;
});

test('Save closes it once the show is on the disk', async ({ launchApp }) => {
  const app = await launchEdited(launchApp);
  await app.answerMessageBox(SAVE);
  await app.closeWindow();
  expect(await app.exited).toBe(0);
  expect(cuesIn(readFileSync(app.at('a.onetake'), 'utf8'))).toBe(cuesIn(SMALL) + 1);
});

test('Save keeps it open where the show can’t be written', async ({ launchApp }) => {
  const app = await launchEdited(launchApp);
  await app.answerMessageBox(SAVE);
  renameSync(app.at('a.onetake'), app.at('old.onetake'));
  mkdirSync(app.at('a.onetake'));
  await app.closeWindow();
  await expect(app.page.getByText('“a.onetake” is a folder')).toBeVisible();
  expect(await isOpen(app)).toBe(true);
  expect(await app.windowTitle()).toContain('•');
  expect(readFileSync(app.at('old.onetake'), 'utf8')).toBe(SMALL);
});

test('quitting asks too, and quits once the answer is there', async ({ launchApp }) => {
  const app = await launchEdited(launchApp);
  await app.answerMessageBox(SAVE);
  await app.evaluate(({ app: program }) => program.quit());
  expect(await app.exited).toBe(0);
  expect(cuesIn(readFileSync(app.at('a.onetake'), 'utf8'))).toBe(cuesIn(SMALL) + 1);
});

const GO_ON = 0;
const STOP_TAKE = 1;

/** The program in the midst of a take of a show that has no other changes. */
async function launchTake(launchApp: (options: LaunchOptions) => Promise<RunningApp>): Promise<RunningApp> {
  const app = await launchApp({ files: { 'short.onetake': shortShow() }, open: 'short.onetake' });
  await beginTake(app.page);
  await call(app.page, 'SET 1 무대 SET 1');
  await call(app.page, 'SET 2 무대 SET 2');
  return app;
}

test('in the midst of a take it asks, and the take goes on if that is chosen', async ({ launchApp }) => {
  const app = await launchTake(launchApp);
  await app.menu('language-ko');
  await app.answerMessageBox(GO_ON);
  await app.closeWindow();
  await expect.poll(() => app.messages()).toEqual(['‘새 쇼 · New show’ 테이크가 진행 중입니다. 끝낼까요?']);
  await app.evaluate(({ app: program }) => program.quit());
  await expect.poll(() => app.messages()).toHaveLength(2);
  expect(await isOpen(app)).toBe(true);
  await app.menu('language-en');
  await call(app.page, 'SET 3 무대 SET 3');
  await expect(app.page.getByRole('region', { name: 'Next: SET 4' })).toBeVisible();
});

for (const how of ['closing', 'quitting'] as const) {
  test(`${how} in the midst of a take stops it and saves it with the show, if that is chosen`, async ({
    launchApp,
  }) => {
    const app = await launchTake(launchApp);
    await app.answerMessageBox(STOP_TAKE);
    if (how === 'closing') await app.closeWindow();
    else await app.evaluate(({ app: program }) => program.quit());
    expect(await app.exited).toBe(0);
    const [take] = readShow(app.at('short.onetake')).takes ?? [];
    const gone = take?.cues.filter(({ goMs }) => goMs !== undefined).map(({ number }) => number);
    expect(gone).toEqual(['SET 1', 'SET 2']);
    expect(take?.result).toBe('stopped');
  });
}

test('a take that was stopped at the close and could not be saved stays; closed without it, it is found again', async ({
  launchApp,
}) => {
  const app = await launchTake(launchApp);
  renameSync(app.at('short.onetake'), app.at('old.onetake'));
  mkdirSync(app.at('short.onetake'));
  await app.answerMessageBox(STOP_TAKE);
  await app.closeWindow();
  await expect(app.page.getByText('“short.onetake” is a folder')).toBeVisible();
  expect(await isOpen(app)).toBe(true);
  await expect(app.page.getByText('Rehearsal 1 is in the show')).toBeVisible();
  await app.page.getByRole('button', { name: 'Keep editing' }).click();
  await app.answerMessageBox(DISCARD);
  await app.closeWindow();
  expect(await app.exited).toBe(0);
  const again = await launchApp({ like: app, open: 'old.onetake' });
  await again.page.keyboard.press('Control+2');
  const found = again.page.getByRole('alert').filter({ hasText: 'Rehearsal 1 was not saved' });
  await found.getByRole('button', { name: 'Add it to the show' }).click();
  await again.page.keyboard.press('Control+s');
  await expect.poll(() => readShow(again.at('old.onetake')).takes?.[0]?.result).toBe('stopped');
});

test('the window opens where it was closed, and where it can be seen if its screen is gone', async ({ launchApp }) => {
  const first = await launchApp();
  const boundsOf = (app: RunningApp) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  const stood = { x: 200, y: 80, width: 1200, height: 700 };
  await first.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), stood);
  await first.closeWindow();
  await first.exited;
  const second = await launchApp({ like: first });
  expect(await boundsOf(second)).toEqual(stood);
  // As it was left on a screen beside this one, which is there no more.
  const beside = { ...stood, x: 9000, y: -9000 };
  await second.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), beside);
  await second.closeWindow();
  await second.exited;
  const third = await launchApp({ like: first });
  const area = await third.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);
  const seen = await boundsOf(third);
  expect(seen).toMatchObject({ width: 1200, height: 700 });
  expect(seen?.x).toBe(area.x + Math.floor((area.width - 1200) / 2));
  expect(seen?.y).toBe(area.y + Math.floor((area.height - 700) / 2));
});

test('a screen that goes away under the window takes neither it nor the show along', async ({ launchApp }) => {
  const app = await launchEdited(launchApp);
  const bounds = await app.evaluate(({ BrowserWindow, screen }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds({ x: 9000, y: 0, width: 1200, height: 700 });
    screen.emit('display-removed', {}, {});
    return window?.getBounds();
  });
  const area = await app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);
  expect(bounds).toMatchObject({ width: 1200, height: 700 });
  expect(bounds?.x).toBeLessThan(area.x + area.width);
  expect(await isOpen(app)).toBe(true);
  expect(await app.windowTitle()).toBe(titleWith('• '));
});

test('the page runs its own files only: it makes no code of text, and none of bytes', async ({ launchApp }) => {
  const { page } = await launchApp();
  const made = await page.evaluate(async () => {
    const told: string[] = [];
    const attempt = (how: string, make: () => unknown): Promise<unknown> =>
      Promise.resolve()
        .then(make)
        .then(
          () => told.push(how),
          () => undefined,
        );
    // The smallest module there is: magic number and version.
    const nothing = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    await attempt('WebAssembly.compile', () => WebAssembly.compile(nothing));
    await attempt('WebAssembly.Module', () => new WebAssembly.Module(nothing));
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    if ('inlineRan' in window) told.push('an inline script');
    return told;
  });
  expect(made).toEqual([]);
});
