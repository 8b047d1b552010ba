/** What no page of the program may do: go elsewhere, open windows, ask for a camera. */
import { app, session, type WebContents } from 'electron';
import { START_PAGE } from './app-scheme.ts';

/** Denies it for all pages there will ever be. To be called when the program is ready, before its first window. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => lockDownPage(contents));
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
}

function lockDownPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A frame has no business here at all; the page itself may only start over.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isStartPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

function isStartPage(address: string): boolean {
  return address.split(/[?#]/, 1)[0] === START_PAGE;
}
