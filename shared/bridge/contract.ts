/**
 * The contract of window and shell: what the window may ask and what it is told. Types and names only, so that the
 * preload stays small; the shell validates what arrives (electron/main/ipc-schemas.ts). No path crosses it: the
 * window knows a file by its token.
 */
import type { Department, Show } from '#shared/show/types.ts';

/** A show file the shell holds open for this window. */
export interface FileRef {
  /** Opaque, valid until the program ends. */
  readonly token: string;
  /** File name with ending, to be shown; empty for a show that was never saved. */
  readonly name: string;
  /** Folder, to be shown (tooltips); empty for a show that was never saved. */
  readonly folder: string;
  /** Whether "Save" can write it: false for samples, templates and unsaved shows. */
  readonly writable: boolean;
}

export type BuiltInShow = 'sample' | 'small' | 'template';

/** Why a file could not be read or written; `words.files` says it. `detail` is the system's own code, e.g. ENOSPC. */
export type FileFault =
  | 'not-found'
  | 'no-permission'
  | 'is-directory'
  | 'too-large'
  | 'not-utf8'
  | 'disk-full'
  | 'read-only'
  | 'no-folder'
  | 'name-taken'
  /** Another program holds it open, so that it can't be replaced (Windows). */
  | 'in-use'
  /** The disk or the network it lies on does not answer. */
  | 'drive-gone'
  | 'other';
export interface FileFailure {
  readonly kind: 'failed';
  readonly name: string;
  readonly fault: FileFault;
  readonly detail: string;
}
export interface Cancelled {
  readonly kind: 'cancelled';
}
/** Where the window fetches a text from, once: it may be too long for a message. */
export type TextAddress = string;
/** A file's text, not yet parsed: the window parses, so that it can show every fault. */
export interface Opened {
  readonly kind: 'opened';
  readonly file: FileRef;
  readonly text: TextAddress;
  /** What the text is told from others by; saving names the one it may write over. */
  readonly mark: string;
}
export type OpenOutcome = Opened | FileFailure | Cancelled;
export interface Saved {
  readonly kind: 'saved';
  readonly file: FileRef;
  /** Of the text that stands there now. */
  readonly mark: string;
  /** Of the text. */
  readonly bytes: number;
}
/** Where a show is to be written that the window sends piece by piece. */
export type SaveTarget =
  /** The file of the token, if what stands there is what is expected. */
  | { readonly to: 'file'; readonly token: string; readonly expected: Expected }
  /**
   * A place that the person is asked for; `token`: the file that the show is in so far. The song, by its path in the
   * show, goes along: one that was chosen (its token), else the one that lies beside the old file.
   */
  | {
      readonly to: 'new-place';
      readonly token: string | null;
      readonly suggestedName: string;
      readonly song: { readonly path: string; readonly chosen: string | null } | null;
    };
/** The pieces can come. */
export interface SaveBegun {
  readonly kind: 'begun';
  readonly save: string;
}
/** A text on the disk, with its mark. */
export interface MarkedText {
  readonly text: TextAddress;
  readonly mark: string;
}
/** Another text stands in the file than was expected; nothing was written over it. */
export interface ChangedOnDisk {
  readonly kind: 'changed';
  /** What stands there now; null if that is no text. */
  readonly present: MarkedText | null;
}
/** The file is not there; none was written in its place. */
export interface GoneFromDisk {
  readonly kind: 'gone';
}
export type SaveOutcome = Saved | FileFailure | Cancelled | ChangedOnDisk | GoneFromDisk;
/** What has to stand in a file for it to be written: what the program knows of, no file at all, or whatever it is. */
export type Expected =
  | { readonly is: 'text'; readonly mark: string }
  | { readonly is: 'nothing' }
  | { readonly is: 'anything' };
/** How a file stands to a text that it held. */
export type FileStanding = 'same' | 'changed' | 'gone';

export interface MiniatureLane {
  readonly department: Department;
  /** `#rrggbb`, of lanes with a colour of their own. */
  readonly colour?: string;
  /** Where each dash begins and ends, in steps (timeline/miniature.ts), one after the other. */
  readonly dashes: readonly number[];
}
/** A show so small that a list can show it: each lane, top to bottom, a row of dashes where it has cues. */
export interface Miniature {
  readonly title: string;
  readonly lanes: readonly MiniatureLane[];
}
export interface RecentShow {
  readonly token: string;
  readonly name: string;
  readonly folder: string;
  /** What it looked like when it was opened or saved last; null if that is not known. */
  readonly miniature: Miniature | null;
}
export type Language = 'en' | 'ko';
export type ThemeChoice = 'dark' | 'light' | 'system';
/** Of lengths and speeds on the screen; files are metric. */
export type Units = 'metres' | 'feet';
export interface Settings {
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** A show with changes is saved by itself after so many minutes; 0: never. */
  readonly autosaveMinutes: number;
  readonly units: Units;
  /** Keys that were changed, by the action's id (words/key-bindings.ts). */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}
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

export type Paper = 'a4' | 'a3' | 'a5' | 'letter' | 'tabloid';
export type SheetForm = 'pdf' | 'csv';
export interface SheetRequest {
  /** `master` and what later comes: a department, `resource:ID`, `sheet:ID`. */
  readonly for: string;
  readonly paper: Paper;
  readonly language: Language;
  /** ISO 8601: printed in the header and written as the PDF's date; same input and time give the same bytes. */
  readonly printedAt: string;
}
export interface SheetFault {
  readonly kind: 'failed';
  readonly name: string;
  readonly fault: FileFault | 'unknown-sheet' | 'engine';
  readonly detail: string;
}
/** `missing`: characters that the sheet's typeface lacks, each once; they stand as □. */
export type PreviewOutcome =
  | { readonly kind: 'pages'; readonly pdf: Uint8Array; readonly missing: readonly string[] }
  | SheetFault
  | Cancelled;
export type ExportOutcome =
  | { readonly kind: 'saved'; readonly name: string; readonly missing: readonly string[] }
  | SheetFault
  | Cancelled;
/** How far the sheet that is being made has come, in pages. */
export interface SheetProgress {
  readonly done: number;
  readonly of: number;
}

/** A spreadsheet's bytes, not yet read: the window reads them, in a thread of its own. */
export type OpenTableOutcome =
  | { readonly kind: 'opened'; readonly name: string; readonly bytes: Uint8Array }
  | FileFailure
  | Cancelled;
export type TableForm = 'csv' | 'xlsx';
export type SaveTableOutcome = { readonly kind: 'saved'; readonly name: string } | FileFailure | Cancelled;

export type AudioOutcome =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'failed'; readonly name: string; readonly fault: FileFault | 'unsafe-path' };

/** A sound file that the person chose. */
export interface ChosenSong {
  readonly kind: 'chosen';
  /** Opaque, valid until the program ends. */
  readonly token: string;
  readonly name: string;
  /** Where the window hears it. */
  readonly url: string;
  /** How the show would name it where it lies; null: it lies elsewhere and must be copied beside the show. */
  readonly path: string | null;
  readonly sha256: string;
}
export type ChooseSongOutcome = ChosenSong | FileFailure | Cancelled;
/** `path`: how the show names it. */
export type BringOutcome = { readonly kind: 'brought'; readonly path: string } | FileFailure;

/** A take that is running or was cut off: its events as lines of JSON, on disk. */
export interface TakeLog {
  readonly show: string;
  readonly take: string;
  readonly lines: readonly string[];
}
export interface FoundTakeLog extends TakeLog {
  /** When the last of it was written, ISO 8601. */
  readonly writtenAt: string;
}

/** Steps that no saved file has yet: what a crash would lose. */
export interface JournalHead {
  /** A UUID. */
  readonly journal: string;
  /** The file that the show was opened from; null for one that was never saved. */
  readonly token: string | null;
  /** Of the text that it was opened from; null where there is no file. */
  readonly mark: string | null;
  /** The show's title, to be shown. */
  readonly title: string;
}
/** The state of the show after so many lines of its journal. */
export interface JournalPoint {
  readonly journal: string;
  readonly after: number;
}
/** The file of a show that a journal has kept, as it stands now. */
export interface LeftFile {
  readonly ref: FileRef;
  /** Against what it held when the show was saved last, or was opened. */
  readonly standing: FileStanding | 'unreadable';
  /** Of what it held then. */
  readonly mark: string;
  /** That was the show after so many lines of the journal. */
  readonly after: number;
  /** Its text; null if it is gone or can't be read. */
  readonly present: TextAddress | null;
}
/** A journal that was left: the program ended, or its page, before the show was closed. */
export type LeftJournal =
  | {
      readonly kind: 'kept';
      readonly journal: string;
      readonly title: string;
      /** The text of the show before the first line. */
      readonly base: TextAddress;
      readonly lines: TextAddress;
      /** Null for a show that was never saved. */
      readonly file: LeftFile | null;
      /** Whether this run of the program goes on with it: then only its page has started over. */
      readonly ofThisRun: boolean;
      /** Where it lies, to be told. */
      readonly folder: string;
    }
  | { readonly kind: 'unreadable'; readonly journal: string; readonly folder: string };
export type Kept = { readonly kind: 'written' } | FileFailure;

/** Somebody else who has a show open. */
export interface ShowHolder {
  readonly who: string;
  readonly machine: string;
  /** ISO 8601. */
  readonly since: string;
}

/** What a save has written earlier, or has replaced. */
export interface ShownVersion {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly title: string;
  /** Name of the file that was saved. */
  readonly file: string;
  /** It stood in the file, and was replaced by a save. */
  readonly found: boolean;
  /** Of the text. */
  readonly bytes: number;
}
/** Earlier versions of a show, newest first. */
export interface VersionsOfShow {
  /** What requests call it by. */
  readonly key: string;
  /** The show's id. */
  readonly show: string;
  /** As it was called last. */
  readonly title: string;
  readonly versions: readonly ShownVersion[];
}
export interface VersionShelf {
  /** The one saved last first. */
  readonly shows: readonly VersionsOfShow[];
  /** On the disk, of all shows together, and how much they may take. */
  readonly usedBytes: number;
  readonly limitBytes: number;
}
/** `file`: that it was of; null if that is not known. */
export type VersionOutcome =
  | { readonly kind: 'read'; readonly text: TextAddress; readonly file: FileRef | null }
  | FileFailure;
/** A text that could not be kept as a version: what a save has written, or what it has replaced. */
export interface VersionFailure {
  readonly what: 'saved' | 'replaced';
  readonly failure: FileFailure;
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
