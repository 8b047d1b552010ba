/** Reading a file whole: files only, and only up to a size. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { FileFaultError } from './file-failure.ts';

/** So much is read at a time. */
const BLOCK = 8 * 1024 * 1024;

/**
 * The bytes of a file; `look` sees them block by block while the next one is read. Throws a `FileFaultError` for a
 * folder, a device or more than `mostBytes`, and the system's error if it can't be read. Never writes.
 */
export async function readBytes(
  file: string,
  mostBytes: number,
  look: (block: Uint8Array) => void = () => undefined,
): Promise<Uint8Array> {
  // Without O_NONBLOCK, opening a named pipe would wait for somebody to write into it.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw new FileFaultError('is-directory', 'EISDIR');
    if (!stat.isFile()) throw new FileFaultError('other', 'not a file');
    if (stat.size > mostBytes) throw new FileFaultError('too-large', `${stat.size} bytes`);
    const bytes = Buffer.allocUnsafeSlow(stat.size);
    const readAt = async (at: number): Promise<number> =>
      (await handle.read(bytes, at, Math.min(BLOCK, bytes.length - at), at)).bytesRead;
    let end = 0;
    for (let reading = readAt(0); end < bytes.length;) {
      // eslint-disable-next-line no-await-in-loop -- one block after the other
      const length = await reading;
      // It has become shorter meanwhile.
      if (length === 0) break;
      const block = bytes.subarray(end, end + length);
      end += length;
      if (end < bytes.length) reading = readAt(end);
      look(block);
    }
    return bytes.subarray(0, end);
  } finally {
    await handle.close();
  }
}
