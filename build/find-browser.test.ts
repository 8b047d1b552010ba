import { afterEach, describe, expect, test, vi } from 'vitest';
import { findBrowser } from './find-browser.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the browser', () => {
  test('is the one that the variable names, if that can be run', async () => {
    vi.stubEnv('ONE_TAKE_BROWSER', process.execPath);
    expect(await findBrowser()).toBe(process.execPath);
    vi.stubEnv('ONE_TAKE_BROWSER', '/nowhere/chromium');
    expect(await findBrowser()).not.toBe('/nowhere/chromium');
  });

  test.runIf(process.platform === 'linux')('is looked for in every place, and each is named', async () => {
    vi.stubEnv('ONE_TAKE_BROWSER', undefined);
    vi.stubEnv('PATH', '/nowhere');
    vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', '/nowhere/browsers');
    const looked: string[] = [];
    await findBrowser(looked);
    expect(looked).toEqual([
      'the variable ONE_TAKE_BROWSER: not set',
      expect.stringContaining("Playwright's own: "),
      expect.stringMatching(/^on the system: chromium, .*google-chrome, .*msedge/),
    ]);
  });
});
