/** `npm run --silent onetake -- COMMAND …`: the command line from a checkout. Builds, silently, what is stale. */
import { spawnSync } from 'node:child_process';
import { DIST } from './paths.ts';
import path from 'node:path';
import { ensureBuilt } from './product/ensure-built.ts';

await ensureBuilt({ only: ['cli', 'pdf', 'fonts'] });
const { status } = spawnSync(process.execPath, [path.join(DIST, 'cli', 'onetake.js'), ...process.argv.slice(2)], {
  // npm changes into the checkout; paths are meant from where the person stands.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  stdio: 'inherit',
});
process.exitCode = status ?? 2;
