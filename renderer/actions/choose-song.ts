/**
 * Another sound file for the song, or the one that is missed. A show names its song by a path from its own file: what
 * lies elsewhere is copied beside it, at once or with the first save.
 */
import type { BringOutcome, ChooseSongOutcome, ChosenSong } from '#shared/bridge/song.ts';
import { changeMusic } from '#shared/edit/change-music.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { freeSongPath, keepChosenSong } from '#renderer/state/chosen-song.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { notify } from '#renderer/state/notices.ts';
import { ask } from '#renderer/state/question.ts';
import { searchSongAgain, useSong } from '#renderer/state/song.ts';
import { askShell } from './ask-shell.ts';
import { commitTyping } from './commit-typing.ts';
import { inTurn } from './file-turns.ts';

/** Asks for the file and makes it the show's song: one step. */
export function chooseSong(): Promise<void> {
  return inTurn('save', choose);
}

async function choose(): Promise<void> {
  commitTyping();
  const { document, file } = currentShow();
  const show = file?.writable === true ? file.token : null;
  const { audio } = headerOf(document).music;
  const wasMissing = useSong.getState().song.status === 'missing';
  const chosen = await askShell<ChooseSongOutcome>(() => shell().chooseSong(show));
  if (chosen.kind === 'cancelled') return;
  const placed =
    chosen.kind === 'failed'
      ? chosen
      : await place(chosen, { document, show, missed: wasMissing ? audio?.path : undefined });
  if (placed.kind === 'failed') {
    await ask({ about: 'not-opened', failure: placed });
    return;
  }
  if (chosen.kind === 'failed' || useDocument.getState().show?.document !== document) return;
  if (show === null) keepChosenSong(document, placed.path, chosen);
  useDocument
    .getState()
    .run((now) => changeMusic(now, { patch: { audio: { ...audio, path: placed.path, sha256: chosen.sha256 } } }));
  searchSongAgain();
  tell(chosen, placed.path, show !== null, wasMissing ? audio?.sha256 : undefined);
}

/** Where the show finds it from now on; `missed`: the path at which it is looked for. */
function place(
  song: ChosenSong,
  { document, show, missed }: { document: ShowDocument; show: string | null; missed: string | undefined },
): Promise<BringOutcome> {
  const name = song.name.replace(/[\\:]/gu, '-');
  // The same name in the place where it is missed: then the show stays as it is.
  const wanted = missed?.split('/').at(-1) === name ? missed : name;
  if (show === null) return Promise.resolve({ kind: 'brought', path: freeSongPath(document, wanted, song) });
  if (song.path !== null) return Promise.resolve({ kind: 'brought', path: song.path });
  return askShell<BringOutcome>(() => shell().bringSong(show, song.token, wanted), song.name);
}

/** What became of the file; `wantedSum`: what the missed one was known by. */
function tell(song: ChosenSong, path: string, hasFolder: boolean, wantedSum: string | undefined): void {
  if (wantedSum !== undefined && wantedSum.toLowerCase() !== song.sha256) {
    notify({ tone: 'warning', text: (words) => words.song.file.isAnother(song.name) });
    return;
  }
  notify({
    tone: 'plain',
    text: ({ song: { file } }) => {
      if (!hasFolder) return file.copiedLater(song.name);
      return song.path === null ? file.copied(path) : file.linked(path);
    },
  });
}
