/** Saving shows: to where they came from, or elsewhere with their song. */
import path from 'node:path';
import { app } from 'electron';
import type { Expected, FileFailure, SaveOutcome } from '#shared/bridge/contract.ts';
import type { ChosenSongs } from '#electron/audio/chosen-songs.ts';
import { copySongAlong, songOfShowText } from '#electron/audio/copy-song-along.ts';
import { failureOfWriting } from '#electron/files/file-failure.ts';
import type { FileMarks, OnDisk } from '#electron/files/file-marks.ts';
import type { KnownFile, OpenFiles } from '#electron/files/open-files.ts';
import type { RecentShows } from '#electron/files/recent-shows.ts';
import type { ShowLocks } from '#electron/files/show-locks.ts';
import { writeAtomically } from '#electron/files/write-atomically.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { VersionKeeper } from './version-keeper.ts';

export interface ShowSaver {
  /** Writes only where the file holds what is expected. */
  save(token: string, text: string, expected: Expected): Promise<SaveOutcome>;
  /** `song`: the token of one that was chosen and does not lie beside a show yet. */
  saveAs(token: string | null, suggestedName: string, text: string, song: string | null): Promise<SaveOutcome>;
}

interface SaverParts {
  readonly files: OpenFiles;
  readonly recent: RecentShows;
  readonly marks: FileMarks;
  readonly locks: ShowLocks;
  readonly dialogs: FileDialogs;
  readonly chosenSongs: ChosenSongs;
  readonly versions: VersionKeeper;
}

export function createShowSaver(parts: SaverParts): ShowSaver {
  const { files, recent, marks, locks, dialogs, chosenSongs, versions } = parts;
  return {
    async save(token, text, expected) {
      const known = files.find(token);
      if (!known?.writable) throw new Error('save was refused: the token is not that of a file that may be written.');
      try {
        const present = await marks.lookAt(known.path);
        if (!isExpected(present, expected)) return await standingInTheWay(known.path, present);
      } catch (thrown) {
        return failureOfWriting(known.path, thrown);
      }
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
      const holder = await locks.holderOf(chosen);
      if (holder && !(await dialogs.mayTakeOver(chosen, holder))) return { kind: 'cancelled' };
      const relative = songOfShowText(text);
      const failure =
        song !== null && relative !== undefined
          ? await bringChosen(song, chosen, relative)
          : await bringSong(old, chosen, relative);
      return failure ?? write(chosen, text);
    },
  };

  async function standingInTheWay(file: string, present: OnDisk): Promise<SaveOutcome> {
    if (present.kind === 'gone') return { kind: 'gone' };
    if (present.kind === 'no-text') return { kind: 'changed', present: null };
    const { text, mark } = present;
    return { kind: 'changed', present: text === null ? await marks.read(file) : { text, mark } };
  }

  async function bringChosen(song: string, chosen: string, relative: string): Promise<FileFailure | undefined> {
    const outcome = await chosenSongs.bringTo(song, path.dirname(chosen), relative);
    return outcome.kind === 'failed' ? outcome : undefined;
  }

  async function write(file: string, text: string): Promise<SaveOutcome> {
    try {
      await versions.keepReplaced(file, text);
      await writeAtomically(file, text);
    } catch (thrown) {
      return failureOfWriting(file, thrown);
    }
    const mark = await marks.note(file, text);
    recent.add(file);
    app.addRecentDocument(file);
    versions.keepSaved(file, { text, mark });
    const known = { path: file, writable: true };
    return { kind: 'saved', file: files.refer(known), mark };
  }
}

function isExpected(present: OnDisk, expected: Expected): boolean {
  switch (expected.is) {
    case 'anything':
      return true;
    case 'nothing':
      return present.kind === 'gone';
    case 'text':
      return present.kind === 'text' && present.mark === expected.mark;
    default:
      return expected satisfies never;
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
