/** `npm run check:electron`: all end-to-end specs in Electron itself, with those that only it can answer. */
import { spawnSync } from 'node:child_process';
import { findElectron } from './electron-runtime.ts';
import { inRoot, ROOT } from './paths.ts';

if (findElectron() === undefined) {
  console.error(
    'There is no Electron runtime on this machine (node_modules/electron/dist or ELECTRON_OVERRIDE_DIST_PATH). ' +
      'With a network, `npx install-electron` brings it.',
  );
  process.exit(1);
}
const { status } = spawnSync(
  inRoot('node_modules', '.bin', 'playwright'),
  ['test', '-c', inRoot('tests', 'e2e', 'playwright.config.ts'), ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' },
);
process.exitCode = status ?? 1;
