/** `electron.BrowserWindow` over a page of Chromium. */
import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { app, isPrevented } from './app.ts';
import { WebContents } from './web-contents.ts';

const windows = new Set<BrowserWindow>();

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  #title: string;
  #bounds: Rectangle;
  #isMaximized = false;
  #isDocumentEdited = false;
  #isDestroyed = false;

  static getAllWindows(): readonly BrowserWindow[] {
    return [...windows];
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }
  static getFocusedWindow(): BrowserWindow | null {
    return [...windows].at(-1) ?? null;
  }

  constructor({
    x = 0,
    y = 0,
    width = 800,
    height = 600,
    title = '',
    webPreferences,
  }: BrowserWindowConstructorOptions) {
    super();
    this.#title = title;
    this.#bounds = { x, y, width, height };
    windows.add(this);
    this.webContents = new WebContents({
      preload: webPreferences?.preload,
      size: { width, height },
      onUserClose: () => this.close(),
      onGone: () => this.#gone(),
      onFirstPaint: () => this.emit('ready-to-show'),
    });
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }
  /** Asks the listeners of 'close' first. */
  close(): void {
    if (this.#isDestroyed || isPrevented(this, 'close')) return;
    this.destroy();
  }
  /** Asks nobody. */
  destroy(): void {
    if (!this.#isDestroyed) void this.webContents.closePage();
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setTitle(title: string): void {
    this.#title = title;
    this.webContents.showTitle(title);
  }
  getTitle(): string {
    return this.#title;
  }
  setDocumentEdited(edited: boolean): void {
    this.#isDocumentEdited = edited;
  }
  isDocumentEdited(): boolean {
    return this.#isDocumentEdited;
  }
  getBounds(): Rectangle {
    return { ...this.#bounds };
  }
  getNormalBounds(): Rectangle {
    return this.getBounds();
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
  }
  maximize(): void {
    this.#isMaximized = true;
  }
  isMaximized(): boolean {
    return this.#isMaximized;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {
    // Chromium's own window is never minimised by us.
  }
  show(): void {
    this.focus();
  }
  focus(): void {
    this.webContents.bringToFront();
    this.emit('focus');
  }

  #gone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.delete(this);
    this.emit('closed');
    if (windows.size === 0) app.lastWindowClosed();
  }
}

/** Asks every window to close; false if one of them objected. */
export async function closeAllWindows(): Promise<boolean> {
  for (const window of windows) {
    window.close();
    // eslint-disable-next-line no-await-in-loop -- a window that objects spares the others the question
    if (!(await window.webContents.closing)) return false;
  }
  return true;
}
