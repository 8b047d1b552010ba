/** Sheets: pages for the screen, and files for people. */
import type { ExportOutcome, PreviewOutcome, SheetForm, SheetRequest } from '#shared/bridge/contract.ts';
import type { Show } from '#shared/show/types.ts';
import type { FileDialogs } from './file-dialogs.ts';

export interface SheetPress {
  preview(show: Show, request: SheetRequest): Promise<PreviewOutcome>;
  export(show: Show, request: SheetRequest, form: SheetForm, suggestedName: string): Promise<ExportOutcome>;
}

export function createSheetPress(_dialogs: FileDialogs): SheetPress {
  return {
    preview: async () => ({ kind: 'failed', name: '', fault: 'engine', detail: 'not built' }),
    export: async () => ({ kind: 'failed', name: '', fault: 'engine', detail: 'not built' }),
  };
}
