/** What is on the disk before anything is saved: logs of takes, and journals of edits. */
import type { FileFailure, FileRef, FileStanding, TextAddress } from './files.ts';

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
