/**
 * Journals of edits that no saved file has yet: for each a base (the whole show, written atomically) and a file of lines
 * that grows. What was answered as written is there after a crash or a power cut.
 */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { appendLines, createTurns, wholeLines } from './append-lines.ts';
import { codeOf } from './file-failure.ts';
import { syncFolder, writeAtomically } from './write-atomically.ts';

const BASE = '.base.json';
const LINES = '.lines.jsonl';

export interface JournalBase {
  readonly journal: string;
  /** Absolute; null for a show that was never saved. */
  readonly file: string | null;
  readonly title: string;
  /** ISO 8601. */
  readonly begunAt: string;
  readonly base: string;
}

export interface StoredJournal extends JournalBase {
  readonly lines: readonly string[];
}

export interface Journals {
  /** Writes the base; the journal exists from then on. Throws the system's error. */
  begin(base: JournalBase): Promise<void>;
  /** Appends the lines and flushes them to the disk. Throws the system's error. */
  append(journal: string, lines: readonly string[]): Promise<void>;
  /** All that are left, the oldest first. One whose base can't be read is left out, and stays on the disk. */
  list(): Promise<readonly StoredJournal[]>;
  /** Removes a journal; nothing happens if there is none. */
  drop(journal: string): Promise<void>;
}

/** `userData`: the program's own folder. Names of journals are UUIDs: they name files. */
export function createJournals(userData: string): Journals {
  const folder = path.join(userData, 'journals');
  const inTurn = createTurns();
  const fileOf = (journal: string, ending: string): string => path.join(folder, `${journal}${ending}`);

  async function read(journal: string): Promise<StoredJournal | null> {
    try {
      const base = JSON.parse(await readFile(fileOf(journal, BASE), 'utf8')) as JournalBase;
      return { ...base, lines: wholeLines(await readOrNothing(fileOf(journal, LINES))) };
    } catch (thrown) {
      if (thrown instanceof SyntaxError || codeOf(thrown) !== undefined) return null;
      throw thrown;
    }
  }
  return {
    begin: (base) =>
      inTurn(async () => {
        await mkdir(folder, { recursive: true });
        await writeAtomically(fileOf(base.journal, BASE), JSON.stringify(base));
      }),
    append: (journal, lines) => inTurn(() => appendLines(fileOf(journal, LINES), lines)),
    list: () =>
      inTurn(async () => {
        const names = (await namesIn(folder)).filter((name) => name.endsWith(BASE));
        const all = await Promise.all(names.map((name) => read(name.slice(0, -BASE.length))));
        return all.filter((one) => one !== null).sort((a, b) => (a.begunAt < b.begunAt ? -1 : 1));
      }),
    drop: (journal) =>
      inTurn(async () => {
        // The base first: lines without a base are nothing, a base without its lines would be an older show.
        await rm(fileOf(journal, BASE), { force: true });
        await rm(fileOf(journal, LINES), { force: true });
        await syncFolder(folder).catch(() => undefined);
      }),
  };
}

async function readOrNothing(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return '';
    throw thrown;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return [];
    throw thrown;
  }
}
