import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Kept } from '#shared/bridge/journals.ts';
import { fetchText, fetchWhole, sendInPieces } from './texts.ts';

const FAILURE: Kept = { kind: 'failed', name: 'a', fault: 'disk-full', detail: 'ENOSPC' };

/** What is fetched comes in blocks of so many bytes. */
function serve(bytes: Uint8Array, block: number): void {
  vi.stubGlobal('fetch', async () => {
    let at = 0;
    const blocks = new ReadableStream({
      pull(controller) {
        if (at >= bytes.length) controller.close();
        else controller.enqueue(bytes.subarray(at, (at += block)));
      },
    });
    return new Response(blocks);
  });
}
afterEach(() => void vi.unstubAllGlobals());

describe('a text that is fetched', () => {
  test.each([1, 2, 3, 1000, 100_000])('is whole, in blocks of %i bytes', async (block) => {
    const text = '한 번에 🎬 one take\n'.repeat(block < 10 ? 20 : 5000);
    serve(new TextEncoder().encode(text), block);
    expect(await fetchWhole('/text/1')).toBe(text);
  });

  test('that nobody has is told', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    await expect(fetchText('/text/1', () => undefined)).rejects.toThrow('404');
  });
});

describe('a text that is sent', () => {
  const gather = async (parts: Iterable<string>): Promise<string[]> => {
    const pieces: string[] = [];
    const failure = await sendInPieces(parts, async (piece) => {
      pieces.push(piece);
      return { kind: 'written' };
    });
    expect(failure).toBeNull();
    return pieces;
  };

  test('goes in pieces of one size, however it is made', async () => {
    const text = 'abcdefg\n'.repeat(100_000);
    for (const parts of [[text], text.match(/[^]{1,1000}/gu) ?? [], []]) {
      const pieces = await gather(parts);
      expect(pieces.join('')).toBe(parts.join(''));
      expect(Math.max(0, ...pieces.map(({ length }) => length))).toBeLessThanOrEqual(256 * 1024);
    }
    expect(await gather([text])).toHaveLength(4);
  });

  test('is never cut within a character', async () => {
    for (const before of ['', 'x']) {
      const text = before + '🎬'.repeat(300_000);
      const pieces = await gather([text]);
      expect(pieces.join('')).toBe(text);
      expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
    }
  });

  test('ends with the first piece that could not be kept', async () => {
    const send = vi.fn<(piece: string) => Promise<Kept>>(async () => FAILURE);
    expect(await sendInPieces(['x'.repeat(1_000_000)], send)).toMatchObject({ fault: 'disk-full' });
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('leaves room for everything else, though making it takes long', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const slow = function* (): Generator<string> {
      for (let part = 0; part < 20; part += 1) {
        const start = performance.now();
        while (performance.now() - start < 10) continue;
        yield 'x';
      }
    };
    await gather(slow());
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});
