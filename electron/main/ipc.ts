/** The one door between window and shell: who speaks, and whether what they say makes sense, is checked here. */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import {
  channelOf,
  PRELOAD_REQUEST_NAMES,
  REQUEST_NAMES,
  type Events,
  type PreloadRequests,
  type Requests,
} from '#shared/bridge/contract.ts';
import { isOwnPage } from './app-scheme.ts';
import { REQUEST_SCHEMAS } from './ipc-schemas.ts';

export type AllRequests = Requests & PreloadRequests;

/** Answers every request of the contract with `requests`; a bad one is refused with a reason. */
export function answerRequests(requests: AllRequests, currentWindow: () => BrowserWindow | undefined): void {
  for (const name of [...REQUEST_NAMES, ...PRELOAD_REQUEST_NAMES]) {
    ipcMain.handle(channelOf(name), (event, ...args: unknown[]) => {
      if (!isFromOwnWindow(event, currentWindow()))
        throw new Error(`${name} was refused: the sender is not the window.`);
      return dispatch(requests, name, args);
    });
  }
}

/** Tells the window. Nothing happens if it is gone. */
export function tellWindow<K extends keyof Events>(window: BrowserWindow | undefined, name: K, value: Events[K]): void {
  if (window && !window.isDestroyed()) window.webContents.send(channelOf(name), value);
}

function dispatch(requests: AllRequests, name: keyof AllRequests, args: readonly unknown[]): unknown {
  const parsed = REQUEST_SCHEMAS[name].safeParse(args);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${name} was refused: ${issue?.message ?? 'bad arguments'} (at /${issue?.path.join('/') ?? ''}).`);
  }
  // The schema of `name` has just checked these against the parameters of `name`.
  const answer = requests[name] as (...checked: readonly unknown[]) => unknown;
  return answer(...parsed.data);
}

/** Only the main frame of the program's own window, on the program's own page. */
function isFromOwnWindow(event: IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  const frame = event.senderFrame;
  if (!window || window.isDestroyed() || event.sender !== window.webContents) return false;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
