/**
 * Peaks of songs, kept in the user's data folder by what the song's file holds: whoever opens the same song again, from
 * wherever, need not decode it. What was used longest ago goes when all of them take too much room. They are picked up
 * and put down as bytes: only the window, which decodes songs, knows what is in them.
 */
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { createTurns } from '#electron/files/append-lines.ts';
import { codeOf } from '#electron/files/file-failure.ts';
import { writeAtomically } from '#electron/files/write-atomically.ts';
import { digest } from './digest.ts';

export interface PeakCache {
  /** The peaks of the song in a file; null if none are kept. Throws the system's error if the file can't be read. */
  find(song: string): Promise<Uint8Array | null>;
  /** Keeps the peaks of the song in a file. Throws the system's error. */
  keep(song: string, peaks: Uint8Array): Promise<void>;
}

const ENDING = '.peaks';
/** A song of four minutes takes 180 kB. */
const LIMIT_BYTES = 64_000_000;

export function createPeakCache(userData: string, limitBytes = LIMIT_BYTES): PeakCache {
  const folder = path.join(userData, 'peaks');
  const inTurn = createTurns();
  const marks = new Map<string, { readonly stamp: string; readonly mark: string }>();

  /** Read only once for as long as the file does not change. */
  async function markOf(song: string): Promise<string> {
    const { size, mtimeMs } = await stat(song);
    const stamp = `${size} ${mtimeMs}`;
    const known = marks.get(song);
    if (known?.stamp === stamp) return known.mark;
    const mark = await digest(song);
    marks.set(song, { stamp, mark });
    return mark;
  }
  async function placeOf(song: string): Promise<string> {
    return path.join(folder, (await markOf(song)) + ENDING);
  }
  async function thin(): Promise<void> {
    const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING));
    const files = await Promise.all(
      names.map(async (name) => {
        const file = path.join(folder, name);
        const { size, mtimeMs } = await stat(file);
        return { file, size, mtimeMs };
      }),
    );
    let used = files.reduce((sum, { size }) => sum + size, 0);
    // The newest stays, however large it is: it has just been asked for.
    for (const { file, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs).slice(0, -1)) {
      if (used <= limitBytes) return;
      // eslint-disable-next-line no-await-in-loop -- only as many as must go
      await rm(file, { force: true });
      used -= size;
    }
  }
  return {
    async find(song) {
      const place = await placeOf(song);
      try {
        const peaks = await readFile(place);
        const now = new Date();
        // Used now; that this could not be noted is nothing to go without the peaks for.
        await utimes(place, now, now).catch(() => undefined);
        return peaks;
      } catch (thrown) {
        if (codeOf(thrown) === 'ENOENT') return null;
        throw thrown;
      }
    },
    keep: (song, peaks) =>
      inTurn(async () => {
        await mkdir(folder, { recursive: true });
        await writeAtomically(await placeOf(song), Buffer.from(peaks));
        await thin();
      }),
  };
}
