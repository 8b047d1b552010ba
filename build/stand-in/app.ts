/** `electron.app`: life of the program, its folders, and the lock that keeps it single. */
import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '#build/paths.ts';
import { switchValue } from './options.ts';
import { takeLock } from './single-instance.ts';

const PRODUCT = 'One Take';

/** What ends with the program; set by the runner. */
interface Ending {
  closeWindows(): Promise<boolean>;
  exit(code: number): void;
}

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly name = PRODUCT;
  #isReady = false;
  #isQuitting = false;
  #ending: Ending | undefined;

  whenReady(): Promise<void> {
    return this.#isReady ? Promise.resolve() : new Promise((resolve) => void this.once('ready', () => resolve()));
  }
  isReady(): boolean {
    return this.#isReady;
  }
  getName(): string {
    return PRODUCT;
  }
  getVersion(): string {
    return process.env['npm_package_version'] ?? '0.0.0';
  }
  getAppPath(): string {
    return inRoot();
  }
  getLocale(): string {
    return switchValue('lang') ?? (process.env['LANG'] ?? 'en-US').split('.')[0]?.replace('_', '-') ?? 'en-US';
  }
  getPath(name: 'userData' | 'documents' | 'home' | 'temp'): string {
    if (name === 'userData') return userData();
    if (name === 'temp') return os.tmpdir();
    return os.homedir();
  }
  enableSandbox(): void {
    // Chromium has its own.
  }
  addRecentDocument(_file: string): void {
    // The system's own list; Linux has none.
  }
  requestSingleInstanceLock(data: unknown = {}): boolean {
    return takeLock(userData(), { argv: process.argv, folder: process.cwd(), data }, (second) =>
      this.emit('second-instance', {}, second.argv, second.folder, second.data),
    );
  }
  /** Closes all windows; if none of them objects, the program ends. */
  quit(): void {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    void this.#quit();
  }
  exit(code = 0): void {
    this.#ending?.exit(code);
  }

  /** Runner only: from now on the program can end. */
  endWith(ending: Ending): void {
    this.#ending = ending;
  }
  /** Runner only: Electron is ready when main has been read to its end, and never before. */
  becomeReady(): void {
    this.#isReady = true;
    this.emit('will-finish-launching');
    this.emit('ready', {}, {});
  }
  /** Windows only: the last one has gone. While quitting nobody is told. */
  lastWindowClosed(): void {
    if (this.#isQuitting) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  async #quit(): Promise<void> {
    if (isPrevented(this, 'before-quit') || !(await this.#ending?.closeWindows()) || isPrevented(this, 'will-quit')) {
      this.#isQuitting = false;
      return;
    }
    this.emit('quit', {}, 0);
    this.exit(0);
  }
}

/** Emits an event that can be prevented; gives whether it was. */
export function isPrevented(emitter: EventEmitter, name: string, details: object = {}): boolean {
  let prevented = false;
  emitter.emit(name, { ...details, preventDefault: () => void (prevented = true) });
  return prevented;
}

/** The data folder, as Electron picks it for the system. */
function userData(): string {
  const folder = switchValue('user-data-dir') ?? path.join(configurationFolder(), PRODUCT);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function configurationFolder(): string {
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Application Support');
  if (process.platform === 'win32') return process.env['APPDATA'] ?? path.join(os.homedir(), 'AppData', 'Roaming');
  return process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config');
}

export const app = new App();
