/** `launchApp`: the program with a data folder and a folder for shows of its own, ended with the test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import type { Settings } from '#shared/bridge/settings.ts';
import { runApp, type RunningApp } from './running-app.ts';
import { startShellProcess } from './shell-process.ts';

export { expect } from '@playwright/test';

export interface LaunchOptions {
  /** Files to be there before the start, by name in the test's folder. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The show named on the command line, in the test's folder. */
  readonly open?: string;
  /** What was set in an earlier start; null: the program was never started, so it shows the sample. */
  readonly settings?: Partial<Settings> | null;
  /** Starts over with what an earlier launch of the same test left. */
  readonly like?: Pick<RunningApp, 'folder' | 'userData'>;
  readonly size?: { readonly width: number; readonly height: number };
  /** Screen pixels in a CSS pixel; the window then keeps the size that the program gives it. */
  readonly scale?: number;
}

interface Fixtures {
  /** Gives the program when its window shows its first screen. An error in the page fails the test. */
  readonly launchApp: (options?: LaunchOptions) => Promise<RunningApp>;
}

/** So many letters of a failed test's screen stand in the log. */
const MOST_READ = 6000;
const USUAL: Partial<Settings> = { language: 'en', theme: 'dark' };

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
  launchApp: async ({}, provide, testInfo) => {
    const scratch = mkdtempSync(path.join(os.tmpdir(), 'one-take-test-'));
    const running: RunningApp[] = [];
    const pageErrors: string[] = [];
    await provide(
      async ({ files = {}, open, settings = USUAL, like, size = { width: 1440, height: 900 }, scale } = {}) => {
        const folder = like?.folder ?? path.join(scratch, `shows-${running.length}`);
        const userData = like?.userData ?? path.join(scratch, `data-${running.length}`);
        mkdirSync(folder, { recursive: true });
        mkdirSync(userData, { recursive: true });
        if (!like && settings) writeFileSync(path.join(userData, 'settings.json'), JSON.stringify(settings));
        for (const [name, content] of Object.entries(files)) {
          mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
          writeFileSync(path.join(folder, name), content);
        }
        const shell = await startShellProcess([
          `--user-data-dir=${userData}`,
          '--lang=en-US',
          ...(scale === undefined ? [] : [`--force-device-scale-factor=${scale}`]),
          ...(open === undefined ? [] : [path.join(folder, open)]),
        ]);
        const app = await runApp(shell, { folder, userData });
        running.push(app);
        app.page.on('pageerror', (error) => pageErrors.push(String(error)));
        // A size of the test's own would bring its own scale along.
        if (scale === undefined) await app.page.setViewportSize(size);
        // A question that is asked at once hides it from readers, and it is there all the same.
        const ready = app.page.locator('main:not([aria-busy]), [role="dialog"], [role="alertdialog"]');
        await ready.first().waitFor({ timeout: 20_000 });
        return app;
      },
    );
    if (testInfo.status !== testInfo.expectedStatus)
      await tellWindows(
        running.map(({ page }) => page),
        testInfo,
      );
    await Promise.all(running.map((app) => app.kill()));
    rmSync(scratch, { recursive: true, force: true });
    if (pageErrors.length > 0) throw new Error(`The page threw:\n${pageErrors.join('\n')}`);
  },
});

/** What stood on the screen when the test failed: a picture, and in the log what a reader would be told. */
async function tellWindows(pages: readonly Page[], testInfo: ReturnType<typeof base.info>): Promise<void> {
  for (const page of pages.filter((candidate) => !candidate.isClosed())) {
    const body = await page.screenshot({ timeout: 5000 }).catch(() => undefined);
    if (body) await testInfo.attach('window', { body, contentType: 'image/png' });
    const read = await page.locator('body').ariaSnapshot({ timeout: 5000 }).catch(String);
    const focus = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)).catch(String);
    const notices = await page
      .getByRole('status')
      .allTextContents()
      .catch(() => []);
    const told = [`The keyboard stood on ${focus ?? 'nothing'}`, `Notices: ${notices.join(' | ')}`];
    console.log([testInfo.title, ...told, read.slice(0, MOST_READ)].join('\n'));
  }
}
