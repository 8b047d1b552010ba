/** Bytes of a text file as text, whatever program wrote them. */

/**
 * By its byte order mark; else UTF-8; what is not UTF-8 is the code page of Korean Windows (the decoder `euc-kr` has all
 * of CP949), or else of Western Windows, in which every byte is something.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'euc-kr']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not that one: the next is tried.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
