/** The program's window: how it is made, what its title says, when it may close. */
import { BrowserWindow, nativeTheme } from 'electron';
import type { WindowState } from '#shared/bridge/contract.ts';
import { wordsIn } from '#shared/words/language.ts';
import { START_PAGE } from './app-scheme.ts';
import { guardClosing, type CloseGuard } from './close-guard.ts';
import { PRELOAD } from './distribution.ts';
import { tellWindow } from './ipc.ts';
import { SMALLEST } from './window-bounds.ts';
import type { WindowPlace } from './window-place.ts';

/** The ground of design.md, so that nothing flashes before the page is drawn. */
const GROUND = { dark: '#0c0e12', light: '#eef0f4' };

export interface MainWindow {
  readonly browserWindow: BrowserWindow;
  readonly closeGuard: CloseGuard;
  /** What the page said of itself last. */
  readonly state: WindowState;
  describe(state: WindowState): void;
}

export function openMainWindow(place: WindowPlace, initial: WindowState): MainWindow {
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: titleOf(initial),
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // A take runs on while the window is behind another.
      backgroundThrottling: false,
    },
  });
  let state = initial;
  const closeGuard = guardClosing({
    window,
    state: () => state,
    tellClosing: (choice) => tellWindow(window, 'closing', choice),
  });
  place.follow(window);
  // The title says which show is open; the page's own <title> says nothing of that.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (place.maximized) window.maximize();
    window.show();
  });
  // A take ends with its page: nobody is asked about it any more. What happened in it is on the disk.
  window.webContents.on('render-process-gone', () => (state = { ...state, taking: false }));
  startOverAfterCrashes(window);
  void window.loadURL(START_PAGE);
  return {
    browserWindow: window,
    closeGuard,
    get state() {
      return state;
    },
    describe(next) {
      state = next;
      window.setTitle(titleOf(next));
      if (process.platform === 'darwin') window.setDocumentEdited(next.edited);
    },
  };
}

/** So many crashes in so long are no accident: starting over again would only go on for ever. */
const MOST_CRASHES = 3;
const CRASHES_WITHIN_MS = 60_000;

/** A page whose process died starts over; it finds its show in the journal. */
function startOverAfterCrashes(window: BrowserWindow): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    crashes = [...crashes.filter((at) => Date.now() - at < CRASHES_WITHIN_MS), Date.now()];
    if (crashes.length <= MOST_CRASHES) window.webContents.reload();
  });
}

/** macOS marks an edited show in the close button; elsewhere the title begins with a dot. */
function titleOf({ title, edited, language }: WindowState): string {
  const { productName } = wordsIn(language).common;
  const mark = edited && process.platform !== 'darwin' ? '• ' : '';
  return title === '' ? productName : `${mark}${title} — ${productName}`;
}
