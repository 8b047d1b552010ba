/**
 * What stands in a file, told by the mark of its text: whoever writes names the mark that they know of, and sees whether
 * somebody else has been there. A file that was not touched since it was read or written is not read again.
 */
import { stat } from 'node:fs/promises';
import { codeOf, FileFaultError } from './file-failure.ts';
import { readMarked, type MarkedBytes } from './read-text.ts';

export type OnDisk =
  /** `bytes`: null where the file was not read, for it is as it was. */
  | { readonly kind: 'text'; readonly mark: string; readonly bytes: Uint8Array | null }
  /** A file that holds no text: something else than UTF-8, or too much of it. */
  | { readonly kind: 'no-text' }
  | { readonly kind: 'gone' };

export interface FileMarks {
  /** The text of the file with its mark. Throws as `readText` does. */
  read(file: string): Promise<MarkedBytes>;
  /** The text of this mark was written into the file just now. */
  note(file: string, mark: string): Promise<void>;
  /** What stands there now. Throws the system's error where that can't be seen, and a `FileFaultError` for a folder. */
  lookAt(file: string): Promise<OnDisk>;
}

interface Known {
  readonly mark: string;
  /** Of the file when it held the text of that mark. */
  readonly stamp: string;
}

export function createFileMarks(): FileMarks {
  const known = new Map<string, Known>();
  async function read(file: string): Promise<MarkedBytes> {
    const before = await stampOf(file).catch(() => null);
    const { bytes, mark } = await readMarked(file);
    const after = await stampOf(file).catch(() => null);
    // Written while it was read: the next look reads it again.
    if (after !== null && after === before) known.set(file, { mark, stamp: after });
    else known.delete(file);
    return { bytes, mark };
  }
  return {
    read,
    async note(file, mark) {
      const stamp = await stampOf(file).catch(() => null);
      if (stamp !== null) known.set(file, { mark, stamp });
    },
    async lookAt(file) {
      try {
        const before = known.get(file);
        if (before && before.stamp === (await stampOf(file))) return { kind: 'text', mark: before.mark, bytes: null };
        return { kind: 'text', ...(await read(file)) };
      } catch (thrown) {
        const code = codeOf(thrown);
        if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'gone' };
        if (thrown instanceof FileFaultError && thrown.fault !== 'is-directory') return { kind: 'no-text' };
        throw thrown;
      }
    },
  };
}

/** Changes whenever the file is written, on every file system that keeps times. */
async function stampOf(file: string): Promise<string> {
  const { mtimeMs, ctimeMs, size, ino } = await stat(file);
  return [mtimeMs, ctimeMs, size, ino].join(' ');
}
