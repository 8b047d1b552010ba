/** What the stand-in can't show: asked of Electron itself, where its runtime is. See docs/electron.md. */
import { expect, test } from './app/fixtures.ts';

test('the page is sandboxed and isolated', async ({ launchApp }) => {
  const app = await launchApp();
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return contents?.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
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
