/** The journals of edits, as the window knows them: files by token, and how each stands against its journal. */
import { createHash, type Hash } from 'node:crypto';
import type { JournalHead, LeftFile, LeftJournal, JournalPoint } from '#shared/bridge/journals.ts';
import { readJournal } from '#shared/edit/journal.ts';
import { codeOf } from '#electron/files/file-failure.ts';
import { SYSTEM_DISK, type Disk } from '#electron/files/disk.ts';
import { createJournals, journalsFolder, type SavedState, type StoredJournal } from '#electron/files/journals.ts';
import type { OpenFiles } from '#electron/files/open-files.ts';
import { readMarked, type MarkedBytes } from '#electron/files/read-text.ts';
import type { Writing } from '#electron/files/write-atomically.ts';
import type { OfferedTexts } from './offered-texts.ts';

/** All of it throws the system's error, where nothing else is said. */
export interface JournalKeeper {
  /**
   * Begins a journal with what the file of the token holds. False if that is not what the show was opened from any more,
   * or if there is no such file: then the window has to send the show (`base`).
   */
  begin(head: JournalHead): Promise<boolean>;
  /** Takes the next piece of the show as it was opened; null ends it, and the journal is begun. */
  base(journal: string, piece: string | null): Promise<void>;
  append(journal: string, lines: readonly string[]): Promise<void>;
  /** The file is about to hold that state. It is saved whether this can be noted or not: throws nothing. */
  noteSave(point: JournalPoint, file: string, mark: string): Promise<void>;
  /** This run goes on with a journal that was left. */
  adopt(journal: string): void;
  /** All that were left, those of this run first, then the oldest. Where they can't be listed there are none. */
  left(): Promise<readonly LeftJournal[]>;
  drop(journal: string): Promise<void>;
  /** Removes all of this run: what they hold is saved, or was let go. */
  dropOwn(): Promise<void>;
  /** Ends what was being sent: the page has gone. */
  abandonAll(): Promise<void>;
}

interface KeeperParts {
  readonly userData: string;
  readonly files: OpenFiles;
  readonly texts: OfferedTexts;
  readonly disk?: Disk;
  /** Reads a show's file. Throws as `readText` does. */
  readonly read?: (file: string) => Promise<MarkedBytes>;
}

/** A show that the window sends as it was opened. */
interface Sending {
  readonly head: JournalHead;
  readonly writing: Writing;
  readonly hash: Hash;
}

export function createJournalKeeper(parts: KeeperParts): JournalKeeper {
  const { userData, files, texts, disk = SYSTEM_DISK, read = readMarked } = parts;
  const journals = createJournals(userData, disk);
  const ofThisRun = new Set<string>();
  const sendings = new Map<string, Sending>();

  const fileOf = (token: string | null): string | null => {
    const known = token === null ? undefined : files.find(token);
    return known?.writable === true ? known.path : null;
  };
  const start = async ({ journal, title, token, mark }: JournalHead, base: string, writing: Writing): Promise<void> => {
    const file = fileOf(token);
    const opened = { after: 0, file, mark: file === null ? null : mark };
    await journals.begin({ journal, title, base, begunAt: new Date().toISOString(), opened }, writing);
    ofThisRun.add(journal);
  };
  const appendOrAbandon = async (writing: Writing, content: string | Uint8Array): Promise<void> => {
    try {
      await writing.append(content);
    } catch (thrown) {
      await writing.abandon();
      throw thrown;
    }
  };
  return {
    async begin(head) {
      const file = fileOf(head.token);
      const present = file === null ? null : await read(file).catch(() => null);
      const writing = await journals.openBase(head.journal);
      if (present?.mark !== head.mark || present === null) {
        sendings.set(head.journal, { head, writing, hash: createHash('sha256') });
        return false;
      }
      await appendOrAbandon(writing, present.bytes);
      await start(head, present.mark, writing);
      return true;
    },
    async base(journal, piece) {
      const sending = sendings.get(journal);
      if (!sending) throw new Error('a piece was refused: no journal waits for it.');
      const { head, writing, hash } = sending;
      if (piece === null) {
        sendings.delete(journal);
        await start(head, hash.digest('hex'), writing);
        return;
      }
      hash.update(piece, 'utf8');
      await appendOrAbandon(writing, piece);
    },
    append: (journal, lines) => journals.append(journal, lines),
    noteSave: ({ journal, after }, file, mark) =>
      journals.noteSave(journal, { after, file, mark }).catch(() => undefined),
    adopt: (journal) => void ofThisRun.add(journal),
    async left() {
      // A folder that can't be read can't be written either: that is told with the first step that is not kept.
      const stored = await journals.list().catch(() => []);
      const left = await Promise.all(stored.map(describe));
      return left.flatMap((one) => one ?? []).sort((a, b) => Number(isOfThisRun(b)) - Number(isOfThisRun(a)));
    },
    drop(journal) {
      ofThisRun.delete(journal);
      return journals.drop(journal);
    },
    async dropOwn() {
      await Promise.all([...ofThisRun].map((journal) => journals.drop(journal)));
      ofThisRun.clear();
    },
    async abandonAll() {
      const all = [...sendings.values()];
      sendings.clear();
      await Promise.all(all.map(({ writing }) => writing.abandon()));
    },
  };

  /** Null for one that is of no use any more, and is removed. */
  async function describe({ journal, kept }: StoredJournal): Promise<LeftJournal | null> {
    const folder = journalsFolder(userData);
    if (!kept) return { kind: 'unreadable', journal, folder };
    const { head, base, lines, saved } = kept;
    const file = await findFile(saved);
    const isOwn = ofThisRun.has(journal);
    // The program ended when all was saved: nothing has to be asked, nor anything be read.
    if (!isOwn && file?.standing === 'same' && file.after >= lastStepOf(lines)) {
      await journals.drop(journal).catch(() => undefined);
      return null;
    }
    return {
      kind: 'kept',
      journal,
      title: head.title,
      base: texts.offer(base),
      lines: texts.offer(Buffer.from(lines.join('\n'), 'utf8')),
      file: file && { ...file, present: file.present && texts.offer(file.present.bytes) },
      ofThisRun: isOwn,
      folder,
    };
  }

  /** The file that holds what was saved last, or was to; null for a show that was never saved. */
  async function findFile(saved: readonly SavedState[]): Promise<FoundFile | null> {
    const found: FoundFile[] = [];
    // The last save may have failed in its last moment: then the file is as the one before has left it.
    for (const { after, file, mark } of saved.toReversed()) {
      if (file === null || mark === null) continue;
      // eslint-disable-next-line no-await-in-loop -- the first that is right spares the others
      const standing = await standingOf(file, mark);
      const known = { ref: files.refer({ path: file, writable: true }), mark, after, ...standing };
      if (standing.standing === 'same') return known;
      found.push(known);
    }
    return found[0] ?? null;
  }

  async function standingOf(file: string, mark: string): Promise<Pick<FoundFile, 'standing' | 'present'>> {
    try {
      const present = await read(file);
      return { standing: mark === present.mark ? 'same' : 'changed', present };
    } catch (thrown) {
      const isGone = ['ENOENT', 'ENOTDIR'].includes(codeOf(thrown) ?? '');
      return { standing: isGone ? 'gone' : 'unreadable', present: null };
    }
  }
}

/** With the bytes in the place of their address. */
type FoundFile = Omit<LeftFile, 'present'> & { readonly present: MarkedBytes | null };

function lastStepOf(lines: readonly string[]): number {
  const { entries, unread } = readJournal(lines);
  return entries.length + unread;
}

function isOfThisRun(left: LeftJournal): boolean {
  return left.kind === 'kept' && left.ofThisRun;
}
