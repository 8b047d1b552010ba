/**
 * Runs the program's real main bundle in Node, with `electron` standing for the modules beside this file and Chromium
 * for its windows. Command line: [--headless] PROGRAM-FOLDER [ARGUMENTS], as Electron's own.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { PROGRAM_ARGUMENTS } from './options.ts';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});

const { app } = await import('./app.ts');
const { closeAllWindows } = await import('./browser-window.ts');
const { debuggingAddress, startBrowser, stopBrowser } = await import('./browser.ts');
const { startSchemeServer, stopSchemeServer } = await import('./scheme-server.ts');
const { WebContents } = await import('./web-contents.ts');
const { serveControl, tellController } = await import('./control.ts');

let isEnding = false;
function exit(code: number): void {
  if (isEnding) return;
  isEnding = true;
  stopSchemeServer();
  void stopBrowser().finally(() => process.exit(code));
}
app.endWith({ closeWindows: closeAllWindows, exit });
// Asked from outside to end: at once, without questions, and without leaving anything behind.
process.on('SIGINT', () => exit(0));
process.on('SIGTERM', () => exit(0));
process.on('SIGHUP', () => exit(0));
process.on('disconnect', () => exit(0));

const folder = path.resolve(PROGRAM_ARGUMENTS.find((argument) => !argument.startsWith('-')) ?? '.');
process.argv = [process.execPath, folder, ...PROGRAM_ARGUMENTS.filter((argument) => path.resolve(argument) !== folder)];
const { main } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { main: string };
await serveControl();
await import(pathToFileURL(path.join(folder, main)).href);

// A second start has handed over its file and asked to quit: there is nothing to get ready for.
await setImmediate();
if (!isEnding) {
  try {
    await startSchemeServer();
    await startBrowser({ width: 1440, height: 900 }, (popup) => {
      void popup.opener().then((opener) => {
        if (!WebContents.of(opener)?.allowsPopup(popup.url())) return popup.close();
        return undefined;
      });
    });
    tellController({ kind: 'browser', address: debuggingAddress() });
    app.becomeReady();
  } catch (thrown) {
    process.stderr.write(`The window could not be opened: ${String(thrown)}\n`);
    exit(1);
  }
}
