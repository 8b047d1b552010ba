/** Versions at a save: what it replaces is kept before it is gone, what it has written when that is done. */
import path from 'node:path';
import type { VersionFailure } from '#shared/bridge/versions.ts';
import { failureOfWriting } from '#electron/files/file-failure.ts';
import type { FileMarks } from '#electron/files/file-marks.ts';
import type { MarkedBytes } from '#electron/files/read-text.ts';
import type { KeptText, Versions } from '#electron/files/versions.ts';

export interface VersionKeeper {
  /**
   * What stands in the file is about to be replaced by this text: keeps it, unless it is kept already or is no text.
   * A version that can't be kept fails no save. Throws the system's error if the file can't be read.
   */
  keepReplaced(file: string, by: Uint8Array): Promise<void>;
  /** What was saved. Nobody waits for it. */
  keepSaved(file: string, saved: MarkedBytes): void;
}

interface KeeperParts {
  readonly userData: string;
  readonly versions: Versions;
  readonly marks: FileMarks;
  /** Null: all is kept again. */
  readonly onFailure: (failure: VersionFailure | null) => void;
}

export function createVersionKeeper({ userData, versions, marks, onFailure }: KeeperParts): VersionKeeper {
  /** Of each file the text that is known to be kept. */
  const kept = new Map<string, string>();
  let isLost = false;
  /** Whether it is kept. */
  async function keep(what: VersionFailure['what'], text: KeptText): Promise<boolean> {
    try {
      await versions.keep(text);
      return true;
    } catch (thrown) {
      onFailure({ what, failure: failureOfWriting(path.join(userData, 'versions'), thrown) });
      return false;
    }
  }
  async function keepWritten(file: string, saved: MarkedBytes): Promise<void> {
    if (!(await keep('saved', { ...saved, file }))) return;
    kept.set(file, saved.mark);
    if (!isLost) onFailure(null);
  }
  return {
    async keepReplaced(file, by) {
      isLost = false;
      const present = await marks.lookAt(file);
      if (present.kind !== 'text' || kept.get(file) === present.mark) return;
      const { mark, bytes } = present.bytes === null ? await marks.read(file) : { ...present, bytes: present.bytes };
      isLost = !(await keep('replaced', { bytes, mark, file, replacedBy: by }));
    },
    keepSaved: (file, saved) => void keepWritten(file, saved),
  };
}
