/** The runners that count their tests: what they ran is read from the report they write, not from their words. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CACHE, inRoot } from '#build/paths.ts';
import { countPlaywright, countVitest, type Count } from './reports.ts';

export interface CountedRun {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Takes away the report of an earlier run. */
  readonly prepare: () => void;
  /** What ran, after the runner has ended; undefined if it wrote no report. */
  readonly count: () => Count | undefined;
}

const tool = (name: string): string => inRoot('node_modules', '.bin', name);

function reported(
  name: string,
  read: (report: unknown) => Count,
): Pick<CountedRun, 'prepare' | 'count'> & { file: string } {
  const file = path.join(CACHE, 'reports', `${name}.json`);
  return {
    file,
    prepare: () => rmSync(file, { force: true }),
    count: () => (existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : undefined),
  };
}

const unit = reported('unit', countVitest);
const endToEnd = reported('end-to-end', countPlaywright);

export const COUNTED_RUNS: readonly CountedRun[] = [
  {
    name: 'unit',
    program: tool('vitest'),
    args: [
      'run',
      '--config',
      inRoot('build', 'vitest.config.ts'),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unit.file}`,
    ],
    environment: {},
    ...unit,
  },
  {
    name: 'end-to-end',
    program: tool('playwright'),
    args: ['test', '-c', inRoot('tests', 'e2e', 'playwright.config.ts'), '--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: endToEnd.file },
    ...endToEnd,
  },
];
