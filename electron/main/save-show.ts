/** Saving shows: to where they came from, or elsewhere with their song. */
import path from 'node:path';
import { app } from 'electron';
import type { FileFailure, SaveOutcome } from '#shared/bridge/contract.ts';
import type { ChosenSongs } from '#electron/audio/chosen-songs.ts';
import { copySongAlong, songOfShowText } from '#electron/audio/copy-song-along.ts';
import { failureOfWriting } from '#electron/files/file-failure.ts';
import type { KnownFile, OpenFiles } from '#electron/files/open-files.ts';
import type { RecentShows } from '#electron/files/recent-shows.ts';
import type { SeenFiles } from '#electron/files/seen-files.ts';
import { writeAtomically } from '#electron/files/write-atomically.ts';
import type { FileDialogs } from './file-dialogs.ts';

export interface ShowSaver {
  /** `over`: also over what somebody else has written meanwhile. */
  save(token: string, text: string, over: boolean): Promise<SaveOutcome>;
  /** `song`: the token of one that was chosen and does not lie beside a show yet. */
  saveAs(token: string | null, suggestedName: string, text: string, song: string | null): Promise<SaveOutcome>;
}

interface SaverParts {
  readonly files: OpenFiles;
  readonly recent: RecentShows;
  readonly seen: SeenFiles;
  readonly dialogs: FileDialogs;
  readonly chosenSongs: ChosenSongs;
  /** Called once the text is on the disk. */
  readonly onSaved: (file: KnownFile, text: string) => void;
}

export function createShowSaver({ files, recent, seen, dialogs, chosenSongs, onSaved }: SaverParts): ShowSaver {
  return {
    async save(token, text, over) {
      const known = files.find(token);
      if (!known?.writable) throw new Error('save was refused: the token is not that of a file that may be written.');
      const state = over ? null : await seen.stateOf(known.path);
      if (state?.kind === 'changed') return { kind: 'changed', present: state.text };
      return write(known.path, text);
    },
    async saveAs(token, suggestedName, text, song) {
      const old = token === null ? undefined : files.find(token);
      const chosen = await dialogs.askWhereToSave({
        form: 'show',
        folder: old?.writable ? path.dirname(old.path) : app.getPath('documents'),
        suggestedName,
      });
      if (chosen === undefined) return { kind: 'cancelled' };
      const relative = songOfShowText(text);
      const failure =
        song !== null && relative !== undefined
          ? await bringChosen(song, chosen, relative)
          : await bringSong(old, chosen, relative);
      return failure ?? write(chosen, text);
    },
  };

  async function bringChosen(song: string, chosen: string, relative: string): Promise<FileFailure | undefined> {
    const outcome = await chosenSongs.bringTo(song, path.dirname(chosen), relative);
    return outcome.kind === 'failed' ? outcome : undefined;
  }

  async function write(file: string, text: string): Promise<SaveOutcome> {
    try {
      await writeAtomically(file, text);
    } catch (thrown) {
      return failureOfWriting(file, thrown);
    }
    await seen.note(file, text);
    recent.add(file);
    app.addRecentDocument(file);
    const known = { path: file, writable: true };
    onSaved(known, text);
    return { kind: 'saved', file: files.refer(known) };
  }
}

/** The song comes first: a show is never called saved while its song could not be. */
async function bringSong(
  old: KnownFile | undefined,
  chosen: string,
  song: string | undefined,
): Promise<FileFailure | undefined> {
  if (!old || song === undefined) return undefined;
  try {
    await copySongAlong(path.dirname(old.path), path.dirname(chosen), song);
    return undefined;
  } catch (thrown) {
    return failureOfWriting(song, thrown);
  }
}
