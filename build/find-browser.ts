/** A Chromium to run the screen in: for the tests, the tour, and where Electron's runtime is not to be had. */
import { accessSync, constants, existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Names the browser to use, before all others. */
const VARIABLE = 'ONE_TAKE_BROWSER';
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
] as const;
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
] as const;
const WINDOWS_PROGRAMS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
] as const;

/** The browser's path, or undefined; `looked` is filled with every place that was looked at. */
export async function findBrowser(looked: string[] = []): Promise<string | undefined> {
  const named = process.env[VARIABLE];
  looked.push(named === undefined ? `the variable ${VARIABLE}: not set` : `the variable ${VARIABLE}: ${named}`);
  if (named !== undefined && isProgram(named)) return named;

  const { chromium } = await import('playwright-core');
  const own = chromium.executablePath();
  looked.push(`Playwright's own: ${own === '' ? 'none for this system' : own}`);
  if (own !== '' && isProgram(own)) return own;

  const places = systemPlaces();
  looked.push(`on the system: ${places.join(', ')}`);
  return places.find(isProgram);
}

/**
 * The browser's path; installs Debian's where there is none and it may be done. Throws with every place looked at.
 */
export async function requireBrowser(): Promise<string> {
  const looked: string[] = [];
  const found = await findBrowser(looked);
  if (found !== undefined) return found;
  const installed = installWithApt(looked) ? systemPlaces().find(isProgram) : undefined;
  if (installed !== undefined) return installed;
  throw new Error(
    `No Chromium was found. Looked at:\n${looked.map((place) => `  - ${place}`).join('\n')}\n` +
      `Install Chromium, Chrome or Edge, or name one in ${VARIABLE}.`,
  );
}

function systemPlaces(): readonly string[] {
  if (process.platform === 'darwin') return APPLICATIONS;
  if (process.platform === 'win32') {
    const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
    return roots.flatMap((root) => (root ? WINDOWS_PROGRAMS.map((program) => path.join(root, program)) : []));
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return NAMES.map((name) => folders.map((folder) => path.join(folder, name)).find(isProgram) ?? name);
}

/** Debian and what comes from it, as root: the system's own package. */
function installWithApt(looked: string[]): boolean {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) {
    looked.push('apt-get: not as root on Debian, so nothing could be installed');
    return false;
  }
  console.error('Installing Chromium with apt-get …');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  spawnSync('apt-get', [...wait, 'update', '-qq'], { env: environment, stdio: 'ignore' });
  const { status, stderr } = spawnSync(
    'apt-get',
    [...wait, 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    { env: environment, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
  );
  looked.push(
    `apt-get install chromium: ${status === 0 ? 'installed' : (stderr.trim().split('\n').at(-1) ?? 'failed')}`,
  );
  return status === 0;
}

function isProgram(file: string): boolean {
  if (!path.isAbsolute(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
