/** Serving a file in parts, so that a player can seek in a long song (RFC 9110, section 14). */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.wav', 'audio/wav'],
  ['.mp3', 'audio/mpeg'],
  ['.m4a', 'audio/mp4'],
  ['.aac', 'audio/aac'],
  ['.ogg', 'audio/ogg'],
  ['.opus', 'audio/ogg'],
  ['.flac', 'audio/flac'],
  ['.webm', 'audio/webm'],
]);

/** The whole file, or the part that a `Range` header asks for. Throws the system's error if it can't be read. */
export async function respondWithRange(file: string, range: string | null): Promise<Response> {
  const { size } = await stat(file);
  const headers = new Headers({
    'Content-Type': TYPES.get(path.extname(file).toLowerCase()) ?? 'application/octet-stream',
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-store',
  });
  const part = range === null ? 'whole' : parseRange(range, size);
  if (part === 'outside') {
    headers.set('Content-Range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { first, last } = part === 'whole' ? { first: 0, last: size - 1 } : part;
  headers.set('Content-Length', String(last - first + 1));
  if (part !== 'whole') headers.set('Content-Range', `bytes ${first}-${last}/${size}`);
  const body = size === 0 ? null : Readable.toWeb(createReadStream(file, { start: first, end: last }));
  return new Response(body as ReadableStream<Uint8Array> | null, { status: part === 'whole' ? 200 : 206, headers });
}

interface Part {
  readonly first: number;
  readonly last: number;
}

/**
 * One range of bytes, both ends included. What is not understood, or asks for several at once, counts as the whole (the
 * standard allows that); 'outside' if it begins behind the end.
 */
export function parseRange(header: string, size: number): Part | 'whole' | 'outside' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  const [, from = '', to = ''] = match ?? [];
  if (!match || (from === '' && to === '')) return 'whole';
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'outside' : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first >= size) return 'outside';
  return last < first ? 'whole' : { first, last };
}
