/** Sheets on paper and as tables: what is asked for, and what came of it. */
import type { Cancelled, FileFault } from './files.ts';
import type { Language } from './settings.ts';

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
