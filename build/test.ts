/**
 * `npm test`: everything that checks the project, one after the other. The last line is `N passed, N failed`, summed
 * over all of it (each static check counts as one); the exit status says whether anything failed or did not run.
 */
import { spawnSync } from 'node:child_process';
import { COUNTED_RUNS } from './check/counted-runs.ts';
import type { Count } from './check/reports.ts';
import { STATIC_CHECKS } from './check/static-checks.ts';
import { requireBrowser } from './find-browser.ts';
import { ROOT } from './paths.ts';
import { ensureBuilt } from './product/ensure-built.ts';

interface Result extends Count {
  readonly name: string;
  readonly seconds: number;
}

const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 };
const PASSED_ONE: Count = { ...NOTHING, passed: 1 };
const FAILED_ONE: Count = { ...NOTHING, failed: 1 };

const results: Result[] = [];
for (const { name, program, args } of STATIC_CHECKS) {
  heading(name);
  results.push(timed(name, () => (run(program, args) ? PASSED_ONE : FAILED_ONE)));
}
heading('build');
const isReady = await prepare();
for (const { name, program, args, environment, prepare: clear, count } of COUNTED_RUNS) {
  heading(name);
  clear();
  results.push(
    timed(name, () => {
      const hasSucceeded = isReady && run(program, args, environment);
      const counted = count();
      // A runner that says nothing of failures and still fails, or that found nothing to run, has failed.
      const isSilent = !counted || counted.passed + counted.failed === 0 || (!hasSucceeded && counted.failed === 0);
      return { ...NOTHING, ...counted, failed: (counted?.failed ?? 0) + (isSilent ? 1 : 0) };
    }),
  );
}

console.log('');
for (const { name, passed, failed, skipped, seconds } of results) {
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed${left} (${seconds.toFixed(1)} s)`);
}
const sum = (pick: (result: Result) => number): number => results.reduce((total, result) => total + pick(result), 0);
const failed = sum((result) => result.failed);
console.log(`${sum((result) => result.passed)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Builds the program and finds a browser, which the runners need. */
async function prepare(): Promise<boolean> {
  try {
    await ensureBuilt({ onStart: ({ name }) => console.log(`building ${name}`) });
    process.env['ONE_TAKE_BROWSER'] = await requireBrowser();
    return true;
  } catch (thrown) {
    console.log(thrown);
    return false;
  }
}

/** Whether a program ended well; what it says goes through. */
function run(program: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function timed(name: string, work: () => Count): Result {
  const startedAt = performance.now();
  const count = work();
  return { name, ...count, seconds: (performance.now() - startedAt) / 1000 };
}

function heading(name: string): void {
  console.log(`\n— ${name}`);
}
