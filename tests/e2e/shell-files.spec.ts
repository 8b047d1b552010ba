/** Opening and saving through the shell, as it stands on the disk afterwards. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { inRoot } from '#build/paths.ts';
import type { Show } from '#shared/show/types.ts';
import { ask, nextEvent, save, textAt } from './app/bridge.ts';
import { expect, test } from './app/fixtures.ts';

const SMALL = readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8');

const elsewhere = (suggestedName: string) => ({ to: 'new-place', token: null, suggestedName, song: null }) as const;

test('a show is opened from the dialog, and saved to the same bytes', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'a.onetake': SMALL } });
  await app.answerOpenDialog('a.onetake');
  const opened = await ask(app.page, 'openDialog');
  expect(opened).toMatchObject({
    kind: 'opened',
    file: { name: 'a.onetake', folder: app.folder, writable: true },
  });
  if (opened.kind !== 'opened') return;
  expect(await textAt(app.page, opened.text)).toBe(SMALL);
  chmodSync(app.at('a.onetake'), 0o640);
  const target = { to: 'file', token: opened.file.token, expected: { is: 'text', mark: opened.mark } } as const;
  expect(await save(app.page, target, `${SMALL} `)).toMatchObject({ kind: 'saved', file: opened.file });
  expect(readFileSync(app.at('a.onetake'), 'utf8')).toBe(`${SMALL} `);
  expect(statSync(app.at('a.onetake')).mode & 0o777).toBe(0o640);
  expect(readdirSync(app.folder)).toEqual(['a.onetake']);
});

test('a dialog that is cancelled opens and saves nothing', async ({ launchApp }) => {
  const app = await launchApp();
  await app.answerOpenDialog(null);
  await app.answerSaveDialog(null);
  expect(await ask(app.page, 'openDialog')).toEqual({ kind: 'cancelled' });
  expect(await save(app.page, elsewhere('x'), SMALL)).toEqual({ kind: 'cancelled' });
  expect(readdirSync(app.folder)).toEqual([]);
});

test('what is no show file is refused with its fault', async ({ launchApp }) => {
  const app = await launchApp({
    files: {
      'picture.onetake': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff]),
      'wide.onetake': Buffer.from('\uFEFF{}', 'utf16le'),
    },
  });
  mkdirSync(app.at('folder.onetake'));
  const faults: readonly (readonly [string, string])[] = [
    ['picture.onetake', 'not-utf8'],
    ['wide.onetake', 'not-utf8'],
    ['folder.onetake', 'is-directory'],
    ['gone.onetake', 'not-found'],
  ];
  for (const [name, fault] of faults) {
    await app.answerOpenDialog(name);
    expect(await ask(app.page, 'openDialog')).toMatchObject({ kind: 'failed', name, fault });
  }
});

test('saving elsewhere adds the ending, asks before it hits another file, and takes the song along', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const sample = await ask(app.page, 'openBuiltIn', 'small');
  if (sample.kind !== 'opened') throw new Error(sample.kind);
  await app.answerSaveDialog('mine');
  const text = await textAt(app.page, sample.text);
  const target = { ...elsewhere('small'), token: sample.file.token, song: { path: 'small.wav', chosen: null } };
  const saved = await save(app.page, target, text);
  expect(saved).toMatchObject({ kind: 'saved', file: { name: 'mine.onetake', writable: true } });
  expect(readFileSync(app.at('mine.onetake'), 'utf8')).toBe(text);
  expect(readdirSync(app.folder).sort()).toEqual(['mine.onetake', 'small.wav']);
  expect(readFileSync(app.at('small.wav')).equals(readFileSync(inRoot('dist', 'samples', 'small.wav')))).toBe(true);

  await app.answerMessageBox(1);
  expect(await save(app.page, target, 'other')).toEqual({ kind: 'cancelled' });
  expect(await app.messages()).toEqual(['“mine.onetake” is already there. Replace it?']);
  expect(readFileSync(app.at('mine.onetake'), 'utf8')).toBe(text);
});

test('a folder that is gone fails the save, and the show can still be saved elsewhere', async ({ launchApp }) => {
  const app = await launchApp();
  await app.answerSaveDialog('gone/a.onetake');
  expect(await save(app.page, elsewhere('a'), SMALL)).toMatchObject({ kind: 'failed', fault: 'no-folder' });
  await app.answerSaveDialog('a.onetake');
  expect(await save(app.page, elsewhere('a'), SMALL)).toMatchObject({ kind: 'saved' });
});

test('the song plays from the program’s own address, in parts, and from nowhere else', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'show/a.onetake': SMALL, 'secret.wav': 'secret' } });
  symlinkSync(app.at('secret.wav'), app.at('show', 'link.wav'));
  await app.answerOpenDialog('show/a.onetake');
  const opened = await ask(app.page, 'openDialog');
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const { token } = opened.file;
  expect(await ask(app.page, 'locateAudio', token, '../secret.wav')).toMatchObject({ fault: 'unsafe-path' });
  expect(await ask(app.page, 'locateAudio', token, 'link.wav')).toMatchObject({ fault: 'unsafe-path' });
  expect(await ask(app.page, 'locateAudio', token, 'small.wav')).toMatchObject({ fault: 'not-found' });

  const sample = await ask(app.page, 'openBuiltIn', 'small');
  if (sample.kind !== 'opened') throw new Error(sample.kind);
  const located = await ask(app.page, 'locateAudio', sample.file.token, 'small.wav');
  if (located.kind !== 'ready') throw new Error(located.fault);
  expect(located.url).not.toContain('small');
  const heard = await app.page.evaluate(async (url) => {
    const part = await fetch(url, { headers: { Range: 'bytes=0-3' } });
    const player = new Audio(url);
    await new Promise((resolve, reject) => {
      player.addEventListener('loadedmetadata', resolve);
      player.addEventListener('error', reject);
    });
    player.currentTime = player.duration / 2;
    await new Promise((resolve) => {
      player.addEventListener('seeked', resolve);
    });
    const lost = await fetch('/song/8a4f0f7e-3f5c-4f0a-9a53-0e3c1d3f9b11');
    return { status: part.status, bytes: await part.text(), seconds: player.duration, lost: lost.status };
  }, located.url);
  expect(heard).toMatchObject({ status: 206, bytes: 'RIFF', lost: 404 });
  expect(heard.seconds).toBeGreaterThan(10);
});

test('recent shows are remembered over starts, and forgotten when they are gone', async ({ launchApp }) => {
  const first = await launchApp({ files: { 'a.onetake': SMALL, 'b.onetake': SMALL } });
  for (const name of ['a.onetake', 'b.onetake']) {
    await first.answerOpenDialog(name);
    await ask(first.page, 'openDialog');
  }
  const names = async (page: typeof first.page): Promise<string[]> =>
    (await ask(page, 'recentShows')).map(({ name }) => name);
  expect(await names(first.page)).toEqual(['b.onetake', 'a.onetake']);
  await first.kill();

  const second = await launchApp({ like: first });
  expect(await names(second.page)).toEqual(['b.onetake', 'a.onetake']);
  const [latest] = await ask(second.page, 'recentShows');
  const again = await ask(second.page, 'openRecent', latest?.token ?? '');
  expect(again.kind === 'opened' && (await textAt(second.page, again.text))).toBe(SMALL);
  unlinkSync(second.at('b.onetake'));
  expect(await ask(second.page, 'openRecent', latest?.token ?? '')).toMatchObject({ fault: 'not-found' });
  expect(await names(second.page)).toEqual(['a.onetake']);
});

test('a second start hands its file to the first and ends', async ({ launchApp }) => {
  const app = await launchApp({ files: { 'a.onetake': SMALL } });
  const opened = await nextEvent(app.page, 'opened');
  expect(await app.startAgain(app.at('a.onetake'))).toBe(0);
  expect(await opened()).toMatchObject({ kind: 'opened', file: { name: 'a.onetake' } });
  await expect(app.page.getByRole('banner')).toContainText((JSON.parse(SMALL) as Show).title);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('what was answered as written to the log of a take survives a power cut', async ({ launchApp }) => {
  const first = await launchApp();
  const log = { show: 'show-1', take: 'Take-A' };
  for (let n = 1; n <= 20; n += 1) {
    expect(await ask(first.page, 'appendTakeLog', { ...log, lines: [`{"n":${n}}`] })).toEqual({ kind: 'written' });
  }
  await first.cutPower();

  const second = await launchApp({ like: first });
  const [kept] = await ask(second.page, 'unfinishedTakes', 'show-1');
  expect(kept).toMatchObject(log);
  expect(kept?.lines).toHaveLength(20);
  await ask(second.page, 'dropTakeLog', 'show-1', 'Take-A');
  expect(await ask(second.page, 'unfinishedTakes', 'show-1')).toEqual([]);
  expect(existsSync(second.userData)).toBe(true);
});
