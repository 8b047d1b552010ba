/** What a page of the program can't do, even if a stranger's script ran in it. */
import { ask, askAnything } from './app/bridge.ts';
import { expect, test } from './app/fixtures.ts';

test('it sees the bridge, and neither Node nor Electron', async ({ launchApp }) => {
  const { page } = await launchApp();
  const seen = await page.evaluate(() =>
    ['bridge', 'require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer', 'electron'].map(
      (name) => `${name}: ${typeof Reflect.get(window, name)}`,
    ),
  );
  expect(seen).toEqual([
    'bridge: object',
    'require: undefined',
    'process: undefined',
    'module: undefined',
    'global: undefined',
    'Buffer: undefined',
    'ipcRenderer: undefined',
    'electron: undefined',
  ]);
});

test('the bridge offers the requests of the contract and can’t be replaced', async ({ launchApp }) => {
  const { page } = await launchApp();
  const replaced = await page.evaluate(() => {
    const before: unknown = Reflect.get(window, 'bridge');
    Reflect.set(window, 'bridge', {});
    return before !== Reflect.get(window, 'bridge');
  });
  expect(replaced).toBe(false);
  await expect(page.evaluate(`window.bridge.on('anything', () => {})`)).rejects.toThrow('There is no event anything.');
});

test('inline scripts, evaluated text and other hosts are refused by the page’s policy', async ({ launchApp }) => {
  const { page } = await launchApp();
  const violations = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true;';
    document.head.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { background: url(https://example.com/) }';
    document.head.append(style);
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    const image = document.createElement('img');
    image.src = 'https://example.com/pixel.png';
    await fetch('https://example.com/').catch(() => undefined);
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
    frame.remove();
    return { seen: [...new Set(seen)].sort(), intruder: Reflect.get(window, 'intruder') as unknown };
  });
  expect(violations.intruder).toBeUndefined();
  expect(violations.seen).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem']);
});

test('it can’t go elsewhere or open windows', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  const before = page.url();
  await page.evaluate(() => {
    window.location.href = 'https://example.com/';
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
    window.open('https://example.com/');
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect.poll(() => page.context().pages().length).toBe(1);
});

test('a request that makes no sense is refused with a reason, and nothing happens', async ({ launchApp }) => {
  const { page } = await launchApp();
  const refused: readonly (readonly [string, unknown[] | string, string])[] = [
    ['openBuiltIn', ['../../etc/passwd'], 'openBuiltIn was refused'],
    ['openRecent', ['/etc/passwd'], 'openRecent was refused'],
    ['openRecent', ['8a4f0f7e-3f5c-4f0a-9a53-0e3c1d3f9b11'], 'openRecent was refused'],
    ['beginSave', [{ to: 'file', token: '8a4f0f7e-3f5c-4f0a-9a53-0e3c1d3f9b11' }], 'beginSave was refused'],
    ['beginSave', [], 'beginSave was refused'],
    ['savePiece', ['8a4f0f7e-3f5c-4f0a-9a53-0e3c1d3f9b11', '{}'], 'a piece was refused'],
    ['unfinishedTakes', ['../../x'], 'unfinishedTakes was refused'],
    ['appendTakeLog', [{ show: 's', take: 't', lines: ['{}\n{}'] }], 'appendTakeLog was refused'],
    ['changeSettings', [{ language: 'xx', theme: 'dark' }], 'changeSettings was refused'],
    ['changeSettings', '[() => 1]', 'could not be cloned'],
  ];
  for (const [name, args, reason] of refused) {
    await expect(askAnything(page, name, args), `${name} ${JSON.stringify(args)}`).rejects.toThrow(reason);
  }
});

test('a sample can’t be written over, whoever asks', async ({ launchApp }) => {
  const { page } = await launchApp();
  const opened = await ask(page, 'openBuiltIn', 'small');
  expect(opened).toMatchObject({ kind: 'opened', file: { writable: false, name: '', folder: '' } });
  const token = opened.kind === 'opened' ? opened.file.token : '';
  const target = { to: 'file', token, expected: { is: 'anything' } } as const;
  await expect(ask(page, 'beginSave', target)).rejects.toThrow('saving was refused');
});

test('a page from elsewhere is refused, though it has the preload', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await app.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<title>elsewhere</title>');
  });
  await page.waitForURL(/^data:/);
  for (const name of ['start', 'openDialog', 'recentShows']) {
    await expect(askAnything(page, name, [])).rejects.toThrow(`${name} was refused: the sender is not the window.`);
  }
});
