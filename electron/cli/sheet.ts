/** `onetake sheet`: a cue sheet as a file. */
import path from 'node:path';
import type { SheetForm, SheetRequest } from '#shared/bridge/paper.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { sheetsOf } from '#shared/sheets/sheet.ts';
import { makeSheetCsv } from '#shared/sheets/sheet-csv.ts';
import { localIso } from '#shared/time/local-iso.ts';
import { wordsIn } from '#shared/words/language.ts';
import { printable } from '#shared/words/printable.ts';
import { failureOfWriting } from '#electron/files/file-failure.ts';
import { writeAtomically } from '#electron/files/write-atomically.ts';
import { renderSheet } from '#electron/pdf/render-sheet.ts';
import type { Call } from './call.ts';
import { readShow, type PlannedShow } from './read-show.ts';
import { CommandRefusal, usageRefusal } from './refusal.ts';
import type { Answer } from './run.ts';

const FORMS: Readonly<Record<string, SheetForm>> = { '.pdf': 'pdf', '.csv': 'csv' };
/** Beside the command's own folder, in dist/ as in the packaged program. */
const FONTS = path.resolve(import.meta.dirname, '..', 'fonts');

/**
 * Writes the sheet and says where. With `--json` the answer is `{ show: string; file: string }`: the show's id, and the
 * file as it was named. `fontsDir`: where the faces lie, if not where the built program has them.
 */
export async function sheetCommand(call: Call, fontsDir = FONTS): Promise<Answer> {
  const words = wordsIn(call.language).cli;
  if (call.to === '') throw usageRefusal(words.noTarget);
  const form = FORMS[path.extname(call.to).toLowerCase()];
  if (form === undefined) throw usageRefusal(words.badEnding(call.to, Object.keys(FORMS)));
  const planned = await readShow(call.show, call.language);
  const content = await (form === 'pdf' ? asPdf(planned, call, fontsDir) : asCsv(planned, call));
  try {
    await writeAtomically(path.resolve(call.to), content);
  } catch (error) {
    const { fault, name, detail } = failureOfWriting(call.to, error);
    const message =
      fault === 'no-folder' ? words.noFolder(call.to) : wordsIn(call.language).sheets.faults[fault](name, detail);
    throw new CommandRefusal('unwritable', [{ path: '', message }]);
  }
  if (call.json) return { status: 0, output: JSON.stringify({ show: planned.show.id, file: call.to }, null, 2) };
  return { status: 0, output: '', messages: words.written(printable(call.to)) };
}

function asCsv({ document, plan }: PlannedShow, call: Call): string {
  const words = wordsIn(call.language);
  const csv = makeSheetCsv(document, plan, call.for, words);
  if (csv === null) throw unknownSheet(document, call);
  return csv;
}

async function asPdf({ show, document }: PlannedShow, call: Call, fontsDir: string): Promise<Uint8Array> {
  const request: SheetRequest = { for: call.for, paper: call.paper, language: call.language, printedAt: printedAt() };
  const outcome = await renderSheet({ show, request }, fontsDir);
  switch (outcome.kind) {
    case 'rendered':
      return outcome.pdf;
    case 'unknown-sheet':
      throw unknownSheet(document, call);
    case 'cancelled':
      throw new Error('nobody cancels a sheet of the command line');
    default:
      return outcome satisfies never;
  }
}

function unknownSheet(document: ShowDocument, call: Call): CommandRefusal {
  const words = wordsIn(call.language);
  const known = sheetsOf(document, words).map((sheet) => sheet.for);
  return usageRefusal(words.cli.unknownSheet(call.for, known));
}

/** Now, or what SOURCE_DATE_EPOCH says (reproducible-builds.org), so that scripts can have the same bytes twice. */
function printedAt(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString();
  return localIso(new Date());
}
