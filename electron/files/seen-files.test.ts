import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSeenFiles } from './seen-files.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'one-take-seen-'));
  file = path.join(folder, 'a.onetake');
  writeFileSync(file, 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file is the same until somebody else writes something else into it', async () => {
  const seen = createSeenFiles();
  expect(await seen.stateOf(file)).toEqual({ kind: 'same' });
  await seen.note(file, 'one');
  expect(await seen.stateOf(file)).toEqual({ kind: 'same' });
  utimesSync(file, new Date(), new Date(0));
  expect(await seen.stateOf(file)).toEqual({ kind: 'same' });
  writeFileSync(file, 'two');
  expect(await seen.stateOf(file)).toEqual({ kind: 'changed', text: 'two' });
  await seen.note(file, 'two');
  expect(await seen.stateOf(file)).toEqual({ kind: 'same' });
});

test('a file of the same size and time, put in its place, is another one', async () => {
  const seen = createSeenFiles();
  utimesSync(file, new Date(0), new Date(0));
  await seen.note(file, 'one');
  const other = path.join(folder, 'b.onetake');
  writeFileSync(other, 'six');
  utimesSync(other, new Date(0), new Date(0));
  renameSync(other, file);
  expect(await seen.stateOf(file)).toEqual({ kind: 'changed', text: 'six' });
});

test('a file that is gone, and one that is no text any more', async () => {
  const seen = createSeenFiles();
  await seen.note(file, 'one');
  writeFileSync(file, Uint8Array.of(0xff, 0xfe, 0, 0));
  expect(await seen.stateOf(file)).toEqual({ kind: 'changed', text: null });
  rmSync(file);
  expect(await seen.stateOf(file)).toEqual({ kind: 'gone' });
});
