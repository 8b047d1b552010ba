/** `electron.ipcMain`, with Electron's words where something goes wrong. */
import type { PageFrame } from './page-link.ts';
import { fromBrowser } from './scheme-server.ts';

interface SenderFrame {
  readonly url: string;
  readonly parent: object | null;
}
export interface InvokeEvent {
  readonly sender: object;
  readonly senderFrame: SenderFrame;
  readonly type: 'frame';
}
type Handler = (event: InvokeEvent, ...args: readonly unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string): void => void handlers.delete(channel),
};

/** Runs the handler of a channel for a page. Throws what the handler throws, or if there is none. */
export async function invoke(
  channel: string,
  args: readonly unknown[],
  sender: object,
  frame: PageFrame,
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  const senderFrame = { url: fromBrowser(frame.url), parent: frame.isMain ? null : {} };
  return handler({ sender, senderFrame, type: 'frame' }, ...args);
}
