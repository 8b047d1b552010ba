/** The cues as a table, for a spreadsheet and back. */
import type { SaveTableOutcome, TableForm } from '#shared/bridge/tables.ts';
import { exportCues } from '#shared/import-cues/export-cues.ts';
import { headerOf } from '#shared/show/document.ts';
import { toCsv } from '#shared/sheets/to-csv.ts';
import { wordsIn } from '#shared/words/language.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { notify } from '#renderer/state/notices.ts';
import { useSession } from '#renderer/state/session.ts';
import { writeWorkbook } from '#renderer/workers/table-service.ts';
import type { Action } from './action.ts';
import { askShell } from './ask-shell.ts';
import { commitTyping } from './commit-typing.ts';

const canExport = (): boolean => (useDocument.getState().show?.document.cues.size ?? 0) > 0;

export const exportCuesActions = {
  'export-cues-csv': { run: () => exportTable('csv'), isEnabled: canExport },
  'export-cues-xlsx': { run: () => exportTable('xlsx'), isEnabled: canExport },
} satisfies Record<string, Action>;

async function exportTable(form: TableForm): Promise<void> {
  commitTyping();
  useDocument.getState().cancelDraft();
  const { document } = currentShow();
  const words = wordsIn(useSession.getState().language);
  const count = document.cues.size;
  const rows = exportCues(document, words);
  const suggested = words.importCues.fileName(headerOf(document).title);
  const outcome = await askShell<SaveTableOutcome>(async () => {
    const bytes =
      form === 'csv' ? new TextEncoder().encode(toCsv(rows)) : await writeWorkbook(words.cueTable.title, rows);
    return shell().saveTable(form, suggested, bytes);
  }, suggested);
  switch (outcome.kind) {
    case 'saved':
      notify({ tone: 'plain', text: ({ importCues }) => importCues.exported(outcome.name, count) });
      break;
    case 'failed':
      notify({ tone: 'error', text: ({ files }) => files[outcome.fault](outcome.name, outcome.detail) });
      break;
    case 'cancelled':
      break;
    default:
      outcome satisfies never;
  }
}
