/** Spreadsheets from and to the disk: their bytes only, which nobody here reads. */
import path from 'node:path';
import type { OpenTableOutcome, SaveTableOutcome, TableForm } from '#shared/bridge/tables.ts';
import { LARGEST_TABLE_BYTES } from '#shared/import-cues/table-fault.ts';
import type { Words } from '#shared/words/language.ts';
import { failureOfReading, failureOfWriting } from '#electron/files/file-failure.ts';
import { readBytes } from '#electron/files/read-bytes.ts';
import { writeAtomically } from '#electron/files/write-atomically.ts';
import type { FileDialogs } from './file-dialogs.ts';

export interface TableFiles {
  open(): Promise<OpenTableOutcome>;
  save(form: TableForm, suggestedName: string, bytes: Uint8Array): Promise<SaveTableOutcome>;
}

interface TableParts {
  readonly dialogs: FileDialogs;
  /** Where to offer to write: beside the show, if it has a place of its own. */
  readonly folder: () => string;
  readonly words: () => Words;
}

export function createTableFiles({ dialogs, folder, words }: TableParts): TableFiles {
  return {
    async open() {
      const file = await dialogs.askWhichTable();
      if (file === undefined) return { kind: 'cancelled' };
      try {
        return { kind: 'opened', name: path.basename(file), bytes: await readBytes(file, LARGEST_TABLE_BYTES) };
      } catch (thrown) {
        return failureOfReading(file, thrown);
      }
    },
    async save(form, suggestedName, bytes) {
      const { saveTitle } = words().importCues;
      const file = await dialogs.askWhereToSave({ form, folder: folder(), suggestedName, title: saveTitle });
      if (file === undefined) return { kind: 'cancelled' };
      try {
        await writeAtomically(file, bytes);
      } catch (thrown) {
        return failureOfWriting(file, thrown);
      }
      return { kind: 'saved', name: path.basename(file) };
    },
  };
}
