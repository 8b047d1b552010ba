/** What each request of the window does. */
import path from 'node:path';
import { app } from 'electron';
import type { OpenOutcome, Requests, StartState } from '#shared/bridge/contract.ts';
import { failureOfWriting } from '#electron/files/file-failure.ts';
import type { OpenFiles } from '#electron/files/open-files.ts';
import type { RecentShows } from '#electron/files/recent-shows.ts';
import type { TakeLogs } from '#electron/files/take-logs.ts';
import type { Songs } from '#electron/audio/songs.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { MainWindow } from './main-window.ts';
import type { ShowOpener } from './open-show.ts';
import type { ShowSaver } from './save-show.ts';
import type { SettingsStore } from './settings.ts';
import type { SheetPress } from './sheet-press.ts';

export interface RequestParts {
  readonly files: OpenFiles;
  readonly recent: RecentShows;
  readonly songs: Songs;
  readonly takeLogs: TakeLogs;
  readonly settings: SettingsStore;
  readonly dialogs: FileDialogs;
  readonly opener: ShowOpener;
  readonly saver: ShowSaver;
  readonly press: SheetPress;
  readonly window: () => MainWindow;
  /** The show to begin with, each time a window starts. */
  readonly firstShow: () => Promise<StartState['open']>;
  readonly onSettings: () => void;
  readonly onDescribed: () => void;
}

const PLATFORMS: Readonly<Partial<Record<NodeJS.Platform, StartState['platform']>>> = {
  darwin: 'mac',
  win32: 'windows',
};

export function createRequests(parts: RequestParts): Requests {
  const { files, recent, songs, takeLogs, settings, dialogs, opener, saver, press } = parts;
  return {
    start: async () => ({
      settings: settings.current,
      platform: PLATFORMS[process.platform] ?? 'linux',
      open: await parts.firstShow(),
      recent: recent.list(),
    }),
    async openDialog(): Promise<OpenOutcome> {
      const file = await dialogs.askWhatToOpen();
      return file === undefined ? { kind: 'cancelled' } : opener.open(file);
    },
    async openRecent(token) {
      const known = files.find(token);
      if (!known?.writable) throw new Error('openRecent was refused: the token stands for no file.');
      return opener.open(known.path);
    },
    openBuiltIn: (which) => opener.openBuiltIn(which),
    recentShows: async () => recent.list(),
    save: (token, text) => saver.save(token, text),
    saveAs: (token, suggestedName, text) => saver.saveAs(token, suggestedName, text),
    async changeSettings(next) {
      settings.change(next);
      parts.onSettings();
    },
    async describeWindow(state) {
      parts.window().describe(state);
      parts.onDescribed();
    },
    async answerClosing(mayClose) {
      parts.window().closeGuard.answer(mayClose);
    },
    previewSheet: (show, request) => press.preview(show, request),
    exportSheet: (show, request, form, suggestedName) => press.export(show, request, form, suggestedName),
    async locateAudio(token, relative) {
      const known = files.find(token);
      if (!known) throw new Error('locateAudio was refused: the token stands for no file.');
      return songs.locate(path.dirname(known.path), relative);
    },
    async appendTakeLog(log) {
      try {
        await takeLogs.append(log);
        return { kind: 'written' };
      } catch (thrown) {
        return failureOfWriting(path.join(app.getPath('userData'), 'takes'), thrown);
      }
    },
    unfinishedTakes: (show) => takeLogs.ofShow(show),
    dropTakeLog: (show, take) => takeLogs.drop(show, take),
  };
}
