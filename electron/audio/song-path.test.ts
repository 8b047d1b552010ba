import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findSong, isSafeRelative } from './song-path.ts';

let folder = '';
const at = (...parts: string[]): string => path.join(folder, ...parts);

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'one-take-song-')));
  mkdirSync(at('show', 'audio'), { recursive: true });
  writeFileSync(at('show', 'audio', 'song.wav'), 'song');
  writeFileSync(at('outside.wav'), 'secret');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('where a song may lie', () => {
  test('beside the show file or in a folder below', async () => {
    expect(await findSong(at('show'), 'audio/song.wav')).toBe(at('show', 'audio', 'song.wav'));
  });

  test.each([
    '../outside.wav',
    'audio/../../outside.wav',
    '/etc/passwd',
    'C:/Windows/win.ini',
    'C:song.wav',
    'https://example.com/song.wav',
    'file:///etc/passwd',
    '\\\\server\\share\\song.wav',
    'audio\\song.wav',
    './audio/song.wav',
    'audio//song.wav',
    'audio/',
    '',
    '..',
    'song.wav\0.txt',
  ])('and not at %j', (relative) => {
    expect(isSafeRelative(relative)).toBe(false);
  });

  test('and not behind a link that leads out of the folder', async () => {
    symlinkSync(at('outside.wav'), at('show', 'link.wav'));
    symlinkSync(folder, at('show', 'up'));
    expect(await findSong(at('show'), 'link.wav')).toBeUndefined();
    expect(await findSong(at('show'), 'up/outside.wav')).toBeUndefined();
  });

  test('a link within the folder is fine', async () => {
    symlinkSync('audio/song.wav', at('show', 'link.wav'));
    expect(await findSong(at('show'), 'link.wav')).toBe(at('show', 'audio', 'song.wav'));
  });

  test('a song that is missing throws the system’s code', async () => {
    await expect(findSong(at('show'), 'gone.wav')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
