/** Electron's runtime: whether it is on this machine. The package itself may not be imported to learn that: it would try to download it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.ts';

const PACKAGE = inRoot('node_modules', 'electron');
/** A runtime is about 120 MB. */
const DOWNLOAD_PATIENCE_MS = 5 * 60_000;
const PROBE_PATIENCE_MS = 3000;
const DOWNLOADS = 'https://github.com/electron/electron/releases';

/** The executable, or undefined if there is none. */
export function findElectron(): string | undefined {
  const name = readIfThere(path.join(PACKAGE, 'path.txt'));
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined) return existing(path.join(override, name ?? usualName()));
  if (name === undefined || readIfThere(path.join(PACKAGE, 'dist', 'version')) === undefined) return undefined;
  return existing(path.join(PACKAGE, 'dist', name));
}

/** Downloads the runtime if its place can be reached; says so on standard error. False if it is still not there. */
export async function downloadElectron(): Promise<boolean> {
  if (!(await isReachable())) return false;
  console.error('Downloading the Electron runtime (once) …');
  spawnSync(process.execPath, [path.join(PACKAGE, 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: DOWNLOAD_PATIENCE_MS,
  });
  return findElectron() !== undefined;
}

/** Whoever names a mirror of their own has a reason to. */
async function isReachable(): Promise<boolean> {
  const address = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? DOWNLOADS;
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_PATIENCE_MS) });
    return true;
  } catch {
    return false;
  }
}

function usualName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function existing(file: string): string | undefined {
  return existsSync(file) ? file : undefined;
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
