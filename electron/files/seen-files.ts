/** Whether a file on the disk is still as this program read or wrote it last. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { codeOf, FileFaultError } from './file-failure.ts';
import { readText } from './read-text.ts';

export type FileState =
  | { readonly kind: 'same' }
  | { readonly kind: 'gone' }
  /** `text` is what stands there now; null if it can't be read. */
  | { readonly kind: 'changed'; readonly text: string | null };

export interface SeenFiles {
  /** The file holds this text now: it was read, or written. */
  note(file: string, text: string): Promise<void>;
  /** The text, of the file that was noted last of all; null for others, they are too large to be kept. */
  textOf(file: string): string | null;
  /** The hash of the text that was noted last; null if none was. */
  hashOf(file: string): string | null;
  /** The file counts as it was when `hashOf` gave this, be it in an earlier run. */
  recall(file: string, hash: string): void;
  /** A file that was never noted counts as the same. Throws nothing. */
  stateOf(file: string): Promise<FileState>;
}

interface Seen {
  readonly hash: string;
  /** Of the file when it was noted; equal ones spare reading it. */
  readonly stamp: string;
}

export function createSeenFiles(): SeenFiles {
  const seen = new Map<string, Seen>();
  let last: { readonly file: string; readonly text: string } | null = null;
  return {
    async note(file, text) {
      last = { file, text };
      seen.set(file, { hash: hashOfText(text), stamp: await stampOf(file).catch(() => '') });
    },
    textOf: (file) => (last?.file === file ? last.text : null),
    hashOf: (file) => seen.get(file)?.hash ?? null,
    recall: (file, hash) => void seen.set(file, { hash, stamp: '' }),
    async stateOf(file) {
      const known = seen.get(file);
      if (!known) return { kind: 'same' };
      try {
        const stamp = await stampOf(file);
        if (stamp === known.stamp) return { kind: 'same' };
        const text = await readText(file);
        if (hashOfText(text) !== known.hash) return { kind: 'changed', text };
        // Only touched, or copied back.
        seen.set(file, { ...known, stamp });
        return { kind: 'same' };
      } catch (thrown) {
        const code = codeOf(thrown);
        if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'gone' };
        // Some other file stands there. What may not be read at all, or is a folder, fails by its own name on writing.
        const isFile = thrown instanceof FileFaultError && thrown.fault !== 'is-directory';
        return isFile ? { kind: 'changed', text: null } : { kind: 'same' };
      }
    },
  };
}

/** SHA-256, hexadecimal. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Changes whenever the file is written, on every file system that keeps times. */
async function stampOf(file: string): Promise<string> {
  const { mtimeMs, ctimeMs, size, ino } = await stat(file);
  return [mtimeMs, ctimeMs, size, ino].join(' ');
}
