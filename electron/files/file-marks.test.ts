import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileMarks } from './file-marks.ts';
import { markOf } from './read-text.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'one-take-marks-'));
  file = path.join(folder, 'a.onetake');
  writeFileSync(file, 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file has the mark of its text until somebody else writes something else into it', async () => {
  const marks = createFileMarks();
  expect(await marks.lookAt(file)).toEqual({ kind: 'text', mark: markOf('one'), bytes: Buffer.from('one') });
  // Not touched: not read again.
  expect(await marks.lookAt(file)).toEqual({ kind: 'text', mark: markOf('one'), bytes: null });
  utimesSync(file, new Date(), new Date(0));
  expect(await marks.lookAt(file)).toMatchObject({ kind: 'text', mark: markOf('one') });
  writeFileSync(file, 'two');
  expect(await marks.lookAt(file)).toEqual({ kind: 'text', mark: markOf('two'), bytes: Buffer.from('two') });
  writeFileSync(file, 'three');
  await marks.note(file, markOf('three'));
  expect(await marks.lookAt(file)).toEqual({ kind: 'text', mark: markOf('three'), bytes: null });
});

test('a file of the same size and time, put in its place, is another one', async () => {
  const marks = createFileMarks();
  utimesSync(file, new Date(0), new Date(0));
  await marks.read(file);
  const other = path.join(folder, 'b.onetake');
  writeFileSync(other, 'six');
  utimesSync(other, new Date(0), new Date(0));
  renameSync(other, file);
  expect(await marks.lookAt(file)).toEqual({ kind: 'text', mark: markOf('six'), bytes: Buffer.from('six') });
});

test('a file that is gone, one that is no text any more, and one that is a folder now', async () => {
  const marks = createFileMarks();
  await marks.read(file);
  writeFileSync(file, Uint8Array.of(0xff, 0xfe, 0, 0));
  expect(await marks.lookAt(file)).toEqual({ kind: 'no-text' });
  rmSync(file);
  expect(await marks.lookAt(file)).toEqual({ kind: 'gone' });
  expect(await marks.lookAt(path.join(file, 'below', 'it'))).toEqual({ kind: 'gone' });
  mkdirSync(file);
  await expect(marks.lookAt(file)).rejects.toThrow('is-directory');
  rmSync(file, { recursive: true });
});

test('a file that can’t be looked at is not taken for gone', async () => {
  const marks = createFileMarks();
  chmodSync(file, 0o000);
  // Whoever may read everything reads it all the same.
  const outcome = await marks.lookAt(file).catch((thrown: unknown) => String(thrown));
  expect(outcome).not.toEqual({ kind: 'gone' });
  chmodSync(file, 0o600);
  await expect(marks.lookAt(path.join(folder, 'x'.repeat(300)))).rejects.toThrow('ENAMETOOLONG');
});
