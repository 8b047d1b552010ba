import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createJournals, type JournalBase } from './journals.ts';

let userData = '';
beforeEach(() => {
  userData = mkdtempSync(path.join(os.tmpdir(), 'one-take-journals-'));
});
afterEach(() => rmSync(userData, { recursive: true }));

const base = (journal: string, begunAt: string): JournalBase => ({
  journal,
  file: '/shows/a.onetake',
  fileHash: 'e3b0',
  title: '단 한 번',
  begunAt,
  base: '{"한글": "🎬"}\n',
});

test('journals are there for the next start, the oldest first, with their lines', async () => {
  const first = createJournals(userData);
  await first.begin(base('b', '2026-11-22T18:40:00Z'));
  await first.begin(base('a', '2026-11-22T18:41:00Z'));
  await first.append('a', ['{"n":1}', '{"n":2}']);
  await first.append('a', ['{"n":3}']);
  expect(await createJournals(userData).list()).toEqual([
    { journal: 'b', base: base('b', '2026-11-22T18:40:00Z'), lines: [] },
    { journal: 'a', base: base('a', '2026-11-22T18:41:00Z'), lines: ['{"n":1}', '{"n":2}', '{"n":3}'] },
  ]);
});

test('one that is dropped is gone, and nothing of it stays', async () => {
  const journals = createJournals(userData);
  await journals.begin(base('a', '2026-11-22T18:40:00Z'));
  await journals.append('a', ['{}']);
  await journals.drop('a');
  await journals.drop('never there');
  expect(await journals.list()).toEqual([]);
  expect(readdirSync(path.join(userData, 'journals'))).toEqual([]);
});

test('half a line that a power cut left is no line, and what is written later stands whole', async () => {
  const first = createJournals(userData);
  await first.begin(base('a', '2026-11-22T18:40:00Z'));
  await first.append('a', ['{"n":1}']);
  appendFileSync(path.join(userData, 'journals', 'a.lines.jsonl'), '{"n":2,"dif');
  const journals = createJournals(userData);
  await journals.append('a', ['{"n":2}']);
  expect((await journals.list())[0]?.lines).toEqual(['{"n":1}', '{"n":2}']);
});

test.each([
  ['half a base', '{"version":1,"journal":'],
  ['a base of another version', JSON.stringify({ version: 2, ...base('b', '2026-11-22T18:39:00Z') })],
  ['a base under another name', JSON.stringify({ version: 1, ...base('c', '2026-11-22T18:39:00Z') })],
  ['something else', '[]'],
])('%s hides no other journal, is told as one that can’t be read, and stays where it is', async (_what, text) => {
  const journals = createJournals(userData);
  await journals.begin(base('a', '2026-11-22T18:40:00Z'));
  await journals.append('b', ['{"n":1}']);
  const file = path.join(userData, 'journals', 'b.base.json');
  writeFileSync(file, text);
  expect(await journals.list()).toEqual([
    { journal: 'a', base: base('a', '2026-11-22T18:40:00Z'), lines: [] },
    { journal: 'b', base: null, lines: ['{"n":1}'] },
  ]);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a base whose lines can’t be read is not taken for an older show', async () => {
  const journals = createJournals(userData);
  await journals.begin(base('a', '2026-11-22T18:40:00Z'));
  mkdirSync(path.join(userData, 'journals', 'a.lines.jsonl'));
  expect(await journals.list()).toEqual([{ journal: 'a', base: null, lines: [] }]);
});
