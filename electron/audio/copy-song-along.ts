/** A show that is saved elsewhere takes its song along, if that lies beside the old file and is not yet there. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '#electron/files/file-failure.ts';
import { copyDurably } from './copy-durably.ts';
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
  await copyDurably(song, target);
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
