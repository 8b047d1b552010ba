import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRange, respondWithRange } from './range-response.ts';

let folder = '';
const song = (): string => path.join(folder, 'song.wav');

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'one-take-range-'));
  writeFileSync(song(), '0123456789');
  writeFileSync(path.join(folder, 'empty.xyz'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('serving a song', () => {
  test('gives all of it where nothing is asked', async () => {
    const response = await respondWithRange(song(), null);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('audio/wav');
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(response.headers.get('content-length')).toBe('10');
    expect(await response.text()).toBe('0123456789');
  });

  test.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
  ])('gives the part that %s asks for', async (range, body, contentRange) => {
    const response = await respondWithRange(song(), range);
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(contentRange);
    expect(response.headers.get('content-length')).toBe(String(body.length));
    expect(await response.text()).toBe(body);
  });

  test.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('refuses %s, which lies behind the end', async (range) => {
    const response = await respondWithRange(song(), range);
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */10');
  });

  test.each(['bytes=5-2', 'bytes=a-b', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-'])(
    'takes %s as asking for all',
    (range) => {
      expect(parseRange(range, 10)).toBe('whole');
    },
  );

  test('gives an empty file, and a type for what it does not know', async () => {
    const response = await respondWithRange(path.join(folder, 'empty.xyz'), null);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(await response.text()).toBe('');
  });
});
