/** Puts the shell together: one window, one menu, and what they share. */
import path from 'node:path';
import { app, Menu, nativeTheme } from 'electron';
import type { StartState, WindowState } from '#shared/bridge/contract.ts';
import { wordsIn } from '#shared/words/language.ts';
import { createChosenSongs } from '#electron/audio/chosen-songs.ts';
import { createPeakCache } from '#electron/audio/peak-cache.ts';
import { createSongs } from '#electron/audio/songs.ts';
import { createFileMarks } from '#electron/files/file-marks.ts';
import { createOpenFiles, type KnownFile } from '#electron/files/open-files.ts';
import { createRecentShows } from '#electron/files/recent-shows.ts';
import { createShowLocks } from '#electron/files/show-locks.ts';
import { identify } from '#electron/files/this-machine.ts';
import { createVersions } from '#electron/files/versions.ts';
import { createTakeLogs } from '#electron/files/take-logs.ts';
import { createSheetService } from '#electron/pdf/sheet-service.ts';
import { serveAppScheme } from './app-scheme.ts';
import { FONTS, SHEET_WORKER } from './distribution.ts';
import { createFileDialogs } from './file-dialogs.ts';
import { answerRequests, tellWindow } from './ipc.ts';
import { createJournalKeeper } from './journal-keeper.ts';
import { lockDown } from './lockdown.ts';
import { openMainWindow, type MainWindow } from './main-window.ts';
import { menuTemplate } from './menu-template.ts';
import { createOfferedTexts } from './offered-texts.ts';
import { createShowOpener } from './open-show.ts';
import { watchPower } from './power.ts';
import { createRequests } from './requests.ts';
import { createShowSaver } from './save-show.ts';
import { createSettings } from './settings.ts';
import { createSheetPress } from './sheet-press.ts';
import { createTableFiles } from './table-files.ts';
import { createVersionKeeper } from './version-keeper.ts';
import { createWindowPlace } from './window-place.ts';

export interface Shell {
  /** Shows a file in the window, which is made if there is none. */
  openFile(file: string): void;
  /** Brings the window to the front; makes one if there is none. */
  comeForward(): void;
}

/** To be called when Electron is ready. `firstFile`: the show that the program was started with. */
export function startShell(firstFile: string | undefined): Shell {
  const userData = app.getPath('userData');
  const settings = createSettings(userData, app.getLocale());
  const files = createOpenFiles();
  const songs = createSongs();
  const texts = createOfferedTexts();
  const marks = createFileMarks();
  const versions = createVersions(userData);
  const locks = createShowLocks({
    me: identify(userData),
    onOther: (holder) => tellWindow(browserWindow(), 'openedByOther', holder),
  });
  const chosenSongs = createChosenSongs(songs);
  const recent = createRecentShows(userData, files, () => refreshMenu());
  let window: MainWindow | undefined;
  let waiting = firstFile;
  let isFirstWindow = true;
  /** The file of the show on the screen, for a page that starts over. */
  let shown: KnownFile | undefined;
  /** Whether the page has asked for its first show: what comes later is told by event. */
  let isPageThere = false;

  const keeper = createJournalKeeper({ userData, files, texts });
  const versionKeeper = createVersionKeeper({
    userData,
    versions,
    marks,
    onFailure: (failure) => tellWindow(browserWindow(), 'versionNotKept', failure),
  });
  const opener = createShowOpener({ files, recent, marks, texts, shown: () => shown });
  const browserWindow = () => window?.browserWindow;
  const dialogs = createFileDialogs(
    () => present(window).browserWindow,
    () => wordsIn(settings.current.language),
  );
  /** A file that was asked for; else the sample, the first time the program is there. */
  const firstShow = async (): Promise<StartState['open']> => {
    const file = waiting;
    waiting = undefined;
    isPageThere = true;
    if (file !== undefined) return opener.open(file);
    if (shown) return opener.openAgain(shown);
    const showSample = isFirstWindow && settings.isFirstRun;
    isFirstWindow = false;
    return showSample ? opener.openBuiltIn('sample') : null;
  };

  /** Where files made of the show are offered to be written: beside it, if it has a place of its own. */
  const exportFolder = (): string => (shown?.writable === true ? path.dirname(shown.path) : app.getPath('documents'));

  function refreshMenu(): void {
    if (!window) return;
    const state = {
      window: window.state,
      settings: settings.current,
      recent: recent.list(),
      platform: process.platform,
    };
    const template = menuTemplate(state, {
      run(action) {
        tellWindow(browserWindow(), 'action', action);
        // A chosen mark has toggled itself; it has to show what is in force.
        setImmediate(refreshMenu);
      },
      openRecent(token) {
        const known = files.find(token);
        if (known) openFile(known.path);
      },
      clearRecent: () => recent.clear(),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  function openWindow(): void {
    const opened = openMainWindow(createWindowPlace(userData), untouched(settings.current.language));
    opened.browserWindow.on('closed', () => {
      if (window !== opened) return;
      // All is saved or let go. What a page had that crashed stays for the next.
      if (!opened.state.edited) void keeper.dropOwn().catch(() => undefined);
      window = undefined;
      shown = undefined;
      isPageThere = false;
      power.stayAwake(false);
      // The program may be ending: what is not removed now is seen to be left behind.
      void locks.hold(null);
    });
    window = opened;
    refreshMenu();
  }

  function comeForward(): void {
    if (!window) {
      openWindow();
      return;
    }
    if (window.browserWindow.isMinimized()) window.browserWindow.restore();
    window.browserWindow.focus();
  }

  function openFile(file: string): void {
    if (!window || !isPageThere) {
      waiting = file;
      comeForward();
      return;
    }
    void opener.open(file).then((outcome) => tellWindow(browserWindow(), 'opened', outcome));
  }

  const power = watchPower(
    () => tellWindow(browserWindow(), 'sleeping', null),
    () => tellWindow(browserWindow(), 'awake', null),
  );

  nativeTheme.themeSource = settings.current.theme;
  lockDown();
  serveAppScheme(songs, texts, devServer());
  answerRequests(
    createRequests({
      files,
      recent,
      marks,
      songs,
      chosenSongs,
      peaks: createPeakCache(userData),
      takeLogs: createTakeLogs(userData),
      versions,
      locks,
      texts,
      keeper,
      settings,
      dialogs,
      opener,
      saver: createShowSaver({
        files,
        marks,
        texts,
        locks,
        dialogs,
        chosenSongs,
        versions: versionKeeper,
        keeper,
        folder: () => app.getPath('documents'),
        onSaved(file) {
          recent.add(file);
          app.addRecentDocument(file);
        },
      }),
      press: createSheetPress({
        service: createSheetService({ worker: SHEET_WORKER, fontsDir: FONTS }),
        dialogs,
        folder: exportFolder,
        onProgress: (done, of) => tellWindow(browserWindow(), 'sheetProgress', { done, of }),
      }),
      tables: createTableFiles({ dialogs, folder: exportFolder, words: () => wordsIn(settings.current.language) }),
      window: () => present(window),
      firstShow,
      onShowing: (file) => void (shown = file),
      onSettings() {
        nativeTheme.themeSource = settings.current.theme;
        refreshMenu();
      },
      onDescribed() {
        power.stayAwake(window?.state.taking ?? false);
        refreshMenu();
      },
    }),
    browserWindow,
  );
  openWindow();
  return { openFile, comeForward };
}

/** Vite's address while developing; never in a packaged program. */
function devServer(): URL | undefined {
  const address = process.env['ONE_TAKE_DEV_SERVER'];
  return app.isPackaged || address === undefined ? undefined : new URL(address);
}

function untouched(language: WindowState['language']): WindowState {
  return { title: '', edited: false, taking: false, language, enabled: [], on: [], undoLabel: '', redoLabel: '' };
}

function present(window: MainWindow | undefined): MainWindow {
  if (!window) throw new Error('the window is gone');
  return window;
}
