import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPeakCache } from './peak-cache.ts';

let folder = '';
const at = (...parts: string[]): string => path.join(folder, ...parts);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'one-take-peaks-'));
  mkdirSync(at('elsewhere'));
  writeFileSync(at('song.wav'), 'a song');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('kept peaks', () => {
  test('are found again by another run of the program, for the same song in another place', async () => {
    expect(await createPeakCache(at('data')).find(at('song.wav'))).toBeNull();
    await createPeakCache(at('data')).keep(at('song.wav'), bytes(1, 2, 3));
    writeFileSync(at('elsewhere', 'other name.mp3'), 'a song');
    const found = await createPeakCache(at('data')).find(at('elsewhere', 'other name.mp3'));
    expect([...(found ?? [])]).toEqual([1, 2, 3]);
  });

  test('are those of what the file holds now, in one run too', async () => {
    const cache = createPeakCache(at('data'));
    await cache.keep(at('song.wav'), bytes(1));
    writeFileSync(at('song.wav'), 'another song');
    expect(await cache.find(at('song.wav'))).toBeNull();
    await cache.keep(at('song.wav'), bytes(2));
    expect([...((await cache.find(at('song.wav'))) ?? [])]).toEqual([2]);
  });

  test('give way to newer ones when they take too much room, those used longest ago first', async () => {
    const cache = createPeakCache(at('data'), 25);
    for (const [index, name] of ['one', 'two', 'three'].entries()) {
      writeFileSync(at(`${name}.wav`), name);
      await cache.keep(at(`${name}.wav`), new Uint8Array(10).fill(index));
      // The first is the oldest, until it is used again.
      if (name === 'two') {
        for (const file of readdirSync(at('data', 'peaks'))) utimesSync(at('data', 'peaks', file), 1_000, 1_000);
        await cache.find(at('one.wav'));
      }
    }
    expect(readdirSync(at('data', 'peaks'))).toHaveLength(2);
    expect(await cache.find(at('one.wav'))).not.toBeNull();
    expect(await cache.find(at('two.wav'))).toBeNull();
    expect(await cache.find(at('three.wav'))).not.toBeNull();
  });

  test('a song that is gone is told of, not taken for one that was never measured', async () => {
    await expect(createPeakCache(at('data')).find(at('gone.wav'))).rejects.toThrow('ENOENT');
  });
});
