/** How a show gets to the disk: where to, what has to stand there, and what came of it. */
import type { Cancelled, FileFailure, FileRef, MarkedText } from './files.ts';

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
