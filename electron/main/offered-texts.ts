/** Texts on their way to the window: too long for a message, each is fetched from an address of the program's own scheme. */
import { randomUUID } from 'node:crypto';
import type { TextAddress } from '#shared/bridge/files.ts';

/** First part of a text's address: /text/TOKEN. */
const PREFIX = '/text/';
const BLOCK = 1024 * 1024;

export interface OfferedTexts {
  /** An address from which the text (UTF-8) can be fetched once. */
  offer(bytes: Uint8Array): TextAddress;
  /** The text of an address; undefined for one that was never given out, or was fetched before. */
  fetch(pathname: string): Response | undefined;
  /** Nobody will come for what is left: the page that was to has gone. */
  clear(): void;
}

export function createOfferedTexts(): OfferedTexts {
  const texts = new Map<string, Uint8Array>();
  return {
    offer(bytes) {
      const address = `${PREFIX}${randomUUID()}`;
      texts.set(address, bytes);
      return address;
    },
    fetch(pathname) {
      const bytes = texts.get(pathname);
      texts.delete(pathname);
      return bytes && new Response(blocksOf(bytes), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
    },
    clear: () => texts.clear(),
  };
}

/** Block by block and without a copy: a response takes one of what it is given whole. */
function blocksOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(at, (at += BLOCK)));
    },
  });
}
