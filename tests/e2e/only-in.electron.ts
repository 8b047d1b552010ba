/** What the stand-in can't show: asked of Electron itself, where its runtime is. See docs/electron.md. */
import { readFileSync } from 'node:fs';
import { expect, test } from './app/fixtures.ts';

test('the system’s sandbox holds the page', async ({ launchApp }) => {
  const app = await launchApp();
  const page = await app.evaluate(({ app: program, BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    // The metrics say it on macOS and Windows.
    return { pid, sandboxed: program.getAppMetrics().find((metric) => metric.pid === pid)?.sandboxed };
  });
  const isHeld =
    process.platform === 'linux'
      ? // 2: system calls are filtered.
        /^Seccomp:\s+2$/m.test(readFileSync(`/proc/${page.pid}/status`, 'utf8'))
      : page.sandboxed;
  expect(isHeld).toBe(true);
});

test('the page has the program’s own, secure address', async ({ launchApp }) => {
  const { page } = await launchApp();
  expect(page.url()).toBe('app://one-take/index.html');
  expect(await page.evaluate(() => [window.isSecureContext, window.origin])).toEqual([true, 'app://one-take']);
});

test('what a page may ask the system for is denied', async ({ launchApp }) => {
  const { page } = await launchApp();
  const denied = await page.evaluate(async () => {
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      (thrown: unknown) => (thrown instanceof DOMException ? thrown.name : 'failed'),
    );
    return { camera, notifications: await Notification.requestPermission() };
  });
  expect(denied.camera).not.toBe('granted');
  expect(denied.notifications).toBe('denied');
});

test('the native menu is the program’s', async ({ launchApp }) => {
  const app = await launchApp();
  const menu = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(menu?.filter((label) => label !== 'One Take' && label !== 'Window')).toEqual([
    'File',
    'Edit',
    'View',
    'Transport',
    'Help',
  ]);
});
