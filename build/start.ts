/**
 * `npm start [-- [--headless] SHOW.onetake]`: builds what is stale, then opens the program in Electron, or, where its
 * runtime is not to be had, the same bundles in a Chromium window.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './product/ensure-built.ts';
import { chooseRuntime, displayFault, type Runtime } from './runtime.ts';

/** npm changes into the checkout; paths are meant from where the person stands. */
const calledFrom = process.env['INIT_CWD'] ?? process.cwd();
const given = process.argv.slice(2);
const headless = given.includes('--headless');
const passedOn = given
  .filter((argument) => argument !== '--headless')
  .map((argument) => (argument.startsWith('-') ? argument : path.resolve(calledFrom, argument)));

const fault = displayFault('npm start', headless);
if (fault !== null) {
  console.error(fault);
  process.exit(1);
}
await ensureBuilt();
process.exitCode = await run();

/** The exit status of the program. */
async function run(): Promise<number> {
  try {
    return await runToEnd(await chooseRuntime(headless));
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : String(thrown));
    return 1;
  }
}

/** Runs the program to its end; what ends this process ends that one too. */
function runToEnd({ program, args, variables }: Runtime): Promise<number> {
  const child = spawn(program, [...args, ...passedOn], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...variables },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
