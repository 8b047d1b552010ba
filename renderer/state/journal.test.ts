import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Bridge } from '#shared/bridge/contract.ts';
import type { JournalHead, Kept } from '#shared/bridge/journals.ts';
import { changeHeader } from '#shared/edit/change-header.ts';
import { readJournal } from '#shared/edit/journal.ts';
import { recoverShow } from '#shared/edit/recover-show.ts';
import { copyTables } from '#shared/show/copy-tables.ts';
import { headerOf, type MutableDocument } from '#shared/show/document.ts';
import { loadDocument } from '#shared/show/load.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { randomShow } from '#tests/oracle/random-show.ts';
import { useDocument } from './document.ts';
import {
  adoptJournal,
  followJournal,
  journalPoint,
  journalSettled,
  keepStepsNow,
  letJournalGo,
  stepsKept,
} from './journal.ts';
import { useNotices } from './notices.ts';

const SHOW = randomShow(4);
const FILE = { token: 'a-token', name: 'a.onetake', folder: '/shows', writable: true };
const NO_ROOM: Kept = { kind: 'failed', name: 'journals', fault: 'disk-full', detail: 'ENOSPC' };

/** What the shell was asked, in order. */
let asked: (readonly [name: string, ...args: unknown[]])[] = [];
let answer: (name: string) => Kept | { readonly kind: 'unknown' } = () => ({ kind: 'written' });
let stop: () => void = () => undefined;

const request =
  (name: string) =>
  async (...args: unknown[]) => {
    asked.push([name, ...args]);
    return answer(name);
  };
const named = (name: string): (readonly unknown[])[] =>
  asked.filter(([each]) => each === name).map(([, ...args]) => args);
const lines = (): string[] => named('appendJournal').flatMap(([, some]) => some as string[]);
const head = (): JournalHead => named('beginJournal')[0]?.[0] as JournalHead;

function open(file: typeof FILE | null = FILE): MutableDocument {
  const document = loadDocument(SHOW);
  const onDisk = file && { mark: 'f'.repeat(64), document: copyTables(document) };
  useDocument.getState().open(document, file, { onDisk });
  return document;
}
const retitle = (title: string): void =>
  void useDocument.getState().run((document) => changeHeader(document, { patch: { title } }));
const passMs = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const bridge: Partial<Bridge> = Object.fromEntries(
    ['beginJournal', 'sendBase', 'appendJournal', 'dropJournal'].map((name) => [name, request(name)]),
  );
  vi.stubGlobal('window', { bridge });
  [asked, answer] = [[], () => ({ kind: 'written' })];
  stop = followJournal();
});
afterEach(async () => {
  useDocument.getState().close();
  await journalSettled();
  stop();
  useNotices.setState({ notices: [] });
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('steps', () => {
  test('made within a moment are written together, within the two seconds that are promised', async () => {
    open();
    retitle('One');
    retitle('Two');
    await passMs(100);
    retitle('Three');
    expect(asked).toEqual([]);
    await passMs(200);
    expect(asked.map(([name]) => name)).toEqual(['beginJournal', 'appendJournal']);
    expect(head()).toEqual({
      journal: expect.any(String) as string,
      token: FILE.token,
      mark: 'f'.repeat(64),
      title: SHOW.title,
    });
    expect(readJournal(lines()).entries.map(({ n }) => n)).toEqual([1, 2, 3]);
    retitle('Four');
    await passMs(300);
    expect(named('beginJournal')).toHaveLength(1);
    expect(named('appendJournal')).toHaveLength(2);
    const { document } = recoverShow(SHOW, lines(), 0);
    expect(headerOf(document).title).toBe('Four');
  });

  test('go at once where the machine is about to sleep, or where a save waits for them', async () => {
    open();
    retitle('One');
    keepStepsNow();
    await journalSettled();
    expect(lines()).toHaveLength(1);
    retitle('Two');
    await stepsKept();
    expect(lines()).toHaveLength(2);
  });

  test('that are laid over the show only are none; that one becomes one is', async () => {
    open();
    const { draft, cancelDraft, commitDraft } = useDocument.getState();
    draft((document) => changeHeader(document, { patch: { title: 'Half' } }));
    cancelDraft();
    await passMs(5000);
    expect(asked).toEqual([]);
    draft((document) => changeHeader(document, { patch: { title: 'Half' } }));
    draft((document) => changeHeader(document, { patch: { title: 'Whole' } }));
    commitDraft();
    await passMs(300);
    expect(lines()).toHaveLength(1);
    expect(headerOf(recoverShow(SHOW, lines(), 0).document).title).toBe('Whole');
  });

  test('of thousands go in several requests', async () => {
    open();
    for (let step = 1; step <= 4500; step += 1) retitle(`Step ${step}`);
    await stepsKept();
    expect(named('appendJournal').map(([, some]) => (some as string[]).length)).toEqual([2000, 2000, 500]);
    expect(readJournal(lines())).toMatchObject({ unread: 0, entries: { length: 4500 } });
  });
});

describe('the show as it was opened', () => {
  test('is sent where its file no longer holds it: without the steps and drafts that have come meanwhile', async () => {
    answer = (name) => ({ kind: name === 'beginJournal' ? 'unknown' : 'written' });
    open();
    retitle('One');
    useDocument.getState().draft((document) => changeHeader(document, { patch: { title: 'Half' } }));
    await stepsKept();
    expect(asked.map(([name]) => name)).toEqual(['beginJournal', 'sendBase', 'sendBase', 'appendJournal']);
    const pieces = named('sendBase').map(([, piece]) => piece as string | null);
    expect(pieces.at(-1)).toBeNull();
    expect(pieces.join('')).toBe(serialiseShow(SHOW));
    expect(parseShow(pieces.join('')).ok).toBe(true);
  });

  test('is sent again where it could not be kept, and no line goes before it', async () => {
    answer = (name) => (name === 'sendBase' ? NO_ROOM : { kind: 'unknown' });
    open();
    retitle('One');
    await passMs(300);
    expect(named('appendJournal')).toEqual([]);
    answer = (name) => ({ kind: name === 'beginJournal' ? 'unknown' : 'written' });
    await passMs(1100);
    expect(asked.map(([name]) => name)).toEqual([
      'beginJournal',
      'sendBase',
      'beginJournal',
      'sendBase',
      'sendBase',
      'appendJournal',
    ]);
  });

  test('is kept from the beginning where no file has it', async () => {
    open(null);
    await passMs(300);
    expect(asked.map(([name]) => name)).toEqual(['beginJournal']);
    expect(head()).toMatchObject({ token: null, mark: null });
  });

  test('is not asked for of a journal that is gone on with', async () => {
    const document = loadDocument(SHOW);
    adoptJournal('left-by-another', document, 7);
    useDocument.getState().open(document, FILE);
    retitle('Eight');
    await passMs(300);
    expect(asked.map(([name, journal]) => [name, journal])).toEqual([['appendJournal', 'left-by-another']]);
    expect(JSON.parse(lines()[0] ?? '')).toMatchObject({ n: 8 });
  });
});

describe('a write that fails', () => {
  test('is told once, and tried again with all that has come since until it is done', async () => {
    answer = (name) => (name === 'appendJournal' ? NO_ROOM : { kind: 'written' });
    open();
    retitle('One');
    await passMs(300);
    retitle('Two');
    await passMs(3500);
    const warnings = () => useNotices.getState().notices.filter(({ danger }) => danger === 'steps');
    expect(named('appendJournal').length).toBeGreaterThan(2);
    expect(warnings()).toHaveLength(1);
    answer = () => ({ kind: 'written' });
    asked = [];
    await passMs(1100);
    expect(readJournal(lines()).entries.map(({ n }) => n)).toEqual([1, 2]);
    expect(warnings()).toEqual([]);
  });

  test('holds up no save for ever', async () => {
    answer = () => NO_ROOM;
    open();
    retitle('One');
    await stepsKept();
    expect(lines()).toEqual([]);
    expect(journalPoint()).toMatchObject({ after: 1 });
  });
});

describe('a journal', () => {
  test('goes on over a save, and over an undo to what was saved', async () => {
    open();
    expect(journalPoint()).toBeNull();
    retitle('One');
    const point = useDocument.getState().savePoint();
    expect(journalPoint()).toMatchObject({ after: 1 });
    await stepsKept();
    const { document } = useDocument.getState().show ?? {};
    if (document)
      useDocument.getState().markSaved(FILE, { mark: 'e'.repeat(64), document: copyTables(document) }, point);
    retitle('Two');
    useDocument.getState().undo();
    expect(useDocument.getState().show?.edited).toBe(false);
    await stepsKept();
    expect(named('dropJournal')).toEqual([]);
    expect(recoverShow(SHOW, lines(), 1).saved).toMatchObject({ position: 1, evidence: false });
    expect(journalPoint()).toEqual({ journal: head().journal, after: 3 });
  });

  test.each([
    ['another show takes the place of its own', () => void open()],
    ['its show is closed', () => useDocument.getState().close()],
    ['its steps are let go', letJournalGo],
  ])('is dropped when %s, and nothing is written after that', async (_what, end) => {
    open();
    retitle('One');
    await stepsKept();
    retitle('Two');
    end();
    await passMs(3000);
    await journalSettled();
    expect(named('dropJournal')).toEqual([[head().journal]]);
    expect(asked.at(-1)?.[0]).toBe('dropJournal');
    expect(lines()).toHaveLength(1);
  });
});
