/** Opening shows: from the disk, and those that come with the program. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import type { BuiltInShow, FileFailure, Opened } from '#shared/bridge/files.ts';
import { failureOfReading } from '#electron/files/file-failure.ts';
import type { FileMarks } from '#electron/files/file-marks.ts';
import type { KnownFile, OpenFiles } from '#electron/files/open-files.ts';
import type { RecentShows } from '#electron/files/recent-shows.ts';
import { SAMPLES } from './distribution.ts';
import type { OfferedTexts } from './offered-texts.ts';

/** Their files in dist/samples (build/samples). */
const BUILT_IN: Readonly<Record<BuiltInShow, string>> = {
  sample: 'only-once.onetake',
  small: 'small.onetake',
  template: 'template.onetake',
};

export interface ShowOpener {
  /** A show file; it goes to the head of the recent ones, or leaves them if it is gone. */
  open(file: string): Promise<Opened | FileFailure>;
  openBuiltIn(which: BuiltInShow): Promise<Opened | FileFailure>;
  /** A file that was shown before. */
  openAgain(file: KnownFile): Promise<Opened | FileFailure>;
}

interface OpenerParts {
  readonly files: OpenFiles;
  readonly recent: RecentShows;
  readonly marks: FileMarks;
  readonly texts: OfferedTexts;
  /** The file on the screen: it keeps its token, by whatever path it is opened once more. */
  readonly shown: () => KnownFile | undefined;
}

/** Whether a show that was read comes on the screen is the window's to say. */
export function createShowOpener({ files, recent, marks, texts, shown }: OpenerParts): ShowOpener {
  return {
    async open(asked) {
      const file = await asShown(asked);
      const outcome = await read({ path: file, writable: true });
      if (outcome.kind === 'opened') {
        recent.add(file);
        app.addRecentDocument(file);
      } else if (outcome.fault === 'not-found') recent.remove(file);
      return outcome;
    },
    openBuiltIn: (which) => read({ path: path.join(SAMPLES, BUILT_IN[which]), writable: false }),
    openAgain: read,
  };

  async function read(file: KnownFile): Promise<Opened | FileFailure> {
    try {
      const { bytes, mark } = await marks.read(file.path);
      return { kind: 'opened', file: files.refer(file), text: texts.offer(bytes), mark };
    } catch (thrown) {
      return failureOfReading(file.path, thrown);
    }
  }

  async function asShown(asked: string): Promise<string> {
    const present = shown();
    return present?.writable === true && (await isSameFile(asked, present.path)) ? present.path : asked;
  }
}

/** Two paths may lead to one file: over a link, or in other letters where the disk does not tell them apart. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  try {
    const [a, b] = await Promise.all([one, other].map((file) => stat(file, { bigint: true })));
    return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}
