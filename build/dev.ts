/**
 * `npm run dev [-- --headless]`: the program with the screen from vite's server, so that a change shows at once; the
 * shell is built anew and started again when its sources change.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createServer as createSocket } from 'node:net';
import { inRoot } from './paths.ts';
import { rendererConfig } from './product/bundle.ts';
import { ensureBuilt } from './product/ensure-built.ts';
import { chooseRuntime, displayFault, type Runtime } from './runtime.ts';

const SHELL_PRODUCTS = ['main', 'preload', 'pdf', 'fonts', 'samples'] as const;
/** Editors write a file in several steps. */
const SETTLE_MS = 200;
const HOST = '127.0.0.1';
const headless = process.argv.includes('--headless');

const fault = displayFault('npm run dev', headless);
if (fault !== null) {
  console.error(fault);
  process.exit(1);
}
const runtime = await runtimeOrEnd();
const port = await freePort();
const { createServer } = await import('vite');
const server = await createServer({
  ...(await rendererConfig()),
  logLevel: 'info',
  // The page has the program's own address; its socket goes to vite directly.
  server: { host: HOST, port, strictPort: true, ws: { host: HOST, protocol: 'ws', clientPort: port } },
});
await server.listen();

let child = await startProgram();
let settle: NodeJS.Timeout | undefined;
for (const folder of ['electron', 'shared']) {
  watch(inRoot(folder), { recursive: true }, (_event, file) => {
    if (file === null || file.includes('.test.')) return;
    clearTimeout(settle);
    settle = setTimeout(() => void restart(), SETTLE_MS);
  });
}
process.on('SIGINT', () => child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));

async function runtimeOrEnd(): Promise<Runtime> {
  try {
    return await chooseRuntime(headless);
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : String(thrown));
    process.exit(1);
  }
}

async function restart(): Promise<void> {
  try {
    if ((await ensureBuilt({ only: SHELL_PRODUCTS })).length === 0) return;
  } catch (thrown) {
    console.error(thrown);
    return;
  }
  console.log('The shell has changed: starting it again.');
  child.removeAllListeners('exit');
  child.kill();
  child = await startProgram();
}

async function startProgram(): Promise<ChildProcess> {
  await ensureBuilt({ only: SHELL_PRODUCTS });
  const started = spawn(runtime.program, runtime.args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...runtime.variables, ONE_TAKE_DEV_SERVER: `http://${HOST}:${port}` },
  });
  // The person has closed the window: there is nothing left to develop.
  started.on('exit', () => void server.close().finally(() => process.exit(0)));
  return started;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocket().on('error', reject);
    socket.listen(0, HOST, () => {
      const address = socket.address();
      socket.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
