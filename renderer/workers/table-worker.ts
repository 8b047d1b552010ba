/**
 * The thread in which files from outside are taken apart: whatever is in them, the window goes on, and can end it.
 * One job each, then it is ended.
 */
import type { CellTable } from '#shared/import-cues/cell-table.ts';
import { readDelimited } from '#shared/import-cues/read-delimited.ts';
import type { TableFault } from '#shared/import-cues/table-fault.ts';
import { decodeText } from './decode-text.ts';
import type { TableAnswer, TableJob } from './table-messages.ts';
import { isCompoundFile, isZip, MOST_ROWS, readWorkbook, writeWorkbook, type NamedTable } from './workbook.ts';

const MOST_COLUMNS = 200;

self.addEventListener('message', ({ data }: MessageEvent<TableJob>) => {
  void run(data).then((answer) => {
    self.postMessage(answer, { transfer: answer.answer === 'workbook' ? [answer.bytes.buffer] : [] });
  });
});

async function run(job: TableJob): Promise<TableAnswer> {
  switch (job.job) {
    case 'read':
      return read(job);
    case 'write-workbook':
      return { answer: 'workbook', bytes: await writeWorkbook(job.name, job.rows) };
    default:
      return job satisfies never;
  }
}

async function read({ name, bytes }: Extract<TableJob, { job: 'read' }>): Promise<TableAnswer> {
  if (isCompoundFile(bytes)) return { answer: 'fault', fault: { fault: 'locked-workbook', name } };
  let tables: readonly NamedTable[];
  try {
    tables = isZip(bytes) ? await readWorkbook(bytes) : [{ name: '', table: readDelimited(decodeText(bytes)) }];
  } catch {
    return { answer: 'fault', fault: { fault: 'not-a-workbook', name } };
  }
  const faults = tables.map(({ table }) => limitFault(name, table));
  const sound = tables.filter((_, index) => faults[index] === null);
  if (sound.length > 0) return { answer: 'tables', tables: sound };
  return { answer: 'fault', fault: faults.find((fault) => fault !== null) ?? { fault: 'empty', name } };
}

function limitFault(name: string, { rows, columns }: CellTable): TableFault | null {
  if (rows.length === 0) return { fault: 'empty', name };
  if (rows.length > MOST_ROWS + 1) return { fault: 'too-many-rows', name, most: MOST_ROWS };
  return columns > MOST_COLUMNS ? { fault: 'too-many-columns', name, most: MOST_COLUMNS } : null;
}
