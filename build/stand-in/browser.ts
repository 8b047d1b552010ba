/** The Chromium behind the windows: one process with a throw-away profile, one page a window. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { app } from './app.ts';
import { BROWSER, HEADLESS, switchValue } from './options.ts';

const PROFILES = 'stand-in-browser-';
let profile = '';
let context: BrowserContext | undefined;
/** The page Chromium opens by itself: the first window takes it. */
let spare: Page | undefined;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Starts Chromium. Throws if it does not start. */
export async function startBrowser({ width, height }: Size, onPopup: (popup: Page) => void): Promise<void> {
  profile = freshProfile();
  const started = await chromium.launchPersistentContext(profile, {
    executablePath: BROWSER,
    headless: HEADLESS,
    // The window's own size and colour scheme, nothing emulated.
    viewport: null,
    colorScheme: null,
    // The runner ends it, so that a running take is put away first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--app=about:blank',
      // A second client, the test, speaks to the same pages.
      '--remote-debugging-port=0',
      `--window-size=${width},${height}`,
      ...passedOn('force-device-scale-factor'),
      '--deny-permission-prompts',
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
  context = started;
  spare = started.pages()[0];
  started.on('page', (page) => {
    void page.opener().then((opener) => {
      if (opener) onPopup(page);
    });
  });
}

/** A switch of Chromium's own, which Electron hands on too. */
function passedOn(name: string): string[] {
  const value = switchValue(name);
  return value === undefined ? [] : [`--${name}=${value}`];
}

/** A page for a window. */
export async function takePage(): Promise<Page> {
  if (!context) throw new Error('Chromium has not been started.');
  const page = spare ?? (await context.newPage());
  spare = undefined;
  return page;
}

export async function stopBrowser(): Promise<void> {
  await context?.close().catch(() => undefined);
  if (profile !== '') rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** Where a second client connects. */
export function debuggingAddress(): string {
  const [port = ''] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return `http://127.0.0.1:${port}`;
}

/** A new one in the data folder, of which this process is the only user; what a run that was cut off left goes. */
function freshProfile(): string {
  const folder = app.getPath('userData');
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(PROFILES))) {
    rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
  return mkdtempSync(path.join(folder, PROFILES));
}
