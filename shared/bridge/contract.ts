/**
 * The contract of window and shell: what the window may ask and what it is told. Types and names only, so that the
 * preload stays small; the shell validates what arrives (electron/main/ipc-schemas.ts). No path crosses it: the
 * window knows a file by its token.
 */
import type { Show } from '#shared/show/types.ts';
import type { BuiltInShow, FileFailure, FileStanding, OpenOutcome, Opened } from './files.ts';
import type { ShowHolder } from './holders.ts';
import type { FoundTakeLog, JournalHead, JournalPoint, Kept, LeftJournal, TakeLog } from './journals.ts';
import type { ExportOutcome, PreviewOutcome, SheetForm, SheetProgress, SheetRequest } from './paper.ts';
import type { Miniature, RecentShow } from './recent.ts';
import type { SaveBegun, SaveOutcome, SaveTarget, Saved } from './saving.ts';
import type { Language, Settings } from './settings.ts';
import type { AudioOutcome, BringOutcome, ChooseSongOutcome } from './song.ts';
import type { OpenTableOutcome, SaveTableOutcome, TableForm } from './tables.ts';
import type { VersionFailure, VersionOutcome, VersionShelf } from './versions.ts';

/** What the window is given when it starts. */
export interface StartState {
  readonly settings: Settings;
  readonly platform: 'mac' | 'windows' | 'linux';
  readonly recent: readonly RecentShow[];
  /** The show to begin with (named on the command line, or the sample on first run), or why it could not be read. */
  readonly open: Opened | FileFailure | null;
  /** Journals that were left, the oldest first. */
  readonly left: readonly LeftJournal[];
  /** What the page that was there before was looking at (`keepView`), if this one takes its place; null: none did. */
  readonly view: string | null;
}

/** What the shell must know of the document for its menu, title and close question. */
export interface WindowState {
  readonly title: string;
  readonly edited: boolean;
  /** A take is running: the machine must not sleep. */
  readonly taking: boolean;
  readonly language: Language;
  /** Ids of actions that can be run now. */
  readonly enabled: readonly string[];
  /** Ids of actions that switch something, where it is on. */
  readonly on: readonly string[];
  /** Names for undo and redo with their step, already in words. */
  readonly undoLabel: string;
  readonly redoLabel: string;
}

/** Requests: window to shell, each answered. */
export interface Requests {
  start(): Promise<StartState>;
  openDialog(): Promise<OpenOutcome>;
  openRecent(token: string): Promise<OpenOutcome>;
  openBuiltIn(which: BuiltInShow): Promise<OpenOutcome>;
  recentShows(): Promise<readonly RecentShow[]>;
  /** Keeps the look of the file of the token for the list of recent shows. */
  keepMiniature(token: string, miniature: Miniature): Promise<void>;
  /** Begins to write a show; until it is finished, nobody sees anything of it. */
  beginSave(target: SaveTarget): Promise<SaveBegun | Exclude<SaveOutcome, Saved>>;
  /** The next piece of its text. A failure ends the save. */
  savePiece(save: string, piece: string): Promise<Kept>;
  /** All pieces are there: writes the show atomically and durably. `point`: the state of its journal, if it has one. */
  finishSave(save: string, point: JournalPoint | null): Promise<SaveOutcome>;
  /** Whether the file of the token still holds the text of that mark. */
  fileStanding(token: string, mark: string): Promise<FileStanding>;
  /** Reads the file of the token again. */
  reopen(token: string): Promise<OpenOutcome>;
  changeSettings(settings: Settings): Promise<void>;
  describeWindow(state: WindowState): Promise<void>;
  /** What the person is looking at, in words of the page's own: for the page that starts over if this one crashes. */
  keepView(view: string): Promise<void>;
  /** The answer to the event `closing`: whether the window may close now. */
  answerClosing(mayClose: boolean): Promise<void>;
  previewSheet(show: Show, request: SheetRequest): Promise<PreviewOutcome>;
  exportSheet(show: Show, request: SheetRequest, form: SheetForm, suggestedName: string): Promise<ExportOutcome>;
  /** Asks for a spreadsheet, and gives what is in it; at most 32 MiB. */
  openTable(): Promise<OpenTableOutcome>;
  /** Asks for a place, then writes the table there. */
  saveTable(form: TableForm, suggestedName: string, bytes: Uint8Array): Promise<SaveTableOutcome>;
  locateAudio(token: string, path: string): Promise<AudioOutcome>;
  /** Asks for a sound file; `show` is the show's file, if it has one that can be written. */
  chooseSong(show: string | null): Promise<ChooseSongOutcome>;
  /** Copies a chosen song beside the show, at the wanted path from it, or under a name like it if that is taken. */
  bringSong(show: string, song: string, wanted: string): Promise<BringOutcome>;
  /** The packed peaks of the song at an address that was given out (timeline/pack-peaks.ts); null if none are kept. */
  songPeaks(url: string): Promise<Uint8Array | null>;
  /** Keeps them by what the song's file holds. */
  keepSongPeaks(url: string, packed: Uint8Array): Promise<void>;
  /** Appends lines to the take's log and answers when they are on the disk (fsync). */
  appendTakeLog(log: TakeLog): Promise<Kept>;
  /** Logs of takes of this show that were not let go: cut off, or not saved. */
  unfinishedTakes(show: string): Promise<readonly FoundTakeLog[]>;
  /** Removes a take's log: its take stands in a saved file, or the user has let it go. */
  dropTakeLog(show: string, take: string): Promise<void>;
  /** Who else has the file of the token open; null if nobody has. */
  holderOf(token: string): Promise<ShowHolder | null>;
  /**
   * The file of the token is on the screen from now on; null: none is. `held`: as itself and not as a copy, so that
   * others are told that it is open here.
   */
  showing(token: string | null, held: boolean): Promise<void>;
  /** Earlier versions of all shows. */
  versions(): Promise<VersionShelf>;
  readVersion(show: string, version: string): Promise<VersionOutcome>;
  /** Removes all versions of a show; gives what is left. */
  dropVersions(show: string): Promise<VersionShelf>;
  /**
   * Begins a journal, and answers when it is on the disk with the show as it was opened; `unknown`: that is not in the
   * file any more, and has to be sent.
   */
  beginJournal(head: JournalHead): Promise<Kept | { readonly kind: 'unknown' }>;
  /** The next piece of the text of the show as it was opened; null: that was all, and the journal is begun. */
  sendBase(journal: string, piece: string | null): Promise<Kept>;
  /** This run of the program goes on with a journal that was left. */
  adoptJournal(journal: string): Promise<void>;
  /** Appends lines to a journal and answers when they are on the disk (fsync). */
  appendJournal(journal: string, lines: readonly string[]): Promise<Kept>;
  /** Removes a journal: its steps are in a saved file, or the user has let them go. */
  dropJournal(journal: string): Promise<void>;
}

/** What the preload alone may ask: a page could make a path up, and never gets to see one. */
export interface PreloadRequests {
  openPath(path: string): Promise<OpenOutcome>;
}

/** Before the window closes: changes are saved or let go; a take is stopped, and saved with the show. */
export type ClosingChoice = 'save' | 'discard' | 'stop-take';

/** Events: shell to window. */
export interface Events {
  /** A show was opened from outside: menu, file manager, second start of the program. */
  opened: OpenOutcome;
  /** A menu item was chosen; the id is one of `words/actions.ts`. */
  action: string;
  /**
   * The user wants to close the window over changes or a running take, and has chosen what becomes of them. The window
   * answers with `answerClosing`.
   */
  closing: ClosingChoice;
  /** The machine is about to sleep, and has woken. */
  sleeping: null;
  awake: null;
  /** Somebody else has opened the show that is open here; null: they have left it. */
  openedByOther: ShowHolder | null;
  /** A version could not be kept, the save itself is done; null: all is kept again. */
  versionNotKept: VersionFailure | null;
  /** The preview or the file that was asked for last is being made. */
  sheetProgress: SheetProgress;
}

export interface Bridge extends Requests {
  /** Opens a file (a `File` of the page) that was dropped on the window; null if it lies nowhere on this machine. */
  openDropped(file: object): Promise<OpenOutcome | null>;
  on<K extends keyof Events>(event: K, listener: (value: Events[K]) => void): () => void;
}

export const REQUEST_NAMES = [
  'start',
  'openDialog',
  'openRecent',
  'openBuiltIn',
  'recentShows',
  'keepMiniature',
  'beginSave',
  'savePiece',
  'finishSave',
  'fileStanding',
  'reopen',
  'changeSettings',
  'describeWindow',
  'keepView',
  'answerClosing',
  'previewSheet',
  'exportSheet',
  'openTable',
  'saveTable',
  'locateAudio',
  'chooseSong',
  'bringSong',
  'songPeaks',
  'keepSongPeaks',
  'appendTakeLog',
  'unfinishedTakes',
  'dropTakeLog',
  'holderOf',
  'showing',
  'versions',
  'readVersion',
  'dropVersions',
  'beginJournal',
  'sendBase',
  'adoptJournal',
  'appendJournal',
  'dropJournal',
] as const satisfies readonly (keyof Requests)[];

export const PRELOAD_REQUEST_NAMES = ['openPath'] as const satisfies readonly (keyof PreloadRequests)[];

export const EVENT_NAMES = [
  'opened',
  'action',
  'closing',
  'sleeping',
  'awake',
  'openedByOther',
  'versionNotKept',
  'sheetProgress',
] as const satisfies readonly (keyof Events)[];

/** The IPC channel of a request or an event. */
export function channelOf(name: keyof Requests | keyof PreloadRequests | keyof Events): string {
  return `one-take:${name}`;
}
