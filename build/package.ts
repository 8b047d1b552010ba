/** `npm run package [-- OPTIONS]`: builds everything and packs it with electron-builder, whose options go through. */
import { spawnSync } from 'node:child_process';
import { inRoot, ROOT } from './paths.ts';
import { ensureBuilt } from './product/ensure-built.ts';

await ensureBuilt();
const { status } = spawnSync(
  inRoot('node_modules', '.bin', 'electron-builder'),
  ['--config', inRoot('build', 'electron-builder.json'), '--publish', 'never', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' },
);
process.exitCode = status ?? 1;
