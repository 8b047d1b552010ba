/**
 * Journals of edits that no saved file has yet: for each a base (the whole show, written atomically) and a file of lines
 * that grows. What was answered as written is there after a crash or a power cut.
 */
import path from 'node:path';
import { z } from 'zod';
import { jsonOf } from '#shared/edit/journal-shape.ts';
import { createAppender, createTurns, wholeLines } from './append-lines.ts';
import { SYSTEM_DISK } from './disk.ts';
import { codeOf } from './file-failure.ts';
import { makeFolder, syncFolder, writeAtomically } from './write-atomically.ts';

const BASE = '.base.json';
const LINES = '.lines.jsonl';

const baseSchema = z.object({
  /** Of this file and of the lines. */
  version: z.literal(1),
  journal: z.string(),
  /** Absolute; null for a show that was never saved. */
  file: z.string().nullable(),
  /** What the file held when the journal was begun (SHA-256, hexadecimal); null if it is not known. */
  fileHash: z.string().nullable(),
  title: z.string(),
  /** ISO 8601. */
  begunAt: z.string(),
  /** The whole show as it was before the first line (shared/edit/journal-base.ts). */
  base: z.string(),
});
type Base = Readonly<z.infer<typeof baseSchema>>;
export type JournalBase = Omit<Base, 'version'>;

export interface StoredJournal {
  readonly journal: string;
  /** Null: it can't be read, or another version of the program wrote it. */
  readonly base: JournalBase | null;
  readonly lines: readonly string[];
}

export interface Journals {
  /** Writes the base; the journal exists from then on. Throws the system's error. */
  begin(base: JournalBase): Promise<void>;
  /** Appends the lines and flushes them to the disk. Throws the system's error. */
  append(journal: string, lines: readonly string[]): Promise<void>;
  /** All that are left, the oldest first; those without a base that can be read come last. Throws the system's error. */
  list(): Promise<readonly StoredJournal[]>;
  /** Removes a journal; nothing happens if there is none. */
  drop(journal: string): Promise<void>;
}

/** Where the journals lie in the program's own folder. */
export function journalsFolder(userData: string): string {
  return path.join(userData, 'journals');
}

/** `userData`: the program's own folder. Names of journals are UUIDs: they name files. */
export function createJournals(userData: string, disk = SYSTEM_DISK): Journals {
  const folder = journalsFolder(userData);
  const appendLines = createAppender(userData, disk);
  const inTurn = createTurns();
  const fileOf = (journal: string, ending: string): string => path.join(folder, `${journal}${ending}`);

  async function read(journal: string): Promise<StoredJournal> {
    try {
      const lines = wholeLines(await textOrNothing(fileOf(journal, LINES)));
      const read = baseSchema.safeParse(jsonOf(await disk.readFile(fileOf(journal, BASE), 'utf8'))).data;
      if (read?.journal !== journal) return { journal, base: null, lines };
      const { version: _version, ...base } = read;
      return { journal, base, lines };
    } catch (thrown) {
      if (codeOf(thrown) === undefined) throw thrown;
      return { journal, base: null, lines: [] };
    }
  }
  /** Nothing was appended to a journal that was only begun. */
  async function textOrNothing(file: string): Promise<string> {
    try {
      return await disk.readFile(file, 'utf8');
    } catch (thrown) {
      if (codeOf(thrown) === 'ENOENT') return '';
      throw thrown;
    }
  }
  async function namesInFolder(): Promise<readonly string[]> {
    try {
      return await disk.readdir(folder);
    } catch (thrown) {
      if (codeOf(thrown) === 'ENOENT') return [];
      throw thrown;
    }
  }
  return {
    begin: (base) =>
      inTurn(async () => {
        await makeFolder(userData, folder, disk);
        const text = JSON.stringify({ version: 1, ...base } satisfies Base);
        await writeAtomically(fileOf(base.journal, BASE), text, disk);
      }),
    append: (journal, lines) => inTurn(() => appendLines(fileOf(journal, LINES), lines)),
    list: () =>
      inTurn(async () => {
        const names = (await namesInFolder()).filter((name) => name.endsWith(BASE));
        const all = await Promise.all(names.map((name) => read(name.slice(0, -BASE.length))));
        return all.sort((a, b) => (beginningOf(a) < beginningOf(b) ? -1 : 1));
      }),
    drop: (journal) =>
      inTurn(async () => {
        // The base first, and for good: a base whose lines are gone would be taken for an older show.
        await disk.rm(fileOf(journal, BASE), { force: true });
        await syncFolder(folder, disk).catch(() => undefined);
        await disk.rm(fileOf(journal, LINES), { force: true });
      }),
  };
}

function beginningOf({ base }: StoredJournal): string {
  return base?.begunAt ?? '~';
}
