/** The rows that were refused as a table of their own, each with its reason: to be mended, and imported again. */
import type { CellTable } from '#shared/import-cues/cell-table.ts';
import type { ImportPlan } from '#shared/import-cues/import-plan.ts';
import { toCsv } from '#shared/sheets/to-csv.ts';
import type { Words } from '#shared/words/language.ts';
import { askShell } from '#renderer/actions/ask-shell.ts';
import { shell } from '#renderer/platform/bridge.ts';
import { notify } from '#renderer/state/notices.ts';

/** Asks where to, and writes them as CSV; what goes wrong is told. */
export async function saveRefusedRows(
  { rows }: ImportPlan,
  table: CellTable,
  headings: number | null,
  name: string,
  { importCues }: Words,
): Promise<void> {
  const padded = (cells: readonly string[]): string[] =>
    Array.from({ length: table.columns }, (_, column) => cells[column] ?? '');
  const head = headings === null ? undefined : table.rows[headings];
  const refused = rows.filter(({ outcome }) => outcome === 'refused');
  const csv = toCsv([
    ...(head ? [[...padded(head.cells), importCues.reason]] : []),
    ...refused.map(({ source, faults }) => [
      ...padded(source.cells),
      faults.map((fault) => importCues.fault(fault)).join(' '),
    ]),
  ]);
  const suggested = importCues.refusedName(name.replace(/\.[^.]*$/u, ''));
  const outcome = await askShell(() => shell().saveTable('csv', suggested, new TextEncoder().encode(csv)), suggested);
  if (outcome.kind === 'failed')
    notify({ tone: 'error', text: ({ files }) => files[outcome.fault](outcome.name, outcome.detail) });
}
