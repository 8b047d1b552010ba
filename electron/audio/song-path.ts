/** Where a show's song may lie: beside the show file or in a folder below it, and nowhere else. */
import { realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * The song's absolute path, or undefined if `relative` is not safe: absolute, on a drive, a URL, with '..' or a
 * backslash, or leading out of the folder through a link. Throws the system's error if nothing is there.
 */
export async function findSong(showFolder: string, relative: string): Promise<string | undefined> {
  if (!isSafeRelative(relative)) return undefined;
  const [folder, file] = await Promise.all([realpath(showFolder), realpath(path.join(showFolder, relative))]);
  return isInside(folder, file) ? file : undefined;
}

/** Whether a path from a show file is relative, with '/' between parts, and stays below where it begins. */
export function isSafeRelative(relative: string): boolean {
  const parts = relative.split('/');
  return parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part));
}

function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '' && !path.isAbsolute(way) && way.split(path.sep)[0] !== '..';
}
