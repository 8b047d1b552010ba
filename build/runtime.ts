/** What runs the program on this machine: Electron, or its stand-in in a Chromium window. `npm start` and `npm run dev` ask here. */
import path from 'node:path';
import { downloadElectron, findElectron } from './electron-runtime.ts';
import { requireBrowser } from './find-browser.ts';
import { inRoot, ROOT } from './paths.ts';

export interface Runtime {
  readonly program: string;
  /** The program's own arguments come behind these. */
  readonly args: readonly string[];
  readonly variables: NodeJS.ProcessEnv;
}

/** Why no window can be opened, and what to call instead of `command`; null if one can, or none is asked for. */
export function displayFault(command: string, headless: boolean): string | null {
  if (headless || hasDisplay()) return null;
  return (
    'There is no display to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is set). ' +
    `Start it on a desktop, or without a window: ${command} -- --headless`
  );
}

/** Says in one line where it is not Electron that runs it. Throws, with all places looked at, if there is no browser. */
export async function chooseRuntime(headless: boolean): Promise<Runtime> {
  const electron = findElectron() ?? ((await downloadElectron()) ? findElectron() : undefined);
  // A window that is not shown is something only the stand-in knows.
  if (electron !== undefined && !headless) return { program: electron, args: [ROOT], variables: {} };
  const browser = await requireBrowser();
  const why = electron === undefined ? 'The Electron runtime is not to be had here' : 'No window is asked for';
  console.log(`${why}: running One Take in ${path.basename(browser)}${headless ? ', without a window' : ''}.`);
  return {
    program: process.execPath,
    args: [inRoot('build', 'stand-in', 'run.ts'), ...(headless ? ['--headless'] : []), ROOT],
    variables: { ONE_TAKE_STAND_IN_BROWSER: browser },
  };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}
