/** The module that `electron` resolves to: what the shell uses of it, and no more. */
import { EventEmitter } from 'node:events';

export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog } from './dialogs.ts';
export { ipcMain } from './ipc.ts';
export { Menu } from './menu.ts';
export { protocol } from './scheme-server.ts';

/** Permissions are Chromium's: it was started so that it denies what it would ask for. */
export const session = {
  defaultSession: {
    setPermissionRequestHandler: (): void => undefined,
    setPermissionCheckHandler: (): void => undefined,
    setDevicePermissionHandler: (): void => undefined,
  },
};

const AREA = { x: 0, y: 0, width: 1920, height: 1080 };
const DISPLAY = { id: 1, bounds: AREA, workArea: AREA };

/** One screen, which stays; a test says that there are others, and that one is gone. */
class Screen extends EventEmitter {
  getAllDisplays = () => [DISPLAY];
  getPrimaryDisplay = () => DISPLAY;
}
export const screen = new Screen();

class NativeTheme extends EventEmitter {
  themeSource: 'dark' | 'light' | 'system' = 'system';
  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark';
  }
}
export const nativeTheme = new NativeTheme();

/** It never sleeps; a test says that it does. */
export const powerMonitor = new EventEmitter();

const blockers = new Set<number>();
let lastBlocker = 0;
export const powerSaveBlocker = {
  start(): number {
    lastBlocker += 1;
    blockers.add(lastBlocker);
    return lastBlocker;
  },
  stop: (id: number): boolean => blockers.delete(id),
  isStarted: (id: number): boolean => blockers.has(id),
};
