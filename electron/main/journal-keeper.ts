/** The journals of edits, as the window knows them: files by token, and how each stands against its journal. */
import type { JournalHead, LeftFile, LeftJournal } from '#shared/bridge/contract.ts';
import { codeOf } from '#electron/files/file-failure.ts';
import { createJournals, journalsFolder, type Journals, type StoredJournal } from '#electron/files/journals.ts';
import type { OpenFiles } from '#electron/files/open-files.ts';
import { readText } from '#electron/files/read-text.ts';
import { hashOfText, type SeenFiles } from '#electron/files/seen-files.ts';

export interface JournalKeeper extends Pick<Journals, 'append' | 'drop'> {
  /** Throws the system's error. */
  begin(head: JournalHead): Promise<void>;
  /** This run goes on with a journal that was left. Saving over what others have written since is asked about. */
  adopt(journal: string): void;
  /** All that were left, those of this run first, then the oldest. Where they can't be listed there are none. */
  left(): Promise<readonly LeftJournal[]>;
}

interface KeeperParts {
  readonly userData: string;
  readonly files: OpenFiles;
  readonly seen: SeenFiles;
}

export function createJournalKeeper({ userData, files, seen }: KeeperParts): JournalKeeper {
  const journals = createJournals(userData);
  const ofThisRun = new Set<string>();
  /** What the files of journals that were left held when those were begun. */
  const begunOn = new Map<string, { readonly file: string; readonly hash: string }>();
  return {
    async begin({ token, ...head }) {
      const known = token === null ? undefined : files.find(token);
      const file = known?.writable === true ? known.path : null;
      const fileHash = file === null ? null : seen.hashOf(file);
      await journals.begin({ ...head, file, fileHash, begunAt: new Date().toISOString() });
      ofThisRun.add(head.journal);
    },
    adopt(journal) {
      ofThisRun.add(journal);
      const begun = begunOn.get(journal);
      if (begun) seen.recall(begun.file, begun.hash);
    },
    append: (journal, lines) => journals.append(journal, lines),
    async left() {
      // A folder that can't be read can't be written either: that is told with the first step that is not kept.
      const stored = await journals.list().catch(() => []);
      const left = await Promise.all(stored.map(describe));
      return left.sort((a, b) => Number(isOfThisRun(b)) - Number(isOfThisRun(a)));
    },
    drop: (journal) => journals.drop(journal),
  };

  async function describe({ journal, base, lines }: StoredJournal): Promise<LeftJournal> {
    const folder = journalsFolder(userData);
    if (!base) return { kind: 'unreadable', journal, folder };
    const { file, fileHash } = base;
    if (file !== null && fileHash !== null) begunOn.set(journal, { file, hash: fileHash });
    return {
      kind: 'kept',
      journal,
      title: base.title,
      base: base.base,
      file: file === null ? null : await standingOf(file, fileHash),
      lines,
      ofThisRun: ofThisRun.has(journal),
      folder,
    };
  }

  async function standingOf(file: string, hash: string | null): Promise<LeftFile> {
    const ref = files.refer({ path: file, writable: true });
    try {
      const present = await readText(file);
      const standing = hash === null || hash === hashOfText(present) ? 'same' : 'changed';
      return { ref, standing, present };
    } catch (thrown) {
      const isGone = ['ENOENT', 'ENOTDIR'].includes(codeOf(thrown) ?? '');
      return { ref, standing: isGone ? 'gone' : 'unreadable', present: null };
    }
  }
}

function isOfThisRun(left: LeftJournal): boolean {
  return left.kind === 'kept' && left.ofThisRun;
}
