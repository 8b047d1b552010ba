import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copySongAlong, songOfShowText } from './copy-song-along.ts';

let folder = '';
const at = (...parts: string[]): string => path.join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'one-take-copy-'));
  mkdirSync(at('old', 'audio'), { recursive: true });
  mkdirSync(at('new'));
  writeFileSync(at('old', 'audio', 'song.wav'), 'song');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a song goes along when its show is saved elsewhere', () => {
  test('with its folder, and with nothing left beside it', async () => {
    await copySongAlong(at('old'), at('new'), 'audio/song.wav');
    expect(readFileSync(at('new', 'audio', 'song.wav'), 'utf8')).toBe('song');
    expect(readdirSync(at('new', 'audio'))).toEqual(['song.wav']);
  });

  test('but never over one that is there', async () => {
    mkdirSync(at('new', 'audio'));
    writeFileSync(at('new', 'audio', 'song.wav'), 'another');
    await copySongAlong(at('old'), at('new'), 'audio/song.wav');
    expect(readFileSync(at('new', 'audio', 'song.wav'), 'utf8')).toBe('another');
  });

  test('and a missing one is no fault', async () => {
    await copySongAlong(at('old'), at('new'), 'gone.wav');
    expect(readdirSync(at('new'))).toEqual([]);
  });

  test('and one outside the folder stays there', async () => {
    writeFileSync(at('secret.wav'), 'secret');
    symlinkSync(at('secret.wav'), at('old', 'link.wav'));
    await copySongAlong(at('old'), at('new'), 'link.wav');
    await copySongAlong(at('old'), at('new'), '../secret.wav');
    expect(readdirSync(at('new'))).toEqual([]);
  });

  test('a place that can’t be written throws', async () => {
    writeFileSync(at('new', 'audio'), 'a file where the folder should be');
    await expect(copySongAlong(at('old'), at('new'), 'audio/song.wav')).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});

describe('the song of a show’s text', () => {
  test('is its path', () => {
    expect(songOfShowText('{"music":{"audio":{"path":"a/b.wav"}}}')).toBe('a/b.wav');
  });
  test.each(['', 'x', 'null', '[]', '{"music":{}}', '{"music":{"audio":{"path":3}}}', '{"music":null}'])(
    'is none in %j',
    (text) => expect(songOfShowText(text)).toBeUndefined(),
  );
});
