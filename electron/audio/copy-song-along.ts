/** A show that is saved elsewhere takes its song along, if that lies beside the old file and is not yet there. */
import { constants, copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { codeOf } from '#electron/files/file-failure.ts';
import { syncFolder } from '#electron/files/write-atomically.ts';
import { findSong, isSafeRelative } from './song-path.ts';

/** Throws the system's error if the song is there and can't be copied; a song that is missing is no fault. */
export async function copySongAlong(oldFolder: string, newFolder: string, relative: string): Promise<void> {
  if (!isSafeRelative(relative)) return;
  const target = path.join(newFolder, relative);
  if (await isThere(target)) return;
  const song = await findSong(oldFolder, relative).catch((thrown: unknown) => {
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  });
  if (song === undefined) return;
  await mkdir(path.dirname(target), { recursive: true });
  const beside = path.join(path.dirname(target), `.one-take-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await copyFile(song, beside, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await flush(beside);
    await rename(beside, target);
  } catch (thrown) {
    await rm(beside, { force: true });
    throw thrown;
  }
  await syncFolder(path.dirname(target));
}

/** The song's path in a show's text; undefined if the text has none, or is no show. */
export function songOfShowText(text: string): string | undefined {
  try {
    const show: unknown = JSON.parse(text);
    const audio = member(member(show, 'music'), 'audio');
    const relative = member(audio, 'path');
    return typeof relative === 'string' ? relative : undefined;
  } catch {
    return undefined;
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
