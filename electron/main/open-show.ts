/** Opening shows: from the disk, and those that come with the program. */
import path from 'node:path';
import { app } from 'electron';
import type { BuiltInShow, FileFailure, Opened } from '#shared/bridge/contract.ts';
import { failureOfReading } from '#electron/files/file-failure.ts';
import type { KnownFile, OpenFiles } from '#electron/files/open-files.ts';
import { readText } from '#electron/files/read-text.ts';
import type { RecentShows } from '#electron/files/recent-shows.ts';
import type { SeenFiles } from '#electron/files/seen-files.ts';
import { SAMPLES } from './distribution.ts';

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

/** `onShown` is called with each file that could be read. */
export function createShowOpener(
  files: OpenFiles,
  recent: RecentShows,
  seen: SeenFiles,
  onShown: (file: KnownFile) => void,
): ShowOpener {
  return {
    async open(file) {
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
      const text = await readText(file.path);
      await seen.note(file.path, text);
      onShown(file);
      return { kind: 'opened', file: files.refer(file), text };
    } catch (thrown) {
      return failureOfReading(file.path, thrown);
    }
  }
}
