/**
 * What stands in a file, told by the mark of its text: whoever writes names the mark that they know of, and sees whether
 * somebody else has been there. A file that was not touched since it was read or written is not read again.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { MarkedText } from '#shared/bridge/contract.ts';
import { codeOf, FileFaultError } from './file-failure.ts';
import { readText } from './read-text.ts';

export type OnDisk =
  /** `text`: null where the file was not read, for it is as it was. */
  | { readonly kind: 'text'; readonly mark: string; readonly text: string | null }
  /** A file that holds no text: something else than UTF-8, or too much of it. */
  | { readonly kind: 'no-text' }
  | { readonly kind: 'gone' };

export interface FileMarks {
  /** The text of the file with its mark. Throws as `readText` does. */
  read(file: string): Promise<MarkedText>;
  /** This text was written into the file just now; gives its mark. */
  note(file: string, text: string): Promise<string>;
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
  async function read(file: string): Promise<MarkedText> {
    const before = await stampOf(file).catch(() => null);
    const text = await readText(file);
    const mark = markOfText(text);
    const after = await stampOf(file).catch(() => null);
    // Written while it was read: the next look reads it again.
    if (after !== null && after === before) known.set(file, { mark, stamp: after });
    else known.delete(file);
    return { text, mark };
  }
  return {
    read,
    async note(file, text) {
      const mark = markOfText(text);
      const stamp = await stampOf(file).catch(() => null);
      if (stamp !== null) known.set(file, { mark, stamp });
      return mark;
    },
    async lookAt(file) {
      try {
        const before = known.get(file);
        if (before && before.stamp === (await stampOf(file))) return { kind: 'text', mark: before.mark, text: null };
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

/** SHA-256, hexadecimal. */
export function markOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Changes whenever the file is written, on every file system that keeps times. */
async function stampOf(file: string): Promise<string> {
  const { mtimeMs, ctimeMs, size, ino } = await stat(file);
  return [mtimeMs, ctimeMs, size, ino].join(' ');
}
