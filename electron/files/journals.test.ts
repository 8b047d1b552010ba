import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
    { ...base('b', '2026-11-22T18:40:00Z'), lines: [] },
    { ...base('a', '2026-11-22T18:41:00Z'), lines: ['{"n":1}', '{"n":2}', '{"n":3}'] },
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
  const journals = createJournals(userData);
  await journals.begin(base('a', '2026-11-22T18:40:00Z'));
  await journals.append('a', ['{"n":1}']);
  appendFileSync(path.join(userData, 'journals', 'a.lines.jsonl'), '{"n":2,"dif');
  await journals.append('a', ['{"n":2}']);
  expect((await journals.list())[0]?.lines).toEqual(['{"n":1}', '{"n":2}']);
});

test('a base that can’t be read hides no other journal, and stays where it is', async () => {
  const journals = createJournals(userData);
  await journals.begin(base('a', '2026-11-22T18:40:00Z'));
  const broken = path.join(userData, 'journals', 'b.base.json');
  writeFileSync(broken, '{"journal":');
  expect((await journals.list()).map(({ journal }) => journal)).toEqual(['a']);
  expect(readdirSync(path.join(userData, 'journals'))).toContain('b.base.json');
});
