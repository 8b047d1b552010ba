/** A table that is being brought into the show: where it comes from, and how far it has come. */
import { create } from 'zustand';
import type { FileFailure } from '#shared/bridge/files.ts';
import type { TableFault } from '#shared/import-cues/table-fault.ts';
import type { NamedTable } from '#renderer/workers/workbook.ts';

/** What cells come from: a file of that name, or what was copied elsewhere. */
export type TableSource = { readonly from: 'file'; readonly name: string } | { readonly from: 'clipboard' };

/** `turn` tells one table from the next, of the same name too. */
export type CueImport = { readonly source: TableSource } & (
  | { readonly phase: 'reading'; readonly turn: number; readonly cancel: () => void }
  | { readonly phase: 'failed'; readonly fault: TableFault | FileFailure }
  | { readonly phase: 'read'; readonly turn: number; readonly tables: readonly NamedTable[] }
);

/** Null: nothing is being imported, and the window for it is closed. */
export const useCueImport = create<{ readonly current: CueImport | null }>()(() => ({ current: null }));

/** Closes the window; a table that is still being read is not read on. */
export function closeCueImport(): void {
  const { current } = useCueImport.getState();
  if (current?.phase === 'reading') current.cancel();
  useCueImport.setState({ current: null });
}
