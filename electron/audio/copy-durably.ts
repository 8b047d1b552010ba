/** Copying a song so that it is there whole or not at all. */
import { randomBytes } from 'node:crypto';
import { constants, copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '#electron/files/write-atomically.ts';

/**
 * Copies `source` to `target`, whose folder is made if need be: written beside, flushed, renamed. Throws the system's
 * error and leaves nothing behind. What stood at `target` is replaced: look first.
 */
export async function copyDurably(source: string, target: string): Promise<void> {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  const beside = path.join(folder, `.one-take-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await copyFile(source, beside, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await flush(beside);
    await rename(beside, target);
  } catch (thrown) {
    await rm(beside, { force: true });
    throw thrown;
  }
  await syncFolder(folder);
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
