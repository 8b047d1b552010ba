/** What the window and the thread that reads and writes tables tell each other. */
import type { TableCell } from '#shared/import-cues/export-cues.ts';
import type { TableFault } from '#shared/import-cues/table-fault.ts';
import type { NamedTable } from './workbook.ts';

export type TableJob =
  | { readonly job: 'read'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly job: 'write-workbook'; readonly name: string; readonly rows: readonly (readonly TableCell[])[] };

export type TableAnswer =
  /** The tables of a file: the sheets of a workbook, or one without a name. */
  | { readonly answer: 'tables'; readonly tables: readonly NamedTable[] }
  | { readonly answer: 'workbook'; readonly bytes: Uint8Array }
  | { readonly answer: 'fault'; readonly fault: TableFault };
