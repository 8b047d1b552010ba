/** A show's sheet as the bytes of a file, in either form. */
import type { SheetForm } from '#shared/bridge/paper.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { makeSheetCsv } from '#shared/sheets/sheet-csv.ts';
import { loadDocument } from '#shared/show/load.ts';
import { wordsIn } from '#shared/words/language.ts';
import type { SheetAnswer } from './job.ts';
import { renderSheet, type RenderWatch, type SheetJob } from './render-sheet.ts';

/** Never rejects: what goes wrong is in the answer. */
export async function makeSheetFile(
  form: SheetForm,
  job: SheetJob,
  fontsDir: string,
  watch: RenderWatch,
): Promise<SheetAnswer> {
  try {
    return await (form === 'csv' ? makeTable(job) : makePdf(job, fontsDir, watch));
  } catch (thrown) {
    return { kind: 'failed', detail: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

async function makePdf(job: SheetJob, fontsDir: string, watch: RenderWatch): Promise<SheetAnswer> {
  const outcome = await renderSheet(job, fontsDir, watch);
  if (outcome.kind !== 'rendered') return outcome;
  return { kind: 'made', bytes: outcome.pdf, missing: outcome.missing };
}

function makeTable({ show, request }: SheetJob): SheetAnswer {
  const document = loadDocument(show);
  const csv = makeSheetCsv(document, createPlanEngine(document).plan, request.for, wordsIn(request.language));
  if (csv === null) return { kind: 'unknown-sheet' };
  return { kind: 'made', bytes: new TextEncoder().encode(csv), missing: [] };
}
