/** The journals of edits, as the window knows them: files by token, and how each stands against its journal. */
import type { JournalHead, LeftFile, LeftJournal } from '#shared/bridge/contract.ts';
import { codeOf } from '#electron/files/file-failure.ts';
import { markOfText } from '#electron/files/file-marks.ts';
import { createJournals, journalsFolder, type Journals, type StoredJournal } from '#electron/files/journals.ts';
import type { OpenFiles } from '#electron/files/open-files.ts';
import { readText } from '#electron/files/read-text.ts';

export interface JournalKeeper extends Pick<Journals, 'append' | 'drop'> {
  /** Throws the system's error. */
  begin(head: JournalHead): Promise<void>;
  /** This run goes on with a journal that was left. */
  adopt(journal: string): void;
  /** All that were left, those of this run first, then the oldest. Where they can't be listed there are none. */
  left(): Promise<readonly LeftJournal[]>;
}

interface KeeperParts {
  readonly userData: string;
  readonly files: OpenFiles;
}

export function createJournalKeeper({ userData, files }: KeeperParts): JournalKeeper {
  const journals = createJournals(userData);
  const ofThisRun = new Set<string>();
  return {
    async begin({ token, mark, ...head }) {
      const known = token === null ? undefined : files.find(token);
      const file = known?.writable === true ? known.path : null;
      await journals.begin({ ...head, file, fileHash: mark, begunAt: new Date().toISOString() });
      ofThisRun.add(head.journal);
    },
    adopt: (journal) => void ofThisRun.add(journal),
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

  async function standingOf(file: string, mark: string | null): Promise<LeftFile> {
    const ref = files.refer({ path: file, writable: true });
    try {
      const present = await readText(file);
      const standing = mark === markOfText(present) ? 'same' : 'changed';
      return { ref, standing, mark, present };
    } catch (thrown) {
      const isGone = ['ENOENT', 'ENOTDIR'].includes(codeOf(thrown) ?? '');
      return { ref, standing: isGone ? 'gone' : 'unreadable', mark, present: null };
    }
  }
}

function isOfThisRun(left: LeftJournal): boolean {
  return left.kind === 'kept' && left.ofThisRun;
}
