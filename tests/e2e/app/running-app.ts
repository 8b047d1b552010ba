/** The program as a person at it would handle it: its window, its menu, its dialogs. */
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { ActionId } from '#shared/words/actions.ts';
import { startBriefly, type ElectronModule, type ShellProcess } from './shell-process.ts';

export interface RunningApp {
  readonly page: Page;
  /** A folder of the test's own, for shows. */
  readonly folder: string;
  readonly userData: string;
  /** Runs a function in the shell's process, with Electron's module first; argument and answer are cloned. */
  evaluate<Answer, Argument = undefined>(
    run: (electron: ElectronModule, argument: Argument) => Answer | Promise<Answer>,
    ...argument: [Argument] extends [undefined] ? [] : [Argument]
  ): Promise<Answer>;
  /** A path in the test's folder. */
  at(...parts: readonly string[]): string;
  /** Chooses a menu item, once it can be chosen; the window has heard of it when this is over. */
  menu(id: ActionId): Promise<void>;
  /** What the next file dialogs answer: a path in the test's folder, or null for Cancel. */
  answerOpenDialog(name: string | null): Promise<void>;
  answerSaveDialog(name: string | null): Promise<void>;
  /** The button that the next message boxes get, by its place. */
  answerMessageBox(button: number): Promise<void>;
  /** What the message boxes said so far. */
  messages(): Promise<readonly string[]>;
  windowTitle(): Promise<string>;
  /** Crashes the window's page; gives the page that has started over, once it is there. */
  crash(): Promise<Page>;
  /** Crashes it and no more: it may not start over. */
  crashOnly(): Promise<void>;
  /** Closes the window as a person would; it may ask. */
  closeWindow(): Promise<void>;
  /** Starts the program again beside this one; gives the exit status of the second. */
  startAgain(...args: readonly string[]): Promise<number>;
  readonly exited: Promise<number>;
  /** Ends it at once, without questions. */
  kill(): Promise<void>;
  /** Ends it so that nothing it might still do is done. */
  cutPower(): Promise<void>;
}

interface Places {
  readonly folder: string;
  readonly userData: string;
}

/** What `answer…` leaves in the shell's process. */
interface Script {
  messages: string[];
}

export async function runApp(shell: ShellProcess, { folder, userData }: Places): Promise<RunningApp> {
  const { page, exited } = shell;
  const inFolder = (name: string | null): string | null => (name === null ? null : path.resolve(folder, name));
  const app: RunningApp = {
    page,
    folder,
    userData,
    exited,
    evaluate: (run, ...argument) => shell.evaluate(run, argument[0] as never),
    at: (...parts) => path.join(folder, ...parts),
    async menu(id) {
      const isEnabled = (): Promise<boolean> =>
        app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled ?? false, id);
      await expect.poll(isEnabled, { message: `menu item ${id} can be chosen` }).toBe(true);
      await app.evaluate(async ({ Menu, BrowserWindow }, item) => {
        Menu.getApplicationMenu()?.getMenuItemById(item)?.click();
        // Behind what the menu has sent: a key that the test presses next must not come before it.
        const [window] = BrowserWindow.getAllWindows();
        await window?.webContents.executeJavaScript('0').catch(() => undefined);
      }, id);
    },
    async answerOpenDialog(name) {
      await app.evaluate(({ dialog }, file) => {
        dialog.showOpenDialog = async () => ({ canceled: file === null, filePaths: file === null ? [] : [file] });
      }, inFolder(name));
    },
    async answerSaveDialog(name) {
      await app.evaluate(({ dialog }, file) => {
        dialog.showSaveDialog = async () => ({ canceled: file === null, filePath: file ?? '' });
      }, inFolder(name));
    },
    async answerMessageBox(button) {
      await app.evaluate(({ dialog }, response) => {
        const script = globalThis as unknown as Script;
        script.messages ??= [];
        dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
          script.messages.push(message);
          return { response, checkboxChecked: false };
        }) as typeof dialog.showMessageBox;
      }, button);
    },
    messages: () => app.evaluate(() => (globalThis as unknown as Partial<Script>).messages ?? []),
    windowTitle: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? ''),
    async crash() {
      await app.crashOnly();
      const again = await shell.reconnect();
      await again.locator('main:not([aria-busy])').waitFor();
      return again;
    },
    async crashOnly() {
      await app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const gone = new Promise((resolve) => contents?.once('render-process-gone', resolve));
        contents?.forcefullyCrashRenderer();
        await gone;
      });
    },
    closeWindow: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    startAgain: (...args) => startBriefly([`--user-data-dir=${userData}`, ...args]),
    kill: () => shell.kill(),
    cutPower: () => shell.cutPower(),
  };
  return app;
}
