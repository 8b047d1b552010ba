/**
 * Writing a file so that whatever happens (a crash, a full disk, a pulled plug) either the old or the new text stands
 * there, whole: write beside, flush to the disk, rename over, flush the folder.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SYSTEM_DISK, type Disk } from './disk.ts';
import { codeOf, FileFaultError } from './file-failure.ts';

/** On Windows a virus scanner or an indexer may hold the old file for a moment. */
const RENAME_ATTEMPTS = 10;
const RENAME_PAUSE_MS = 50;

/** A file that is being written; until it is finished nobody sees anything of it. All of it throws the system's error. */
export interface Writing {
  append(content: string | Uint8Array): Promise<void>;
  /** What was appended is on the disk, and nothing more can be. */
  flush(): Promise<void>;
  /** It stands in the file now, for good; to be called when it was flushed. */
  replace(): Promise<void>;
  /** Leaves neither a changed file nor a temporary one behind; nothing happens to one that is in its place. */
  abandon(): Promise<void>;
}

/** Replaces or creates `file` at once. Throws as `beginWriting` does, and leaves nothing behind then. */
export async function writeAtomically(file: string, content: string | Uint8Array, disk = SYSTEM_DISK): Promise<void> {
  const writing = await beginWriting(file, disk);
  try {
    await writing.append(content);
    await writing.flush();
    await writing.replace();
  } catch (thrown) {
    await writing.abandon();
    throw thrown;
  }
}

/**
 * Begins to replace or create `file`. A link stays a link: what it points to is written. The mode of the file stays.
 * Throws the system's error.
 */
export async function beginWriting(file: string, disk = SYSTEM_DISK): Promise<Writing> {
  const target = await followLink(file, disk);
  const mode = await modeOf(target, disk);
  const folder = path.dirname(target);
  const beside = path.join(folder, `.one-take-${randomBytes(6).toString('hex')}.tmp`);
  const handle = await disk.open(beside, 'wx', mode ?? 0o666);
  let isOpen = true;
  let isInPlace = false;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await handle.close();
  };
  return {
    append: (content) => handle.appendFile(content),
    async flush() {
      // The mask of the process took bits away when the file was made.
      if (mode !== undefined) await handle.chmod(mode);
      await handle.sync();
      await close();
    },
    async replace() {
      await renameOver(beside, target, disk);
      isInPlace = true;
      await syncFolder(folder, disk);
    },
    async abandon() {
      if (isInPlace) return;
      // A file that can't be closed can still be removed.
      await close().catch(() => undefined);
      await disk.rm(beside, { force: true });
    },
  };
}

/** Flushes a folder's list of names to the disk. Windows knows no such thing, and needs none. */
export async function syncFolder(folder: string, disk = SYSTEM_DISK): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } catch (thrown) {
    // Some network and FUSE file systems can't flush a folder; the file itself is on the disk.
    if (codeOf(thrown) !== 'EINVAL' && codeOf(thrown) !== 'ENOTSUP') throw thrown;
  } finally {
    await handle.close();
  }
}

/**
 * Makes `folder` and those above it up to `root`, which is there, and flushes the names of all of them: one that an
 * earlier run made may not be on the disk yet.
 */
export async function makeFolder(root: string, folder: string, disk = SYSTEM_DISK): Promise<void> {
  await disk.mkdir(folder, { recursive: true });
  const below = path.relative(root, folder).split(path.sep);
  for (let depth = 0; depth < below.length; depth += 1) {
    // eslint-disable-next-line no-await-in-loop -- from the top down, so that no name hangs in the air
    await syncFolder(path.join(root, ...below.slice(0, depth)), disk);
  }
}

async function renameOver(from: string, to: string, disk: Disk): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // eslint-disable-next-line no-await-in-loop -- one try after the other
      await disk.rename(from, to);
      return;
    } catch (thrown) {
      const busy = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(thrown) ?? '');
      if (!busy) throw thrown;
      // That the person may write it was seen before: somebody holds it.
      if (attempt === RENAME_ATTEMPTS) throw new FileFaultError('in-use', codeOf(thrown) ?? '');
      // eslint-disable-next-line no-await-in-loop -- waiting is the point
      await wait(RENAME_PAUSE_MS);
    }
  }
}

/**
 * The mode of an existing file, which the new one gets; undefined if there is none. A file that may not be written is
 * refused here, for a rename would replace it without asking.
 */
async function modeOf(file: string, disk: Disk): Promise<number | undefined> {
  try {
    const stats = await disk.stat(file);
    if (stats.isDirectory()) throw new FileFaultError('is-directory', 'EISDIR');
    await disk.access(file, constants.W_OK);
    return stats.mode & 0o7777;
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}

/** Where a chain of links ends, even if nothing stands there yet. */
async function followLink(file: string, disk: Disk): Promise<string> {
  try {
    return await disk.realpath(file);
  } catch (thrown) {
    if (codeOf(thrown) !== 'ENOENT') throw thrown;
  }
  try {
    const next = await disk.readlink(file);
    return await followLink(path.resolve(path.dirname(file), next), disk);
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === 'ENOENT' || code === 'EINVAL') return file;
    throw thrown;
  }
}
