/**
 * Saving shows: to where they came from, or elsewhere with their song. The window sends the text piece by piece; until
 * the last one is there and all of it is on the disk, the file stays as it was.
 */
import { createHash, randomUUID, type Hash } from 'node:crypto';
import path from 'node:path';
import type { Cancelled, FileFailure } from '#shared/bridge/files.ts';
import type { Kept, JournalPoint } from '#shared/bridge/journals.ts';
import type {
  ChangedOnDisk,
  Expected,
  GoneFromDisk,
  SaveBegun,
  SaveOutcome,
  SaveTarget,
} from '#shared/bridge/saving.ts';
import type { ChosenSongs } from '#electron/audio/chosen-songs.ts';
import { copySongAlong } from '#electron/audio/copy-song-along.ts';
import { SYSTEM_DISK, type Disk } from '#electron/files/disk.ts';
import { failureOfWriting } from '#electron/files/file-failure.ts';
import type { FileMarks, OnDisk } from '#electron/files/file-marks.ts';
import type { KnownFile, OpenFiles } from '#electron/files/open-files.ts';
import type { ShowLocks } from '#electron/files/show-locks.ts';
import { beginWriting, type Writing } from '#electron/files/write-atomically.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { JournalKeeper } from './journal-keeper.ts';
import type { OfferedTexts } from './offered-texts.ts';
import type { VersionKeeper } from './version-keeper.ts';

type InTheWay = ChangedOnDisk | GoneFromDisk;

export interface ShowSaver {
  /** Asks for a place where that is wanted; begins only where the file holds what is expected. */
  begin(target: SaveTarget): Promise<SaveBegun | FileFailure | Cancelled | InTheWay>;
  /** Takes the next piece of the text. A failure ends the save. */
  piece(save: string, piece: string): Promise<Kept>;
  /** The text is all there: it replaces what is expected in the file, or nothing. `point`: the state that it is of. */
  finish(save: string, point: JournalPoint | null): Promise<SaveOutcome>;
  /** Ends what was begun and not finished: the page that was sending has gone. */
  abandonAll(): Promise<void>;
}

interface SaverParts {
  readonly files: OpenFiles;
  readonly marks: FileMarks;
  readonly texts: OfferedTexts;
  readonly locks: Pick<ShowLocks, 'holderOf'>;
  readonly dialogs: Pick<FileDialogs, 'askWhereToSave' | 'mayTakeOver'>;
  readonly chosenSongs: Pick<ChosenSongs, 'bringTo'>;
  readonly versions: VersionKeeper;
  readonly keeper: Pick<JournalKeeper, 'noteSave'>;
  /** Where a show is offered to be saved that has no place yet. */
  readonly folder: () => string;
  readonly onSaved: (file: string) => void;
  readonly disk?: Disk;
}

/** A show on its way to the disk. */
interface Sending {
  readonly file: string;
  readonly expected: Expected;
  readonly writing: Writing;
  readonly hash: Hash;
  readonly pieces: Uint8Array[];
  bytes: number;
}

export function createShowSaver(parts: SaverParts): ShowSaver {
  const { files, marks, texts, locks, dialogs, chosenSongs, versions, keeper, disk = SYSTEM_DISK } = parts;
  const sendings = new Map<string, Sending>();
  const find = (save: string): Sending => {
    const sending = sendings.get(save);
    if (!sending) throw new Error('a piece was refused: nothing is being saved under that name.');
    return sending;
  };
  /** Ends a save that came to nothing, and gives why. */
  const end = async <T>(save: string, why: T): Promise<T> => {
    await sendings.get(save)?.writing.abandon();
    sendings.delete(save);
    return why;
  };
  return {
    async begin(target) {
      if (target.to === 'new-place') return beginElsewhere(target);
      const known = files.find(target.token);
      if (!known?.writable) throw new Error('saving was refused: the token is not that of a file that may be written.');
      try {
        return (await inTheWay(known.path, target.expected)) ?? (await start(known.path, target.expected));
      } catch (thrown) {
        return failureOfWriting(known.path, thrown);
      }
    },
    async piece(save, piece) {
      const sending = find(save);
      const bytes = Buffer.from(piece, 'utf8');
      sending.bytes += bytes.length;
      sending.hash.update(bytes);
      sending.pieces.push(bytes);
      try {
        await sending.writing.append(bytes);
        return { kind: 'written' };
      } catch (thrown) {
        return end(save, failureOfWriting(sending.file, thrown));
      }
    },
    async finish(save, point) {
      const sending = find(save);
      const { file, expected, writing, pieces, bytes } = sending;
      const mark = sending.hash.digest('hex');
      const text = Buffer.concat(pieces);
      try {
        await writing.flush();
        const obstacle = await inTheWay(file, expected);
        if (obstacle) return await end(save, obstacle);
        await versions.keepReplaced(file, text);
        if (point) await keeper.noteSave(point, file, mark);
        await writing.replace();
      } catch (thrown) {
        return end(save, failureOfWriting(file, thrown));
      }
      sendings.delete(save);
      await marks.note(file, mark);
      parts.onSaved(file);
      versions.keepSaved(file, { bytes: text, mark });
      return { kind: 'saved', file: files.refer({ path: file, writable: true }), mark, bytes };
    },
    async abandonAll() {
      await Promise.all([...sendings.keys()].map((save) => end(save, undefined)));
    },
  };

  async function start(file: string, expected: Expected): Promise<SaveBegun> {
    const save = randomUUID();
    const writing = await beginWriting(file, disk);
    sendings.set(save, { file, expected, writing, hash: createHash('sha256'), pieces: [], bytes: 0 });
    return { kind: 'begun', save };
  }

  /** What stands where another text is expected. Throws the system's error where that can't be seen. */
  async function inTheWay(file: string, expected: Expected): Promise<InTheWay | null> {
    if (expected.is === 'anything') return null;
    const present = await marks.lookAt(file);
    if (isExpected(present, expected)) return null;
    if (present.kind === 'gone') return { kind: 'gone' };
    if (present.kind === 'no-text') return { kind: 'changed', present: null };
    const { bytes, mark } = present.bytes === null ? await marks.read(file) : { ...present, bytes: present.bytes };
    return { kind: 'changed', present: { text: texts.offer(bytes), mark } };
  }

  async function beginElsewhere({
    token,
    suggestedName,
    song,
  }: SaveTarget & { to: 'new-place' }): Promise<SaveBegun | FileFailure | Cancelled> {
    const old = token === null ? undefined : files.find(token);
    const chosen = await dialogs.askWhereToSave({
      form: 'show',
      folder: old?.writable ? path.dirname(old.path) : parts.folder(),
      suggestedName,
    });
    if (chosen === undefined) return { kind: 'cancelled' };
    const holder = await locks.holderOf(chosen);
    if (holder && !(await dialogs.mayTakeOver(chosen, holder))) return { kind: 'cancelled' };
    // The song comes first: a show is never called saved while its song could not be.
    const failure = song && (await bringSong(old, chosen, song));
    if (failure) return failure;
    try {
      return await start(chosen, { is: 'anything' });
    } catch (thrown) {
      return failureOfWriting(chosen, thrown);
    }
  }

  async function bringSong(
    old: KnownFile | undefined,
    place: string,
    song: { readonly path: string; readonly chosen: string | null },
  ): Promise<FileFailure | null> {
    if (song.chosen !== null) {
      const outcome = await chosenSongs.bringTo(song.chosen, path.dirname(place), song.path);
      return outcome.kind === 'failed' ? outcome : null;
    }
    try {
      if (old) await copySongAlong(path.dirname(old.path), path.dirname(place), song.path);
      return null;
    } catch (thrown) {
      return failureOfWriting(song.path, thrown);
    }
  }
}

function isExpected(present: OnDisk, expected: Exclude<Expected, { readonly is: 'anything' }>): boolean {
  if (expected.is === 'nothing') return present.kind === 'gone';
  return present.kind === 'text' && present.mark === expected.mark;
}
