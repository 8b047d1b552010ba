/** What goes between the host and its worker. */
import type { SheetForm } from '#shared/bridge/paper.ts';
import type { SheetJob } from './render-sheet.ts';

/** A sheet to be made. The flag is shared memory: 1 says that nobody waits for it any more. */
export interface JobMessage {
  readonly id: number;
  readonly form: SheetForm;
  readonly job: SheetJob;
  readonly cancelled: Int32Array<SharedArrayBuffer>;
}

export interface MadeSheet {
  readonly kind: 'made';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Characters printed as □, each once; see `renderSheet`. */
  readonly missing: readonly string[];
}

export type SheetAnswer =
  | MadeSheet
  | { readonly kind: 'unknown-sheet' }
  | { readonly kind: 'cancelled' }
  /** The engine broke; `detail` is its own message. */
  | { readonly kind: 'failed'; readonly detail: string };

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly of: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: SheetAnswer };

/** What the worker is started with. */
export interface WorkerSetup {
  readonly fontsDir: string;
}
