/** Files of JSON lines that only grow: what was answered as written is there after a crash or a power cut. */
import path from 'node:path';
import { SYSTEM_DISK, type DiskFile } from './disk.ts';
import { makeFolder, syncFolder } from './write-atomically.ts';

/** Appends the lines and flushes them to the disk; makes file and folder. Throws the system's error. */
export type AppendLines = (file: string, lines: readonly string[]) => Promise<void>;

/** For files anywhere below `root`, which is there. */
export function createAppender(root: string, disk = SYSTEM_DISK): AppendLines {
  /** Files whose names this run has flushed. That another run has done so can't be known: it may have been cut off. */
  const named = new Set<string>();
  return async (file, lines) => {
    const folder = path.dirname(file);
    if (!named.has(file)) await makeFolder(root, folder, disk);
    const handle = await disk.open(file, 'a+');
    try {
      const { size } = await handle.stat();
      const torn = size > 0 && (await lastByte(handle, size)) !== '\n';
      await handle.appendFile(`${torn ? '\n' : ''}${lines.map((line) => `${line}\n`).join('')}`);
      await handle.datasync();
      if (size > 0 && named.has(file)) return;
      await syncFolder(folder, disk);
      named.add(file);
    } finally {
      await handle.close();
    }
  };
}

async function lastByte(handle: DiskFile, size: number): Promise<string> {
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, size - 1);
  return byte.toString('latin1');
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
