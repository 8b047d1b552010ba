/** What saves have written and replaced earlier. */
import type { FileFailure, FileRef, TextAddress } from './files.ts';

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
