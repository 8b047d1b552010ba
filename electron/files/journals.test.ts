import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createJournals, type JournalHead, type Journals } from './journals.ts';
import { markOf } from './read-text.ts';

let userData = '';
beforeEach(() => {
  userData = mkdtempSync(path.join(os.tmpdir(), 'one-take-journals-'));
});
afterEach(() => rmSync(userData, { recursive: true }));

const SHOW = '{"한글": "🎬"}\n';
const headOf = (journal: string, begunAt: string): JournalHead => ({
  journal,
  title: '단 한 번',
  begunAt,
  base: markOf(SHOW),
  opened: { after: 0, file: '/shows/a.onetake', mark: markOf('what the file held') },
});
const begin = async (journals: Journals, journal: string, begunAt: string): Promise<void> => {
  const base = await journals.openBase(journal);
  for (const piece of [SHOW.slice(0, 4), SHOW.slice(4)]) await base.append(piece);
  await journals.begin(headOf(journal, begunAt), base);
};
const kept = (journal: string, begunAt: string, lines: readonly string[]) => {
  const head = headOf(journal, begunAt);
  return { journal, kept: { head, base: Buffer.from(SHOW), lines, saved: [head.opened] } };
};

test('journals are there for the next start, the oldest first, with their lines', async () => {
  const first = createJournals(userData);
  await begin(first, 'b', '2026-11-22T18:40:00Z');
  await begin(first, 'a', '2026-11-22T18:41:00Z');
  await first.append('a', ['{"n":1}', '{"n":2}']);
  await first.append('a', ['{"n":3}']);
  expect(await createJournals(userData).list()).toEqual([
    kept('b', '2026-11-22T18:40:00Z', []),
    kept('a', '2026-11-22T18:41:00Z', ['{"n":1}', '{"n":2}', '{"n":3}']),
  ]);
});

test('one that is dropped is gone, and nothing of it stays', async () => {
  const journals = createJournals(userData);
  await begin(journals, 'a', '2026-11-22T18:40:00Z');
  await journals.append('a', ['{}']);
  await journals.drop('a');
  await journals.drop('never there');
  expect(await journals.list()).toEqual([]);
  expect(readdirSync(path.join(userData, 'journals'))).toEqual([]);
});

test('half a line that a power cut left is no line, and what is written later stands whole', async () => {
  const first = createJournals(userData);
  await begin(first, 'a', '2026-11-22T18:40:00Z');
  await first.append('a', ['{"n":1}']);
  appendFileSync(path.join(userData, 'journals', 'a.lines.jsonl'), '{"n":2,"dif');
  const journals = createJournals(userData);
  await journals.append('a', ['{"n":2}']);
  expect((await journals.list())[0]?.kept?.lines).toEqual(['{"n":1}', '{"n":2}']);
});

test.each([
  ['half a head', '{"version":2,"journal":'],
  ['a head of another version', JSON.stringify({ version: 1, ...headOf('b', '2026-11-22T18:39:00Z') })],
  ['a head under another name', JSON.stringify({ version: 2, ...headOf('c', '2026-11-22T18:39:00Z') })],
  ['a head without its show', JSON.stringify({ version: 2, ...headOf('b', '2026-11-22T18:39:00Z') })],
  ['something else', '[]'],
])('%s hides no other journal, is told as one that can’t be read, and stays where it is', async (_what, text) => {
  const journals = createJournals(userData);
  await begin(journals, 'a', '2026-11-22T18:40:00Z');
  await journals.append('b', ['{"n":1}']);
  const file = path.join(userData, 'journals', 'b.base.json');
  writeFileSync(file, text);
  expect(await journals.list()).toEqual([kept('a', '2026-11-22T18:40:00Z', []), { journal: 'b', kept: null }]);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a base whose lines can’t be read is not taken for an older show', async () => {
  const journals = createJournals(userData);
  await begin(journals, 'a', '2026-11-22T18:40:00Z');
  mkdirSync(path.join(userData, 'journals', 'a.lines.jsonl'));
  expect(await journals.list()).toEqual([{ journal: 'a', kept: null }]);
});

test('a show that is not what was begun with any more is not gone on from', async () => {
  const journals = createJournals(userData);
  await begin(journals, 'a', '2026-11-22T18:40:00Z');
  writeFileSync(path.join(userData, 'journals', 'a.show.onetake'), SHOW.replace('🎬', '🎭'));
  expect(await journals.list()).toEqual([{ journal: 'a', kept: null }]);
});

test('what each save has put where is told in its order, and is no line', async () => {
  const journals = createJournals(userData);
  await begin(journals, 'a', '2026-11-22T18:40:00Z');
  await journals.append('a', ['{"n":1}', '{"n":2}']);
  const first = { after: 2, file: '/shows/a.onetake', mark: markOf('two steps') };
  const second = { after: 3, file: '/shows/b.onetake', mark: markOf('three steps') };
  await journals.noteSave('a', first);
  await journals.append('a', ['{"n":3}']);
  await journals.noteSave('a', second);
  const [one] = await createJournals(userData).list();
  expect(one?.kept?.lines).toEqual(['{"n":1}', '{"n":2}', '{"n":3}']);
  expect(one?.kept?.saved).toEqual([headOf('a', '').opened, first, second]);
});

test('what is left of a journal that was never begun, or was being dropped, is removed', async () => {
  const journals = createJournals(userData);
  await begin(journals, 'a', '2026-11-22T18:40:00Z');
  const base = await journals.openBase('b');
  await base.append(SHOW);
  await journals.append('c', ['{"n":1}']);
  expect(readdirSync(path.join(userData, 'journals'))).toHaveLength(4);
  expect(await createJournals(userData).list()).toHaveLength(1);
  expect(readdirSync(path.join(userData, 'journals')).sort()).toEqual(['a.base.json', 'a.show.onetake']);
});
