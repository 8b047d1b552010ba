/** The program's window: how it is made, what its title says, when it may close. */
import { BrowserWindow, nativeTheme } from 'electron';
import type { WindowState } from '#shared/bridge/contract.ts';
import { wordsIn } from '#shared/words/language.ts';
import { START_PAGE } from './app-scheme.ts';
import { guardClosing, type CloseGuard } from './close-guard.ts';
import { startOverAfterCrashes } from './crashes.ts';
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
  /** What the page that is there, or was, said last that it shows; null: it has said nothing yet. */
  readonly view: string | null;
  describe(state: WindowState): void;
  keepView(view: string): void;
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
  let view: string | null = null;
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
  startOverAfterCrashes(window, () => wordsIn(state.language));
  void window.loadURL(START_PAGE);
  return {
    browserWindow: window,
    closeGuard,
    get state() {
      return state;
    },
    get view() {
      return view;
    },
    keepView: (next) => void (view = next),
    describe(next) {
      state = next;
      window.setTitle(titleOf(next));
      if (process.platform === 'darwin') window.setDocumentEdited(next.edited);
    },
  };
}

/** macOS marks an edited show in the close button; elsewhere the title begins with a dot. */
function titleOf({ title, edited, language }: WindowState): string {
  const { productName } = wordsIn(language).common;
  const mark = edited && process.platform !== 'darwin' ? '• ' : '';
  return title === '' ? productName : `${mark}${title} — ${productName}`;
}
