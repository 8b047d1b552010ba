import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseShow } from '#shared/show/parse.ts';
import { fullShow } from '#tests/fixtures/full-show.ts';
import { failureOfReading } from './file-failure.ts';
import { LARGEST_BYTES, readText } from './read-text.ts';

let folder = '';
const at = (name: string): string => path.join(folder, name);
/** What the person would be told. */
const refusal = (name: string): Promise<unknown> =>
  readText(at(name)).then(
    () => 'read',
    (thrown: unknown) => failureOfReading(at(name), thrown),
  );

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'one-take-read-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('reading a show file', () => {
  test('gives its text, Hangul and all', async () => {
    writeFileSync(at('a.onetake'), '{"title":"한 번에"}\n');
    expect(await readText(at('a.onetake'))).toBe('{"title":"한 번에"}\n');
  });

  test('leaves a byte order mark to who reads the text: one may be there, and no second', async () => {
    writeFileSync(at('a.onetake'), '\uFEFF{}');
    expect(await readText(at('a.onetake'))).toBe('\uFEFF{}');
    const show = JSON.stringify(fullShow());
    writeFileSync(at('a.onetake'), `\uFEFF${show}`);
    expect(parseShow(await readText(at('a.onetake')))).toMatchObject({ ok: true });
    writeFileSync(at('a.onetake'), `\uFEFF\uFEFF${show}`);
    expect(parseShow(await readText(at('a.onetake')))).toMatchObject({ ok: false, kind: 'invalid-json' });
  });

  test('gives the empty text of an empty file', async () => {
    writeFileSync(at('a.onetake'), '');
    expect(await readText(at('a.onetake'))).toBe('');
  });

  test.each([
    ['UTF-16 little-endian with its mark', Buffer.from('\uFEFF{}', 'utf16le')],
    ['UTF-16 big-endian with its mark', Buffer.from('\uFEFF{}', 'utf16le').swap16()],
    ['UTF-16 little-endian without', Buffer.from('{}', 'utf16le')],
    ['UTF-16 big-endian without', Buffer.from('{}', 'utf16le').swap16()],
  ])('names %s', async (_name, bytes) => {
    writeFileSync(at('a.onetake'), bytes);
    expect(await refusal('a.onetake')).toMatchObject({ fault: 'not-utf8', detail: 'UTF-16', name: 'a.onetake' });
  });

  test.each([
    ['little-endian with its mark', [0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]],
    ['big-endian with its mark', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b]],
    ['little-endian without', [0x7b, 0, 0, 0, 0x7d, 0, 0, 0]],
    ['big-endian without', [0, 0, 0, 0x7b, 0, 0, 0, 0x7d]],
  ])('names UTF-32 %s', async (_name, bytes) => {
    writeFileSync(at('a.onetake'), Uint8Array.from(bytes));
    expect(await refusal('a.onetake')).toMatchObject({ fault: 'not-utf8', detail: 'UTF-32' });
  });

  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff])],
    ['Latin-1', Buffer.from('{"title":"Noël"}', 'latin1')],
    ['EUC-KR', Buffer.from([0x7b, 0xc7, 0xd1, 0x7d])],
  ])('refuses %s', async (_name, bytes) => {
    writeFileSync(at('a.onetake'), bytes);
    expect(await refusal('a.onetake')).toMatchObject({ fault: 'not-utf8', detail: 'not UTF-8' });
  });

  test('refuses a folder', async () => {
    mkdirSync(at('a.onetake'));
    expect(await refusal('a.onetake')).toMatchObject({ fault: 'is-directory' });
  });

  test('refuses what is not there', async () => {
    expect(await refusal('a.onetake')).toMatchObject({ fault: 'not-found', detail: 'ENOENT' });
  });

  test('refuses more than 256 MiB without reading it', async () => {
    writeFileSync(at('a.onetake'), '');
    truncateSync(at('a.onetake'), LARGEST_BYTES + 1);
    expect(await refusal('a.onetake')).toMatchObject({ fault: 'too-large' });
  });

  test.runIf(process.platform !== 'win32')('refuses a named pipe instead of waiting for it', async () => {
    spawnSync('mkfifo', [at('a.onetake')]);
    expect(await refusal('a.onetake')).toMatchObject({ fault: 'other', detail: 'not a file' });
  });
});
