/** `electron.webContents`: the page of a window, its navigation and its messages. */
import { EventEmitter } from 'node:events';
import type { CDPSession, Page } from 'playwright-core';
import { isPrevented } from './app.ts';
import { takePage } from './browser.ts';
import { invoke } from './ipc.ts';
import { HEADLESS } from './options.ts';
import type { ToShell } from './page/preload-world.ts';
import { linkPage, type PageFrame, type PageLink } from './page-link.ts';
import { fromBrowser, toBrowser } from './scheme-server.ts';

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

interface ContentsOptions {
  readonly preload: string | undefined;
  readonly size: { readonly width: number; readonly height: number };
  /** The person closes the window; the page stays until the shell has decided. */
  readonly onUserClose: () => void;
  readonly onGone: () => void;
  readonly onFirstPaint: () => void;
}

const all = new Set<WebContents>();

export class WebContents extends EventEmitter {
  readonly #options: ContentsOptions;
  readonly #opening: Promise<{ page: Page; cdp: CDPSession; link: PageLink }>;
  #link: PageLink | undefined;
  #page: Page | undefined;
  #windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' });
  /** The address the shell itself asked for last: only the page's own wishes can be denied. */
  #ordered = '';
  #closing: Promise<void> | undefined;
  #isCrashed = false;

  constructor(options: ContentsOptions) {
    super();
    this.#options = options;
    this.#opening = this.#open();
    // A failure shows where the window is loaded.
    this.#opening.catch(() => undefined);
    all.add(this);
  }

  /** The contents that a page of Chromium belongs to. */
  static of(page: Page | null): WebContents | undefined {
    return [...all].find((contents) => contents.#page === page);
  }

  async loadURL(address: string): Promise<void> {
    const { page } = await this.#opening;
    this.#ordered = toBrowser(address);
    await page.goto(this.#ordered, { waitUntil: 'commit' });
  }
  /** Loads the page anew, in a new process where the old one has died. */
  reload(): void {
    this.#isCrashed = false;
    this.#ordered = this.#page?.url() ?? '';
    // Not by Playwright: to it a page that has crashed is lost.
    void this.#opening.then(({ cdp }) => cdp.send('Page.reload')).catch(() => undefined);
  }
  /** Ends the process that the page runs in, as a fault in it would. */
  forcefullyCrashRenderer(): void {
    // Nobody is left to answer.
    void this.#opening.then(({ cdp }) => cdp.send('Page.crash')).catch(() => undefined);
  }
  isCrashed(): boolean {
    return this.#isCrashed;
  }
  getURL(): string {
    return fromBrowser(this.#page?.url() ?? '');
  }
  send(channel: string, ...args: readonly unknown[]): void {
    this.#link?.send({ kind: 'event', channel, args });
  }
  /** Runs in the page's own world, after all that was sent to it before. */
  async executeJavaScript(expression: string): Promise<unknown> {
    const { cdp } = await this.#opening;
    const { result } = await cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    return result.value as unknown;
  }
  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler;
  }
  isDestroyed(): boolean {
    return this.#page?.isClosed() ?? false;
  }

  /** Windows only. */
  bringToFront(): void {
    if (!HEADLESS) void this.#opening.then(({ page }) => page.bringToFront()).catch(() => undefined);
  }
  /** Windows only: an app window of Chromium is called as its document. */
  showTitle(title: string): void {
    void this.#link?.run('(title) => void (document.title = title)', title).catch(() => undefined);
  }
  /** Windows only. */
  async closePage(): Promise<void> {
    this.#closing ??= this.#opening.then(({ page }) => page.close()).catch(() => this.#options.onGone());
    await this.#closing;
  }
  /** Resolves with whether the page is gone, once a close under way is over. */
  get closing(): Promise<boolean> {
    return this.#closing ? this.#closing.then(() => true) : Promise.resolve(false);
  }
  /** Dialogs only: runs a function in the preload's world. */
  async run(source: string, argument: unknown): Promise<unknown> {
    const { link } = await this.#opening;
    return link.run(source, argument);
  }
  /** Whether a page that this one opened may stay. */
  allowsPopup(url: string): boolean {
    return this.#windowOpenHandler({ url }).action === 'allow';
  }

  async #open(): Promise<{ page: Page; cdp: CDPSession; link: PageLink }> {
    const page = await takePage();
    this.#page = page;
    page.on('close', () => {
      all.delete(this);
      this.emit('destroyed');
      this.#options.onGone();
    });
    // The one question Chromium asks by itself is "Leave this page?": the shell asks a better one.
    page.on('dialog', (dialog) => {
      void dialog.dismiss().catch(() => undefined);
      if (dialog.type() === 'beforeunload') this.#options.onUserClose();
    });
    page.once('domcontentloaded', () => this.#options.onFirstPaint());
    page.on('load', () => this.emit('did-finish-load'));
    const cdp = await page.context().newCDPSession(page);
    // Playwright tells of the first crash only.
    cdp.on('Inspector.targetCrashed', () => this.#crashed());
    await cdp.send('Inspector.enable');
    const link = await linkPage(cdp, {
      preload: this.#options.preload,
      // A page of vite's reloads itself.
      holdsWindow: !HEADLESS && process.env['ONE_TAKE_DEV_SERVER'] === undefined,
      onMessage: (message, frame) => void this.#answer(message, frame),
    });
    this.#link = link;
    await this.#guardNavigation(cdp);
    return { page, cdp, link };
  }

  #crashed(): void {
    this.#isCrashed = true;
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }

  async #answer({ id, channel, args }: ToShell, frame: PageFrame): Promise<void> {
    try {
      const value = await invoke(channel, args as readonly unknown[], this, frame);
      this.#link?.send({ kind: 'result', id, ok: true, value });
    } catch (thrown) {
      this.#link?.send({ kind: 'result', id, ok: false, value: String(thrown) });
    }
  }

  /** Holds documents back, and nothing else, until the shell has been asked. */
  async #guardNavigation(cdp: CDPSession): Promise<void> {
    cdp.on('Fetch.requestPaused', ({ requestId, request, frameId }) => {
      const isMainFrame = frameId === this.#mainFrameId;
      const url = fromBrowser(request.url);
      const isOrdered = isMainFrame && request.url === this.#ordered;
      this.#ordered = isOrdered ? '' : this.#ordered;
      const denied =
        !isOrdered &&
        (isPrevented(this, 'will-frame-navigate', { url, isMainFrame }) ||
          (isMainFrame && isPrevented(this, 'will-navigate', { url, isMainFrame })));
      const answer = denied
        ? cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
        : cdp.send('Fetch.continueRequest', { requestId });
      answer.catch(() => undefined);
    });
    const { frameTree } = await cdp.send('Page.getFrameTree');
    this.#mainFrameId = frameTree.frame.id;
    await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] });
  }
  #mainFrameId = '';
}
