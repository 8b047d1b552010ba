/** The master sheet as PDF, in a process of its own, so that its memory is its own. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { inRoot } from '#build/paths.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Show } from '#shared/show/types.ts';
import { spread, type Emit } from './samples.ts';

const RUNS = 3;

/** What `paper-process.ts` prints. */
export interface PaperReport {
  readonly seconds: number;
  readonly pages: number;
  readonly peakMB: number;
}

export async function measurePaper(show: Show, folder: string, emit: Emit): Promise<void> {
  const cues = show.cues.length;
  const file = path.join(folder, `paper-${cues}.onetake`);
  writeFileSync(file, serialiseShow(show));
  const reports: PaperReport[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, [inRoot('tests/perf/paper-process.ts'), file]);
    reports.push(JSON.parse(stdout) as PaperReport);
  }
  const wanted = cues === 10_000 ? { wanted: { of: 'median', under: 8 } as const } : {};
  emit({ cues, what: 'master PDF', unit: 's', ...spread(reports.map(({ seconds }) => seconds)), ...wanted });
  emit({ cues, what: 'master PDF, peak memory', unit: 'MB', ...spread(reports.map(({ peakMB }) => peakMB)) });
  emit({ cues, what: 'master PDF, length', unit: 'pages', ...spread(reports.map(({ pages }) => pages)) });
}
