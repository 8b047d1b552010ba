/** The shows that come with the program, as they stand in dist/: the files of this folder, and the songs they name. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CACHE } from '#build/paths.ts';
import { parseShow } from '#shared/show/parse.ts';
import type { Music } from '#shared/show/types.ts';
import { FIRST_LIGHT_SCORE } from './song/first-light-score.ts';
import type { Score } from './song/note.ts';
import { ONLY_ONCE_SCORE } from './song/only-once-score.ts';
import { synthesiseSong } from './song/synthesise-song.ts';

/** The folder of the shows themselves. */
export const SAMPLE_FOLDER = import.meta.dirname;

/** File of a show to the score of its song; the template has none. */
export const SAMPLES: readonly { readonly file: string; readonly score?: Score }[] = [
  { file: 'only-once.onetake', score: ONLY_ONCE_SCORE },
  { file: 'small.onetake', score: FIRST_LIGHT_SCORE },
  { file: 'template.onetake' },
];

/**
 * Fills a folder with the sample shows and their songs. A song takes seconds to make and is kept in the cache under its
 * hash. Throws if a song is not the one whose hash its show states.
 */
export async function makeSamples(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  for (const { file, score } of SAMPLES) {
    const source = path.join(SAMPLE_FOLDER, file);
    await copyFile(source, path.join(outDir, file));
    if (score === undefined) continue;
    const read = parseShow(await readFile(source, 'utf8'));
    const audio = read.ok ? read.show.music.audio : undefined;
    if (!read.ok || audio === undefined) throw new Error(`${file} is no show that names a song`);
    await writeFile(path.join(outDir, audio.path), await songOf(file, score, read.show.music));
  }
}

async function songOf(file: string, score: Score, music: Music): Promise<Uint8Array> {
  const stated = music.audio?.sha256 ?? '';
  const kept = path.join(CACHE, 'songs', `${stated}.wav`);
  const found = await readFile(kept).catch(() => null);
  if (found !== null && sha256(found) === stated) return found;
  const song = synthesiseSong(score, music);
  if (sha256(song) !== stated) {
    throw new Error(`${file} states another song: set music.audio.sha256 to ${sha256(song)}`);
  }
  await mkdir(path.dirname(kept), { recursive: true });
  await writeFile(kept, song);
  return song;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
