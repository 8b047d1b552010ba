/** What each request of the window does. */
import path from 'node:path';
import { app } from 'electron';
import type { StartState } from '#shared/bridge/contract.ts';
import type { FileStanding, OpenOutcome } from '#shared/bridge/files.ts';
import type { Kept } from '#shared/bridge/journals.ts';
import type { VersionOutcome } from '#shared/bridge/versions.ts';
import { failureOfReading, failureOfWriting } from '#electron/files/file-failure.ts';
import type { KnownFile, OpenFiles } from '#electron/files/open-files.ts';
import type { RecentShows } from '#electron/files/recent-shows.ts';
import type { FileMarks } from '#electron/files/file-marks.ts';
import type { TakeLogs } from '#electron/files/take-logs.ts';
import type { ChosenSongs } from '#electron/audio/chosen-songs.ts';
import type { PeakCache } from '#electron/audio/peak-cache.ts';
import type { Songs } from '#electron/audio/songs.ts';
import type { ShowLocks } from '#electron/files/show-locks.ts';
import type { Versions } from '#electron/files/versions.ts';
import type { AllRequests } from './ipc.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { JournalKeeper } from './journal-keeper.ts';
import type { MainWindow } from './main-window.ts';
import type { OfferedTexts } from './offered-texts.ts';
import type { ShowOpener } from './open-show.ts';
import type { ShowSaver } from './save-show.ts';
import type { SettingsStore } from './settings.ts';
import type { SheetPress } from './sheet-press.ts';
import type { TableFiles } from './table-files.ts';

export interface RequestParts {
  readonly files: OpenFiles;
  readonly recent: RecentShows;
  readonly marks: FileMarks;
  readonly songs: Songs;
  readonly chosenSongs: ChosenSongs;
  readonly peaks: PeakCache;
  readonly takeLogs: TakeLogs;
  readonly texts: OfferedTexts;
  readonly keeper: JournalKeeper;
  readonly versions: Versions;
  readonly locks: ShowLocks;
  readonly settings: SettingsStore;
  readonly dialogs: FileDialogs;
  readonly opener: ShowOpener;
  readonly saver: ShowSaver;
  readonly press: SheetPress;
  readonly tables: TableFiles;
  readonly window: () => MainWindow;
  /** The show to begin with, each time a window starts. */
  readonly firstShow: () => Promise<StartState['open']>;
  /** This file is on the screen from now on. */
  readonly onShowing: (file: KnownFile | undefined) => void;
  readonly onSettings: () => void;
  readonly onDescribed: () => void;
}

const PLATFORMS: Readonly<Partial<Record<NodeJS.Platform, StartState['platform']>>> = {
  darwin: 'mac',
  win32: 'windows',
};

export function createRequests(parts: RequestParts): AllRequests {
  const {
    files,
    recent,
    marks,
    songs,
    chosenSongs,
    takeLogs,
    texts,
    keeper,
    versions,
    locks,
    settings,
    dialogs,
    opener,
    saver,
    press,
    tables,
  } = parts;
  /** Throws for a token of no file of the person's own. */
  const pathOf = (request: string, token: string): string => {
    const known = files.find(token);
    if (!known?.writable) throw new Error(`${request} was refused: the token stands for no file.`);
    return known.path;
  };
  /** The path of a show that the person saved or opened from the disk. */
  const writableFile = (token: string): string => {
    const known = files.find(token);
    if (!known?.writable) throw new Error('the request was refused: the token stands for no show on the disk.');
    return known.path;
  };
  /** The file of a song's address. */
  const songAt = (url: string): string => {
    const file = songs.find(url);
    if (file === undefined) throw new Error('the request was refused: the address was never given out.');
    return file;
  };
  return {
    async start() {
      // Of a page that has gone: nobody goes on with it.
      texts.clear();
      await Promise.all([saver.abandonAll(), keeper.abandonAll()]);
      return {
        settings: settings.current,
        platform: PLATFORMS[process.platform] ?? 'linux',
        open: await parts.firstShow(),
        recent: recent.list(),
        left: await keeper.left(),
        view: parts.window().view,
      };
    },
    async openDialog(): Promise<OpenOutcome> {
      const file = await dialogs.askWhatToOpen();
      return file === undefined ? { kind: 'cancelled' } : opener.open(file);
    },
    async openRecent(token) {
      return opener.open(pathOf('openRecent', token));
    },
    openBuiltIn: (which) => opener.openBuiltIn(which),
    recentShows: async () => recent.list(),
    keepMiniature: async (token, miniature) => recent.keepMiniature(pathOf('keepMiniature', token), miniature),
    openPath: (file) => opener.open(file),
    beginSave: (target) => saver.begin(target),
    savePiece: (save, piece) => saver.piece(save, piece),
    finishSave: (save, point) => saver.finish(save, point),
    fileStanding: (token, mark) => standingOf(marks, pathOf('fileStanding', token), mark),
    reopen: (token) => opener.open(pathOf('reopen', token)),
    async changeSettings(next) {
      settings.change(next);
      parts.onSettings();
    },
    async describeWindow(state) {
      parts.window().describe(state);
      parts.onDescribed();
    },
    async keepView(view) {
      parts.window().keepView(view);
    },
    async answerClosing(mayClose) {
      parts.window().closeGuard.answer(mayClose);
    },
    previewSheet: (show, request) => press.preview(show, request),
    exportSheet: (show, request, form, suggestedName) => press.export(show, request, form, suggestedName),
    openTable: () => tables.open(),
    saveTable: (form, suggestedName, bytes) => tables.save(form, suggestedName, bytes),
    async locateAudio(token, relative) {
      const known = files.find(token);
      if (!known) throw new Error('locateAudio was refused: the token stands for no file.');
      return songs.locate(path.dirname(known.path), relative);
    },
    async chooseSong(show) {
      const folder = show === null ? undefined : path.dirname(writableFile(show));
      const file = await dialogs.askForSong(folder ?? app.getPath('documents'));
      return file === undefined ? { kind: 'cancelled' } : chosenSongs.choose(file, folder);
    },
    bringSong: (show, song, wanted) => chosenSongs.bring(song, path.dirname(writableFile(show)), wanted),
    songPeaks: async (url) => parts.peaks.find(songAt(url)),
    keepSongPeaks: async (url, packed) => parts.peaks.keep(songAt(url), packed),
    appendTakeLog: (log) => keep('takes', takeLogs.append(log)),
    unfinishedTakes: (show) => takeLogs.ofShow(show),
    dropTakeLog: (show, take) => takeLogs.drop(show, take),
    holderOf: (token) => locks.holderOf(writableFile(token)),
    async showing(token, held) {
      parts.onShowing(token === null ? undefined : files.find(token));
      await locks.hold(token !== null && held ? writableFile(token) : null);
    },
    versions: () => versions.shelf(),
    readVersion: (show, version) => readVersion(parts, show, version),
    async dropVersions(show) {
      await versions.drop(show);
      return versions.shelf();
    },
    async beginJournal(head) {
      let isKnown = true;
      const begun = keeper.begin(head).then((known) => void (isKnown = known));
      const kept = await keep('journals', begun);
      return kept.kind === 'written' && !isKnown ? { kind: 'unknown' } : kept;
    },
    sendBase: (journal, piece) => keep('journals', keeper.base(journal, piece)),
    adoptJournal: async (journal) => keeper.adopt(journal),
    appendJournal: (journal, lines) => keep('journals', keeper.append(journal, lines)),
    dropJournal: (journal) => keeper.drop(journal),
  };
}

/** A file that can't be looked at is told of by the save that fails on it. */
async function standingOf(marks: FileMarks, file: string, mark: string): Promise<FileStanding> {
  const present = await marks.lookAt(file).catch(() => null);
  if (!present || (present.kind === 'text' && present.mark === mark)) return 'same';
  return present.kind === 'gone' ? 'gone' : 'changed';
}

async function readVersion(
  { versions, files, texts }: Pick<RequestParts, 'versions' | 'files' | 'texts'>,
  show: string,
  version: string,
): Promise<VersionOutcome> {
  try {
    const { bytes, file } = await versions.read(show, version);
    const ref = file === null ? null : files.refer({ path: file, writable: true });
    return { kind: 'read', text: texts.offer(bytes), file: ref };
  } catch (thrown) {
    return failureOfReading(version, thrown);
  }
}

/** Answers when it is on the disk, or why it is not; `what` names the folder in the program's own one. */
async function keep(what: string, written: Promise<void>): Promise<Kept> {
  try {
    await written;
    return { kind: 'written' };
  } catch (thrown) {
    return failureOfWriting(path.join(app.getPath('userData'), what), thrown);
  }
}
