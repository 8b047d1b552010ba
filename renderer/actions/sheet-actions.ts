/** Handing out sheets: files for people who never open the program. */
import type { ExportOutcome, SheetForm } from '#shared/bridge/paper.ts';
import { headerOf } from '#shared/show/document.ts';
import { sheetsOf } from '#shared/sheets/sheet.ts';
import { wordsIn } from '#shared/words/language.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { notify } from '#renderer/state/notices.ts';
import { useSession } from '#renderer/state/session.ts';
import { sheetRequest, showForSheets, useSheets } from '#renderer/state/sheets.ts';
import type { Action } from './action.ts';
import { askShell } from './ask-shell.ts';
import { commitTyping } from './commit-typing.ts';

const canExport = (): boolean => useDocument.getState().show !== null && useSheets.getState().exporting === null;

export const sheetActions = {
  'hand-out': {
    run: () => {
      commitTyping();
      useDocument.getState().cancelDraft();
      useSession.getState().setDialog('hand-out');
    },
    isEnabled: () => (useDocument.getState().show?.document.cues.size ?? 0) > 0,
  },
  'export-pdf': { run: () => exportSheet('pdf'), isEnabled: canExport },
  'export-csv': { run: () => exportSheet('csv'), isEnabled: canExport },
} satisfies Record<string, Action>;

/** Writes the chosen sheet where the person says, and tells how it went. */
async function exportSheet(form: SheetForm): Promise<void> {
  commitTyping();
  // A drag that is going on is no part of the show yet.
  useDocument.getState().cancelDraft();
  const { choice, setExporting } = useSheets.getState();
  const { document } = currentShow();
  const request = sheetRequest(document, choice);
  const words = wordsIn(request.language);
  const name = sheetsOf(document, words).find((sheet) => sheet.for === request.for)?.name ?? '';
  const suggested = words.sheets.screen.fileName(headerOf(document).title, name);
  setExporting(form);
  try {
    const outcome = await askShell<ExportOutcome>(
      () => shell().exportSheet(showForSheets(document), request, form, suggested),
      suggested,
    );
    tell(outcome);
  } finally {
    setExporting(null);
  }
}

function tell(outcome: ExportOutcome): void {
  switch (outcome.kind) {
    case 'saved':
      notify({ tone: 'plain', text: ({ sheets }) => sheets.screen.saved(outcome.name) });
      break;
    case 'failed':
      notify({ tone: 'error', text: ({ sheets }) => sheets.faults[outcome.fault](outcome.name, outcome.detail) });
      break;
    case 'cancelled':
      break;
    default:
      outcome satisfies never;
  }
}
