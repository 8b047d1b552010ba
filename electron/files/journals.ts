/**
 * Journals of edits: for each its head, the show as it was opened, and a file of lines that grows, with a note for each
 * save among them. What was answered as written is there after a crash or a power cut.
 */
import path from 'node:path';
import { z } from 'zod';
import { jsonOf } from '#shared/edit/journal-shape.ts';
import { createAppender, createTurns, wholeLines } from './append-lines.ts';
import { SYSTEM_DISK } from './disk.ts';
import { codeOf } from './file-failure.ts';
import { markOf } from './read-text.ts';
import { beginWriting, makeFolder, syncFolder, writeAtomically, type Writing } from './write-atomically.ts';

/** Where earlier versions had all but the lines. */
const HEAD = '.base.json';
const BASE = '.show.onetake';
const LINES = '.lines.jsonl';

/** What a file held when so many lines had been written; `file` null: a show without a file. */
const savedSchema = z.object({
  after: z.int().min(0),
  /** Absolute. */
  file: z.string().nullable(),
  /** Of its text: SHA-256, hexadecimal; null where it is no state of the journal. */
  mark: z.string().nullable(),
});
export type SavedState = Readonly<z.infer<typeof savedSchema>>;

const headSchema = z.object({
  /** Of the three files. */
  version: z.literal(2),
  journal: z.string(),
  title: z.string(),
  /** ISO 8601. */
  begunAt: z.string(),
  /** Of the base: a text by itself, so that it helps whatever became of the file. */
  base: z.string(),
  /** What the show's file held before the first line. */
  opened: savedSchema,
});
export type JournalHead = Readonly<Omit<z.infer<typeof headSchema>, 'version'>>;

const noteSchema = z.object({ saved: savedSchema });

export interface StoredJournal {
  readonly journal: string;
  /** Null: it can't be read, or another version of the program wrote it. */
  readonly kept: {
    readonly head: JournalHead;
    /** The text of the show before the first line. */
    readonly base: Uint8Array;
    /** Without the notes of saves. */
    readonly lines: readonly string[];
    /** What the show's files are said to hold, from the opening on; of a save that failed in the last moment too. */
    readonly saved: readonly SavedState[];
  } | null;
}

/** All of it throws the system's error. Names of journals are UUIDs: they name files. */
export interface Journals {
  /** What the show as it was opened is to be written into. */
  openBase(journal: string): Promise<Writing>;
  /** The journal exists from now on; `base` has all of the show, and is abandoned if that fails. */
  begin(head: JournalHead, base: Writing): Promise<void>;
  /** Appends the lines and flushes them to the disk. */
  append(journal: string, lines: readonly string[]): Promise<void>;
  /** Notes among the lines that a file is about to hold a state. */
  noteSave(journal: string, saved: SavedState): Promise<void>;
  /** All that are left, the oldest first; those that can't be read come last. What is left of others is removed. */
  list(): Promise<readonly StoredJournal[]>;
  /** Removes a journal; nothing happens if there is none. */
  drop(journal: string): Promise<void>;
}

/** Where the journals lie in the program's own folder. */
export function journalsFolder(userData: string): string {
  return path.join(userData, 'journals');
}

/** `userData`: the program's own folder. */
export function createJournals(userData: string, disk = SYSTEM_DISK): Journals {
  const folder = journalsFolder(userData);
  const appendLines = createAppender(userData, disk);
  const inTurn = createTurns();
  const fileOf = (journal: string, ending: string): string => path.join(folder, `${journal}${ending}`);

  async function read(journal: string): Promise<StoredJournal> {
    try {
      const all = wholeLines(await textOrNothing(fileOf(journal, LINES)));
      const notes = all.map((line) => noteSchema.safeParse(jsonOf(line)).data);
      const lines = all.filter((_, at) => !notes[at]);
      const head = headSchema.safeParse(jsonOf(textOf(await disk.readFile(fileOf(journal, HEAD))))).data;
      const base = head && (await disk.readFile(fileOf(journal, BASE)));
      if (head?.journal !== journal || !base || markOf(base) !== head.base) return { journal, kept: null };
      const { version: _version, ...rest } = head;
      const saved = [head.opened, ...notes.flatMap((note) => (note ? [note.saved] : []))];
      return { journal, kept: { head: rest, base, lines, saved } };
    } catch (thrown) {
      if (codeOf(thrown) === undefined) throw thrown;
      return { journal, kept: null };
    }
  }
  /** Nothing was appended to a journal that was only begun. */
  async function textOrNothing(file: string): Promise<string> {
    try {
      return textOf(await disk.readFile(file));
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
    openBase: (journal) =>
      inTurn(async () => {
        await makeFolder(userData, folder, disk);
        return beginWriting(fileOf(journal, BASE), disk);
      }),
    begin: (head, base) =>
      inTurn(async () => {
        try {
          await base.flush();
          await base.replace();
        } catch (thrown) {
          await base.abandon();
          throw thrown;
        }
        const text = JSON.stringify({ version: 2, ...head } satisfies Head);
        await writeAtomically(fileOf(head.journal, HEAD), text, disk);
      }),
    append: (journal, lines) => inTurn(() => appendLines(fileOf(journal, LINES), lines)),
    noteSave: (journal, saved) => inTurn(() => appendLines(fileOf(journal, LINES), [JSON.stringify({ saved })])),
    list: () =>
      inTurn(async () => {
        const names = await namesInFolder();
        const headed = new Set(names.flatMap((name) => stemOf(name, HEAD) ?? []));
        // Of one that was never begun, or was being dropped.
        const strays = names.filter((name) => {
          const stem = stemOf(name, BASE) ?? stemOf(name, LINES);
          return name.endsWith('.tmp') || (stem !== undefined && !headed.has(stem));
        });
        await Promise.all(strays.map((name) => disk.rm(path.join(folder, name), { force: true })));
        const all = await Promise.all([...headed].map(read));
        return all.sort((a, b) => (beginningOf(a) < beginningOf(b) ? -1 : 1));
      }),
    drop: (journal) =>
      inTurn(async () => {
        // The head first, and for good: one whose lines are gone would be taken for an older show.
        await disk.rm(fileOf(journal, HEAD), { force: true });
        await syncFolder(folder, disk).catch(() => undefined);
        await disk.rm(fileOf(journal, LINES), { force: true });
        await disk.rm(fileOf(journal, BASE), { force: true });
      }),
  };
}

type Head = z.infer<typeof headSchema>;

function beginningOf({ kept }: StoredJournal): string {
  return kept?.head.begunAt ?? '~';
}

/** The name without the ending; undefined for one that ends otherwise. */
function stemOf(name: string, ending: string): string | undefined {
  return name.endsWith(ending) ? name.slice(0, -ending.length) : undefined;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
