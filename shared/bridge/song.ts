/** The sound file of a show. */
import type { Cancelled, FileFailure, FileFault } from './files.ts';

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
