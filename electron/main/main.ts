/** The shell starts here. */
import { app } from 'electron';
import { declareAppScheme } from './app-scheme.ts';
import { launchFile } from './launch-file.ts';
import { startShell, type Shell } from './shell.ts';

// Every page there will ever be, whatever its window says.
app.enableSandbox();
declareAppScheme();
const named = launchFile(process.argv, app.isPackaged, process.cwd());

// A second start hands its file to the first and ends.
if (app.requestSingleInstanceLock({ file: named ?? null })) begin();
else app.quit();

function begin(): void {
  let shell: Shell | undefined;
  let pending = named;
  // macOS opens files by event, at the first start before the program is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (shell) shell.openFile(file);
    else pending = file;
  });
  app.on('second-instance', (_event, _argv, _folder, data) => {
    shell?.comeForward();
    const file = fileOf(data);
    if (file !== undefined) shell?.openFile(file);
  });
  app.on('activate', () => shell?.comeForward());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // No top-level await here: Electron is ready only when this module has been read to its end.
  void app.whenReady().then(() => {
    shell = startShell(pending);
  });
}

function fileOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('file' in data)) return undefined;
  return typeof data.file === 'string' ? data.file : undefined;
}
