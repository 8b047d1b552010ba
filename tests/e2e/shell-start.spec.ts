/** How the program starts: by itself, the first time, and with a show. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { inRoot } from '#build/paths.ts';
import { ask } from './app/bridge.ts';
import { expect, test } from './app/fixtures.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');

test('the first start shows the sample, the next one the start screen', async ({ launchApp }) => {
  const first = await launchApp({ settings: null });
  await expect.poll(() => first.windowTitle()).toContain('Only Once');
  await first.closeWindow();
  await first.exited;
  const second = await launchApp({ like: first });
  await expect(second.page.getByRole('heading', { name: 'One Take' })).toBeVisible();
  expect(await second.windowTitle()).toBe('One Take');
});

test('the system’s language is taken until the person chooses one', async ({ launchApp }) => {
  const app = await launchApp({ settings: null });
  expect((await ask(app.page, 'start')).settings).toEqual({
    language: 'en',
    theme: 'system',
    autosaveMinutes: 0,
    units: 'metres',
    keys: {},
  });
});

test('a show on the command line is opened', async ({ launchApp }) => {
  const app = await launchApp({ files: { '공연 1.onetake': SMALL }, open: '공연 1.onetake' });
  await expect.poll(() => app.windowTitle()).toContain('First Light');
  expect(await ask(app.page, 'recentShows')).toMatchObject([{ name: '공연 1.onetake', folder: app.folder }]);
});

test('a show that is not there is named, and the program goes on', async ({ launchApp }) => {
  const app = await launchApp({ open: 'gone.onetake' });
  await expect(app.page.getByText('“gone.onetake” is not there any more.')).toBeVisible();
});

test('a page that starts over shows its show again', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'a.onetake': SMALL }, open: 'a.onetake' });
  await expect.poll(() => app.windowTitle()).toContain('First Light');
  await app.page.reload();
  await expect(app.page.getByRole('button', { name: /First Light/ })).toBeVisible();
});

for (const [script, command] of [
  ['start.ts', 'npm start'],
  ['dev.ts', 'npm run dev'],
] as const) {
  test(`without a display and without --headless ${command} says what to do, and ends with 1`, () => {
    test.skip(process.platform !== 'linux', 'only Linux starts without a display');
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
    const { status, stderr } = spawnSync(process.execPath, [inRoot('build', script)], {
      env: environment,
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(status).toBe(1);
    expect(stderr).toContain(`${command} -- --headless`);
  });
}

test('npm run dev says what runs the program where it is not Electron', async () => {
  const dev = spawn(process.execPath, [inRoot('build', 'dev.ts'), '--headless'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(dev, 'exit');
  let told = '';
  dev.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()));
  await expect.poll(() => told, { timeout: 30_000 }).toMatch(/: running One Take in \S+, without a window\.\n/);
  dev.kill();
  await ended;
});
