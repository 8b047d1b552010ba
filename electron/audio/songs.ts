/** The songs the window may play, by token: it gets an address on the program's own scheme, never a path. */
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { AudioOutcome } from '#shared/bridge/song.ts';
import { FileFaultError, failureOfReading } from '#electron/files/file-failure.ts';
import { findSong } from './song-path.ts';

/** First part of a song's address: /song/TOKEN. */
const SONG_PREFIX = '/song/';

export interface Songs {
  /** Gives the song of a show that lies in `showFolder` an address. */
  locate(showFolder: string, relative: string): Promise<AudioOutcome>;
  /** The address of a file that the person chose. */
  serve(file: string): string;
  /** The file of an address; undefined for one that was never given out. */
  find(pathname: string): string | undefined;
}

export function createSongs(): Songs {
  const files = new Map<string, string>();
  const tokens = new Map<string, string>();
  const serve = (file: string): string => {
    const token = tokens.get(file) ?? randomUUID();
    tokens.set(file, token);
    files.set(token, file);
    return `${SONG_PREFIX}${token}`;
  };
  return {
    serve,
    async locate(showFolder, relative) {
      const name = path.posix.basename(relative);
      try {
        const file = await findSong(showFolder, relative);
        if (file === undefined) return { kind: 'failed', name, fault: 'unsafe-path' };
        if (!(await stat(file)).isFile()) throw new FileFaultError('is-directory', 'EISDIR');
        return { kind: 'ready', url: serve(file) };
      } catch (thrown) {
        return { kind: 'failed', name, fault: failureOfReading(relative, thrown).fault };
      }
    },
    find: (pathname) => (pathname.startsWith(SONG_PREFIX) ? files.get(pathname.slice(SONG_PREFIX.length)) : undefined),
  };
}
