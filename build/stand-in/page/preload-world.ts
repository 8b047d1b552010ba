/**
 * What a sandboxed preload finds in its world: `require('electron')` with contextBridge and ipcRenderer. Its source
 * runs in an isolated world of the page, where the page's scripts can't reach it; it refers to nothing outside itself.
 */
import type { Wire } from '../wire.ts';
import type { WorldBridge } from './world-bridge.ts';

/** From page to shell, by a binding that only this world has. */
export type ToShell = {
  readonly kind: 'invoke';
  readonly id: number;
  readonly channel: string;
  readonly args: unknown;
};
/** From shell to page. */
export type ToPage =
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'result'; readonly id: number; readonly ok: boolean; readonly value: unknown };

/** Global names in the isolated world. */
export const BINDING = 'oneTakeToShell';
export const RECEIVER = 'oneTakeFromShell';

interface Parts {
  readonly wire: Wire;
  readonly bridge: WorldBridge;
  readonly binding: string;
  readonly receiver: string;
}

export function makePreloadWorld({ wire, bridge, binding, receiver }: Parts): (name: string) => unknown {
  type Listener = (event: object, ...args: unknown[]) => void;
  const listeners = new Map<string, Set<Listener>>();
  const calls = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void; channel: string }>();
  let lastId = 0;
  const world = globalThis as unknown as Record<string, unknown>;

  world[receiver] = (text: string) => {
    const message = wire.decode(text) as ToPage;
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args);
      return;
    }
    const call = calls.get(message.id);
    calls.delete(message.id);
    if (!call) return;
    if (message.ok) call.resolve(message.value);
    else call.reject(new Error(`Error invoking remote method '${call.channel}': ${String(message.value)}`));
  };

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]) {
      lastId += 1;
      const id = lastId;
      const text = wire.encode({ kind: 'invoke', id, channel, args } satisfies ToShell);
      return new Promise((resolve, reject) => {
        calls.set(id, { resolve, reject, channel });
        (world[binding] as (payload: string) => void)(text);
      });
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };
  const contextBridge = { exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api) };
  // A browser tells no page where a file lies.
  const webUtils = { getPathForFile: () => '' };
  return (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer, webUtils };
    throw new Error(`module not found: ${name}`);
  };
}
