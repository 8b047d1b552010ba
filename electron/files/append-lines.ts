/** Files of JSON lines that only grow: what was answered as written is there after a crash or a power cut. */
import path from 'node:path';
import { SYSTEM_DISK, type Disk } from './disk.ts';
import { codeOf } from './file-failure.ts';
import { makeFolder, syncFolder, writeAtomically } from './write-atomically.ts';

/** Appends the lines and flushes them to the disk; makes file and folder. Throws the system's error. */
export type AppendLines = (file: string, lines: readonly string[]) => Promise<void>;

/** For files anywhere below `root`, which is there. */
export function createAppender(root: string, disk = SYSTEM_DISK): AppendLines {
  /** Files whose name and last line this run has flushed. Of others nobody knows: a run may have been cut off. */
  const sound = new Set<string>();
  return async (file, lines) => {
    const text = lines.map((line) => `${line}\n`).join('');
    if (!sound.has(file)) {
      await makeFolder(root, path.dirname(file), disk);
      const before = await textOf(file, disk);
      if (before !== '') {
        // What stands there may end in a line without its end: a crash in the midst of going on from it would take that
        // line along, which somebody has been shown by now. So it is written anew, as a whole.
        await writeAtomically(file, `${before}${before.endsWith('\n') ? '' : '\n'}${text}`, disk);
        sound.add(file);
        return;
      }
    }
    const handle = await disk.open(file, 'a');
    try {
      const isNew = !sound.delete(file);
      await handle.appendFile(text);
      await handle.datasync();
      if (isNew) await syncFolder(path.dirname(file), disk);
      sound.add(file);
    } finally {
      await handle.close();
    }
  };
}

/** What stands in a file; nothing, if there is none. */
async function textOf(file: string, disk: Disk): Promise<string> {
  try {
    return new TextDecoder().decode(await disk.readFile(file));
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return '';
    throw thrown;
  }
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
