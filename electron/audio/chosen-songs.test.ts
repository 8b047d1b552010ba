import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChosenSong } from '#shared/bridge/song.ts';
import { createChosenSongs, type ChosenSongs } from './chosen-songs.ts';
import { createSongs } from './songs.ts';

let folder = '';
let chosen: ChosenSongs;
const at = (...parts: string[]): string => path.join(folder, ...parts);
const choose = async (file: string, show?: string): Promise<ChosenSong> => {
  const outcome = await chosen.choose(file, show);
  if (outcome.kind !== 'chosen') throw new Error(outcome.kind);
  return outcome;
};

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'one-take-chosen-'));
  mkdirSync(at('show', 'audio'), { recursive: true });
  mkdirSync(at('music'));
  writeFileSync(at('music', 'song.wav'), 'the song');
  chosen = createChosenSongs(createSongs());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a song that is chosen', () => {
  test('is known by its sum, and by its path if it lies below the show', async () => {
    writeFileSync(at('show', 'audio', 'there.wav'), 'the song');
    const sha256 = createHash('sha256').update('the song').digest('hex');
    expect(await choose(at('show', 'audio', 'there.wav'), at('show'))).toMatchObject({
      name: 'there.wav',
      path: 'audio/there.wav',
      sha256,
    });
    expect(await choose(at('music', 'song.wav'), at('show'))).toMatchObject({ path: null, sha256 });
    expect(await choose(at('music', 'song.wav'))).toMatchObject({ path: null });
  });
  test('must be a file that can be read', async () => {
    expect(await chosen.choose(at('music'), undefined)).toMatchObject({ kind: 'failed', fault: 'is-directory' });
    expect(await chosen.choose(at('gone.wav'), undefined)).toMatchObject({ kind: 'failed', fault: 'not-found' });
  });
  test('is copied beside the show, its folder made if need be', async () => {
    const { token } = await choose(at('music', 'song.wav'), at('show'));
    expect(await chosen.bring(token, at('show'), 'takes/song.wav')).toEqual({
      kind: 'brought',
      path: 'takes/song.wav',
    });
    expect(readFileSync(at('show', 'takes', 'song.wav'), 'utf8')).toBe('the song');
    expect(readdirSync(at('show', 'takes'))).toEqual(['song.wav']);
  });
  test('goes beside another file of its name, and is no second time there', async () => {
    writeFileSync(at('show', 'song.wav'), 'another');
    const { token } = await choose(at('music', 'song.wav'), at('show'));
    const brought = { kind: 'brought', path: 'song 2.wav' };
    expect(await chosen.bring(token, at('show'), 'song.wav')).toEqual(brought);
    expect(await chosen.bring(token, at('show'), 'song.wav')).toEqual(brought);
    expect(readFileSync(at('show', 'song.wav'), 'utf8')).toBe('another');
    expect(readdirSync(at('show')).sort()).toEqual(['audio', 'song 2.wav', 'song.wav']);
  });
  test('of a show that is being saved never takes the place of another file', async () => {
    writeFileSync(at('show', 'song.wav'), 'another');
    const { token } = await choose(at('music', 'song.wav'));
    expect(await chosen.bringTo(token, at('show'), 'song.wav')).toMatchObject({ kind: 'failed', fault: 'name-taken' });
    expect(await chosen.bringTo(token, at('show'), 'mine.wav')).toEqual({ kind: 'brought', path: 'mine.wav' });
    expect(readFileSync(at('show', 'song.wav'), 'utf8')).toBe('another');
  });
  test('that can’t be copied says why and leaves nothing', async () => {
    const { token } = await choose(at('music', 'song.wav'), at('show'));
    rmSync(at('music', 'song.wav'));
    expect(await chosen.bring(token, at('show'), 'song.wav')).toMatchObject({ kind: 'failed' });
    expect(readdirSync(at('show'))).toEqual(['audio']);
  });
  test('is refused by a token that was never given out', async () => {
    await expect(chosen.bring('none', at('show'), 'song.wav')).rejects.toThrow(/token/);
  });
});
