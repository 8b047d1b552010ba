/** Tables read from files, and written for them, in a thread of its own. */
import type { TableCell } from '#shared/import-cues/export-cues.ts';
import { runJob } from './run-job.ts';
import type { TableAnswer, TableJob } from './table-messages.ts';

/** The tables in a file's bytes, which are given away, or why there are none. Rejects with the signal's reason when that stops it. */
export function readTables(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<TableAnswer> {
  return run({ job: 'read', name, bytes }, signal);
}

/** The bytes of a workbook with one sheet. */
export async function writeWorkbook(name: string, rows: readonly (readonly TableCell[])[]): Promise<Uint8Array> {
  const answer = await run({ job: 'write-workbook', name, rows });
  if (answer.answer !== 'workbook') throw new Error('the workbook could not be made');
  return answer.bytes;
}

function run(job: TableJob, signal?: AbortSignal): Promise<TableAnswer> {
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module', name: 'tables' });
  // The bytes are given away: nobody here needs them any more.
  return runJob(worker, job, { transfer: job.job === 'read' ? [job.bytes.buffer] : [], signal });
}
