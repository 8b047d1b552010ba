/**
 * `electron.dialog`. Tests put their answers in its place; a person with a window is asked inside it; with neither, the
 * dialog counts as cancelled and says so.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { HEADLESS } from './options.ts';
import { askInPage, type Question } from './page/ask.ts';
import type { BrowserWindow } from './browser-window.ts';

export const dialog = {
  async showMessageBox(window: BrowserWindow, options: MessageBoxOptions): Promise<MessageBoxReturnValue> {
    const buttons = options.buttons ?? ['OK'];
    const answer = await ask(window, { message: options.message, detail: options.detail ?? '', buttons });
    return { response: answer?.button ?? options.cancelId ?? 0, checkboxChecked: false };
  },
  async showOpenDialog(window: BrowserWindow, options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
    const file = await askForPath(window, options.title ?? '', options.defaultPath ?? '');
    return { canceled: file === undefined, filePaths: file === undefined ? [] : [file] };
  },
  async showSaveDialog(window: BrowserWindow, options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
    const file = await askForPath(window, options.title ?? '', options.defaultPath ?? '');
    if (file === undefined || !existsSync(file)) return { canceled: file === undefined, filePath: file ?? '' };
    const replace = await ask(window, { message: file, detail: '', buttons: ['Replace', 'Cancel'] });
    return replace?.button === 0 ? { canceled: false, filePath: file } : { canceled: true, filePath: '' };
  },
};

async function askForPath(window: BrowserWindow, title: string, suggested: string): Promise<string | undefined> {
  const answer = await ask(window, { message: title, detail: '', buttons: ['OK', 'Cancel'], path: suggested });
  return answer?.button === 0 && answer.path !== '' ? path.resolve(answer.path) : undefined;
}

/** The answer, or undefined if nobody is there to give one. */
async function ask(window: BrowserWindow, question: Question): Promise<{ button: number; path: string } | undefined> {
  if (HEADLESS) {
    process.stderr.write(`A dialog was cancelled, since no window is shown: ${question.message}\n`);
    return undefined;
  }
  const answer: unknown = await window.webContents.run(String(askInPage), question);
  return answer as { button: number; path: string } | undefined;
}
