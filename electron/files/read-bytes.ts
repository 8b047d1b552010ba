/** Reading a file whole: files only, and only up to a size. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { FileFaultError } from './file-failure.ts';

/**
 * The bytes of a file. Throws a `FileFaultError` for a folder, a device or more than `mostBytes`, and the system's
 * error if it can't be read. Never writes.
 */
export async function readBytes(file: string, mostBytes: number): Promise<Uint8Array> {
  // Without O_NONBLOCK, opening a named pipe would wait for somebody to write into it.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw new FileFaultError('is-directory', 'EISDIR');
    if (!stat.isFile()) throw new FileFaultError('other', 'not a file');
    if (stat.size > mostBytes) throw new FileFaultError('too-large', `${stat.size} bytes`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
