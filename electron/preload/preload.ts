/** The bridge: what the window may ask of the shell, and nothing else. One CommonJS file, since it runs sandboxed. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channelOf, EVENT_NAMES, REQUEST_NAMES, type Events } from '#shared/bridge/contract.ts';
import type { OpenOutcome } from '#shared/bridge/files.ts';

const requests = Object.fromEntries(
  REQUEST_NAMES.map((name) => [name, (...args: unknown[]) => ipcRenderer.invoke(channelOf(name), ...args)]),
);

/** Listens to an event of the shell; gives the way to stop. The event object of Electron never reaches the page. */
function on(event: string, listener: (value: unknown) => void): () => void {
  const name = EVENT_NAMES.find((known): known is keyof Events => known === event);
  if (name === undefined) throw new Error(`There is no event ${event}.`);
  const channel = channelOf(name);
  const pass = (_event: Electron.IpcRendererEvent, value: unknown): void => listener(value);
  ipcRenderer.on(channel, pass);
  return () => void ipcRenderer.off(channel, pass);
}

/** Only a file that the person has dropped has a path: one that a page makes up has none. */
async function openDropped(file: File): Promise<OpenOutcome | null> {
  const path = webUtils.getPathForFile(file);
  return path === '' ? null : ipcRenderer.invoke(channelOf('openPath'), path);
}

contextBridge.exposeInMainWorld('bridge', { ...requests, on, openDropped });
