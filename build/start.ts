/**
 * `npm start [-- [--headless] SHOW.onetake]`: builds what is stale, then opens the program in Electron, or, where its
 * runtime is not to be had, the same bundles in a Chromium window.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { downloadElectron, findElectron } from './electron-runtime.ts';
import { requireBrowser } from './find-browser.ts';
import { inRoot, ROOT } from './paths.ts';
import { ensureBuilt } from './product/ensure-built.ts';

/** npm changes into the checkout; paths are meant from where the person stands. */
const calledFrom = process.env['INIT_CWD'] ?? process.cwd();
const given = process.argv.slice(2);
const headless = given.includes('--headless');
const passedOn = given
  .filter((argument) => argument !== '--headless')
  .map((argument) => (argument.startsWith('-') ? argument : path.resolve(calledFrom, argument)));

if (!headless && !hasDisplay()) {
  console.error(
    'There is no display to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is set). ' +
      'Start it on a desktop, or without a window: npm start -- --headless',
  );
  process.exit(1);
}
await ensureBuilt();
process.exitCode = await run();

/** The exit status of the program. */
async function run(): Promise<number> {
  const electron = findElectron() ?? ((await downloadElectron()) ? findElectron() : undefined);
  // A window that is not shown is something only the stand-in knows.
  if (electron !== undefined && !headless) return runChild(electron, [ROOT, ...passedOn], {});
  try {
    const browser = await requireBrowser();
    const why = electron === undefined ? 'The Electron runtime is not to be had here' : 'No window is asked for';
    console.log(`${why}: running One Take in ${path.basename(browser)}${headless ? ', without a window' : ''}.`);
    return await runChild(
      process.execPath,
      [inRoot('build', 'stand-in', 'run.ts'), ...(headless ? ['--headless'] : []), ROOT, ...passedOn],
      { ONE_TAKE_STAND_IN_BROWSER: browser },
    );
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : String(thrown));
    return 1;
  }
}

/** Runs a program to its end; what ends this process ends that one too. */
function runChild(program: string, args: readonly string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(program, args, {
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

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}
