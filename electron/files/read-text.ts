/** Reading a show file as text: show-format.md, "Reading". */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { FileFaultError } from './file-failure.ts';
import { readBytes } from './read-bytes.ts';

/** Larger files are refused. */
export const LARGEST_BYTES = 256 * 1024 * 1024;

/** A text as the bytes of UTF-8, with its mark: SHA-256, hexadecimal. */
export interface MarkedBytes {
  readonly bytes: Uint8Array;
  readonly mark: string;
}

/**
 * The text of a file, a byte order mark included: one may stand there, which `parseShow` passes over. Throws a
 * `FileFaultError` for a folder, a device, more than 256 MiB or anything but UTF-8, and the system's error if it can't be
 * read. Never writes.
 */
export async function readText(file: string): Promise<string> {
  // To leave the mark where it is: taken away here, a second one would pass for the first.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode((await readMarked(file)).bytes);
}

/** The same as bytes that are known to be UTF-8, with their mark. */
export async function readMarked(file: string): Promise<MarkedBytes> {
  const hash = createHash('sha256');
  const bytes = await readBytes(file, LARGEST_BYTES, (block) => void hash.update(block));
  if (isUtf32(bytes)) throw new FileFaultError('not-utf8', 'UTF-32');
  if (isUtf16(bytes)) throw new FileFaultError('not-utf8', 'UTF-16');
  if (!isUtf8(bytes)) throw new FileFaultError('not-utf8', 'not UTF-8');
  return { bytes, mark: hash.digest('hex') };
}

/** The mark of a text. */
export function markOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** UTF-32 shows by its byte order mark, or by three zero bytes beside an ASCII character. */
function isUtf32(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false;
  const isMarked = (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
  return isMarked || (b === 0 && c === 0 && (a === 0) !== (d === 0) && isJsonStart(a === 0 ? d : a));
}

/** UTF-16 shows by its byte order mark, or, since JSON begins with an ASCII character, by a zero byte beside that. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return false;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first === 0) !== (second === 0) && isJsonStart(first === 0 ? second : first);
}

function isJsonStart(byte: number): boolean {
  return /[{["\d\s-]/.test(String.fromCharCode(byte));
}
