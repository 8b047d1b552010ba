/**
 * Long texts between window and shell. They come from an address and go in pieces, a moment at a time, so that whoever
 * works in the window meanwhile does not notice.
 */
import type { FileFailure, TextAddress } from '#shared/bridge/files.ts';
import type { Kept } from '#shared/bridge/journals.ts';

/** Nothing holds up the window for longer at a time. */
const SLICE_MS = 8;
/** So many characters are sent at a time. */
const PIECE = 256 * 1024;
/** So many bytes are made characters at a time: strings of this size cost the least. */
const DECODED = 16 * 1024;

/**
 * Gives each part of the text at an address to `take`, as it comes; and in the end the way to have it whole. Throws if it
 * can't be fetched.
 */
export async function fetchText(address: TextAddress, take: (part: string) => void): Promise<() => string> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`The text could not be fetched (${response.status}).`);
  // What the shell offers is UTF-8: it has looked.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pause = createPauses();
  // As bytes: so much text would be in the way of everything else that is in memory.
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  for await (const block of response.body) {
    blocks.push(block);
    for (let at = 0; at < block.length; at += DECODED) {
      take(decoder.decode(block.subarray(at, at + DECODED), { stream: true }));
      // eslint-disable-next-line no-await-in-loop -- one part after the other
      await pause();
    }
  }
  take(decoder.decode());
  return () => blocks.map((block) => decoder.decode(block, { stream: true })).join('') + decoder.decode();
}

/** The text at an address, whole. Throws as `fetchText` does. */
export async function fetchWhole(address: TextAddress): Promise<string> {
  const whole = await fetchText(address, () => undefined);
  return whole();
}

/** Makes the parts of a text and sends them, gathered into pieces; gives the first failure, and sends no more then. */
export async function sendInPieces(
  parts: Iterable<string>,
  send: (piece: string) => Promise<Kept>,
): Promise<FileFailure | null> {
  const pause = createPauses();
  let piece = '';
  for (const part of parts) {
    piece += part;
    while (piece.length >= PIECE) {
      const end = endOfPiece(piece);
      // eslint-disable-next-line no-await-in-loop -- one piece after the other
      const kept = await send(piece.slice(0, end));
      if (kept.kind === 'failed') return kept;
      piece = piece.slice(end);
    }
    // eslint-disable-next-line no-await-in-loop -- making them is what takes the time
    await pause();
  }
  const kept: Kept = piece === '' ? { kind: 'written' } : await send(piece);
  return kept.kind === 'failed' ? kept : null;
}

/** Not between the two units of one character. */
function endOfPiece(piece: string): number {
  const last = piece.charCodeAt(PIECE - 1);
  return last >= 0xd800 && last < 0xdc00 ? PIECE - 1 : PIECE;
}

/** Lets everything else run, whenever enough has been done since it did. */
function createPauses(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE_MS) return undefined;
    // Not a timer: those are slowed down in a window that is hidden.
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.addEventListener('message', () => {
        port1.close();
        since = performance.now();
        resolve();
      });
      port1.start();
      port2.postMessage(null);
    });
  };
}
