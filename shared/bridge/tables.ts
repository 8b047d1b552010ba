/** Spreadsheets that are read in, and written. */
import type { Cancelled, FileFailure } from './files.ts';

/** A spreadsheet's bytes, not yet read: the window reads them, in a thread of its own. */
export type OpenTableOutcome =
  | { readonly kind: 'opened'; readonly name: string; readonly bytes: Uint8Array }
  | FileFailure
  | Cancelled;
export type TableForm = 'csv' | 'xlsx';
export type SaveTableOutcome = { readonly kind: 'saved'; readonly name: string } | FileFailure | Cancelled;
