/**
 * Songs that the person chose for a show. A show names its song by a path from its own file, so one that lies elsewhere
 * is copied beside it: at once if the show has a file, with its first save if not. Until then it is heard where it is.
 */
import { randomUUID } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BringOutcome, ChooseSongOutcome } from '#shared/bridge/song.ts';
import { codeOf, failureOfReading, failureOfWriting, FileFaultError } from '#electron/files/file-failure.ts';
import { copyDurably } from './copy-durably.ts';
import { digest } from './digest.ts';
import { isSafeRelative } from './song-path.ts';
import type { Songs } from './songs.ts';

export interface ChosenSongs {
  /** Takes in the file that was chosen for a show in `showFolder` (undefined: a show without a file). */
  choose(file: string, showFolder: string | undefined): Promise<ChooseSongOutcome>;
  /**
   * Sees to it that the song lies below `showFolder`, at `wanted` if that is free or the same song, else under a name
   * beside it. Throws for a token that was never given out: a fault of the window.
   */
  bring(token: string, showFolder: string, wanted: string): Promise<BringOutcome>;
  /** The same for a show that is being saved, whose text has the path already: another file there is a failure. */
  bringTo(token: string, showFolder: string, relative: string): Promise<BringOutcome>;
}

interface Chosen {
  readonly file: string;
  readonly sha256: string;
}

export function createChosenSongs(songs: Songs): ChosenSongs {
  const chosen = new Map<string, Chosen>();
  const find = (token: string): Chosen => {
    const known = chosen.get(token);
    if (!known) throw new Error('the song was refused: the token stands for no file.');
    return known;
  };
  /** Puts it at the path: 'there' if it lies there now, 'taken' if another file does. */
  const put = async ({ file, sha256 }: Chosen, target: string): Promise<'there' | 'taken'> => {
    const there = await digestOf(target);
    if (there !== undefined) return there === sha256 ? 'there' : 'taken';
    await copyDurably(file, target);
    return 'there';
  };
  return {
    async choose(file, showFolder) {
      try {
        const facts = await stat(file);
        if (!facts.isFile()) throw new FileFaultError('is-directory', 'EISDIR');
        const sha256 = await digest(file);
        const token = randomUUID();
        chosen.set(token, { file, sha256 });
        return {
          kind: 'chosen',
          token,
          name: path.basename(file).normalize('NFC'),
          url: songs.serve(file),
          path: showFolder === undefined ? null : await pathFrom(showFolder, file),
          sha256,
        };
      } catch (thrown) {
        return failureOfReading(file, thrown);
      }
    },
    async bring(token, showFolder, wanted) {
      const song = find(token);
      try {
        for (const relative of namesLike(wanted)) {
          // eslint-disable-next-line no-await-in-loop -- one name after the other, until one is free
          if ((await put(song, path.join(showFolder, relative))) === 'there')
            return { kind: 'brought', path: relative };
        }
      } catch (thrown) {
        return failureOfWriting(wanted, thrown);
      }
      return { kind: 'failed', name: wanted, fault: 'name-taken', detail: '' };
    },
    async bringTo(token, showFolder, relative) {
      try {
        if ((await put(find(token), path.join(showFolder, relative))) === 'there')
          return { kind: 'brought', path: relative };
      } catch (thrown) {
        return failureOfWriting(relative, thrown);
      }
      return { kind: 'failed', name: path.posix.basename(relative), fault: 'name-taken', detail: '' };
    },
  };
}

/** The path from a show to a file, if a show can name it so. */
async function pathFrom(showFolder: string, file: string): Promise<string | null> {
  const [folder, real] = await Promise.all([realpath(showFolder), realpath(file)]);
  const relative = path.relative(folder, real).split(path.sep).join('/');
  return path.isAbsolute(relative) || !isSafeRelative(relative) ? null : relative;
}

const MOST_NAMES = 99;

/** `song.wav`, `song 2.wav`, `song 3.wav` … */
function* namesLike(wanted: string): Generator<string> {
  yield wanted;
  const { dir, name, ext } = path.posix.parse(wanted);
  for (let count = 2; count <= MOST_NAMES; count += 1) yield path.posix.join(dir, `${name} ${count}${ext}`);
}

/** Undefined if nothing is there. */
async function digestOf(file: string): Promise<string | undefined> {
  try {
    return await digest(file);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}
