/** Files as the window knows them: by token, never by path; and what becomes of reading one. */

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
/** A text on the disk, with its mark. */
export interface MarkedText {
  readonly text: TextAddress;
  readonly mark: string;
}
/** How a file stands to a text that it held. */
export type FileStanding = 'same' | 'changed' | 'gone';
