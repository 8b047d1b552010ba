import { expect, test } from './app/fixtures.ts';

test('the page sees the bridge, and neither Node nor Electron', async ({ launchApp }) => {
  const { page } = await launchApp();
  const seen = await page.evaluate(() => ({
    bridge: typeof Reflect.get(window, 'bridge'),
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    ipc: typeof Reflect.get(window, 'ipcRenderer'),
    electron: typeof Reflect.get(window, 'electron'),
  }));
  expect(seen).toEqual({
    bridge: 'object',
    require: 'undefined',
    process: 'undefined',
    ipc: 'undefined',
    electron: 'undefined',
  });
});
