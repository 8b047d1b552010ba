/** Sheets: pages for the screen, and files for people. */
import path from 'node:path';
import type { ExportOutcome, PreviewOutcome, SheetFault, SheetForm, SheetRequest } from '#shared/bridge/paper.ts';
import type { Show } from '#shared/show/types.ts';
import { failureOfWriting } from '#electron/files/file-failure.ts';
import { writeAtomically } from '#electron/files/write-atomically.ts';
import type { SheetAnswer } from '#electron/pdf/job.ts';
import type { OnProgress, SheetService } from '#electron/pdf/sheet-service.ts';
import type { FileDialogs } from './file-dialogs.ts';

export interface SheetPress {
  preview(show: Show, request: SheetRequest): Promise<PreviewOutcome>;
  export(show: Show, request: SheetRequest, form: SheetForm, suggestedName: string): Promise<ExportOutcome>;
}

interface PressParts {
  readonly service: SheetService;
  readonly dialogs: FileDialogs;
  /** Where to offer to write: beside the show, if it has a place of its own. */
  readonly folder: () => string;
  readonly onProgress: OnProgress;
}

export function createSheetPress({ service, dialogs, folder, onProgress }: PressParts): SheetPress {
  return {
    async preview(show, request) {
      const answer = await service.preview({ show, request }, onProgress);
      if (answer.kind !== 'made') return refusalOf(answer, '');
      return { kind: 'pages', pdf: answer.bytes, missing: answer.missing };
    },
    async export(show, request, form, suggestedName) {
      const file = await dialogs.askWhereToSave({ form, folder: folder(), suggestedName });
      if (file === undefined) return { kind: 'cancelled' };
      const name = path.basename(file);
      const answer = await service.make(form, { show, request }, onProgress);
      if (answer.kind !== 'made') return refusalOf(answer, name);
      try {
        await writeAtomically(file, answer.bytes);
      } catch (thrown) {
        return failureOfWriting(file, thrown);
      }
      return { kind: 'saved', name, missing: answer.missing };
    },
  };
}

function refusalOf(answer: Exclude<SheetAnswer, { kind: 'made' }>, name: string): SheetFault | { kind: 'cancelled' } {
  switch (answer.kind) {
    case 'cancelled':
      return { kind: 'cancelled' };
    case 'unknown-sheet':
      return { kind: 'failed', name, fault: 'unknown-sheet', detail: '' };
    case 'failed':
      return { kind: 'failed', name, fault: 'engine', detail: answer.detail };
    default:
      return answer satisfies never;
  }
}
