/** Files of JSON lines that only grow: what was answered as written is there after a crash or a power cut. */
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './write-atomically.ts';

/** Appends the lines and flushes them to the disk; makes file and folder. Throws the system's error. */
export async function appendLines(file: string, lines: readonly string[]): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'a+');
  try {
    const { size } = await handle.stat();
    const torn = size > 0 && (await lastByte(handle, size)) !== '\n';
    await handle.appendFile(`${torn ? '\n' : ''}${lines.map((line) => `${line}\n`).join('')}`);
    await handle.datasync();
    if (size === 0) await syncFolder(path.dirname(file));
  } finally {
    await handle.close();
  }
}

async function lastByte(handle: FileHandle, size: number): Promise<string> {
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString('latin1');
}

/** The lines that are JSON: a power cut may leave half a line at the end, or in the middle where writing went on. */
export function wholeLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => {
    try {
      JSON.parse(line);
      return true;
    } catch {
      return false;
    }
  });
}

/** Runs one job after the other, in the order of the calls; a job that fails does not hold up the next. */
export function createTurns(): <T>(job: () => Promise<T>) => Promise<T> {
  let queue: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = queue.then(job);
    queue = result.catch(() => undefined);
    return result;
  };
}
