/** Songs chosen for a show that has no file yet: heard where they are until the first save copies them beside it. */
import type { ChosenSong } from '#shared/bridge/song.ts';
import type { ShowDocument } from '#shared/show/document.ts';

const chosen = new WeakMap<ShowDocument, Map<string, ChosenSong>>();

/** The wanted path, or one like it if another song was chosen under it before: undoing must find that one. */
export function freeSongPath(document: ShowDocument, wanted: string, { sha256 }: ChosenSong): string {
  const dot = wanted.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  let path = wanted;
  for (let count = 2; (chosenSong(document, path)?.sha256 ?? sha256) !== sha256; count += 1) {
    path = `${stem} ${count}${ending}`;
  }
  return path;
}

/** Remembers what the path in the show stands for until there is a file beside it. */
export function keepChosenSong(document: ShowDocument, path: string, song: ChosenSong): void {
  const songs = chosen.get(document) ?? new Map<string, ChosenSong>();
  chosen.set(document, songs.set(path, song));
}

export function chosenSong(document: ShowDocument, path: string): ChosenSong | undefined {
  return chosen.get(document)?.get(path);
}
