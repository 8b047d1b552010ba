/**
 * The wire between a page of Chromium and the shell: runs the real preload in an isolated world of each document, as
 * Electron does, and carries messages by a binding that only this world sees.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';
import { holdWindow } from './page/hold-window.ts';
import { BINDING, makePreloadWorld, RECEIVER, type ToPage, type ToShell } from './page/preload-world.ts';
import { makeWorldBridge } from './page/world-bridge.ts';
import { makeWire } from './wire.ts';

const WORLD = 'Electron Isolated Context';

/** A frame as the shell sees it. */
export interface PageFrame {
  readonly id: string;
  readonly url: string;
  readonly isMain: boolean;
}

export interface PageLink {
  /** To the isolated world of the main frame; lost if there is none yet. */
  send(message: ToPage): void;
  /** Runs a function of the isolated world, which may return a promise; its argument and answer are JSON. */
  run(source: string, argument: unknown): Promise<unknown>;
}

interface LinkOptions {
  readonly preload: string | undefined;
  /** Whether a person may close the window, and has to be asked first. */
  readonly holdsWindow: boolean;
  readonly onMessage: (message: ToShell, frame: PageFrame) => void;
}

const wire = makeWire();

export async function linkPage(cdp: CDPSession, { preload, holdsWindow, onMessage }: LinkOptions): Promise<PageLink> {
  const frames = new Map<string, PageFrame>();
  /** Isolated worlds that are alive, by their context. */
  const worlds = new Map<number, string>();

  const noteFrame = (frame: { id: string; parentId?: string | undefined; url: string }): void =>
    void frames.set(frame.id, { id: frame.id, url: frame.url, isMain: frame.parentId === undefined });
  cdp.on('Page.frameNavigated', ({ frame }) => noteFrame(frame));
  cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    const known = frames.get(frameId);
    if (known) frames.set(frameId, { ...known, url });
  });
  cdp.on('Page.frameDetached', ({ frameId }) => void frames.delete(frameId));
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const aux = context.auxData as { frameId?: string } | undefined;
    if (context.name === WORLD && aux?.frameId !== undefined) worlds.set(context.id, aux.frameId);
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => void worlds.delete(executionContextId));
  cdp.on('Runtime.executionContextsCleared', () => worlds.clear());
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    const frame = frames.get(worlds.get(executionContextId) ?? '');
    if (name === BINDING && frame) onMessage(wire.decode(payload) as ToShell, frame);
  });

  await cdp.send('Page.enable');
  const { frameTree } = await cdp.send('Page.getFrameTree');
  noteFrame(frameTree.frame);
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
  if (preload !== undefined) await installPreload(cdp, preload);
  if (holdsWindow) {
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: `(${String(holdWindow)})()` });
  }

  const mainWorld = (): number | undefined => {
    for (const [context, frame] of worlds) if (frames.get(frame)?.isMain === true) return context;
    return undefined;
  };
  const call = async (source: string, argument: unknown): Promise<unknown> => {
    const executionContextId = mainWorld();
    if (executionContextId === undefined) return undefined;
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: source,
      executionContextId,
      arguments: [{ value: argument }],
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value as unknown;
  };
  return {
    send(message) {
      // The page may go while the message is under way.
      call(`(text) => globalThis.${RECEIVER}(text)`, wire.encode(message)).catch(() => undefined);
    },
    run: call,
  };
}

/** Both halves of contextBridge, and the preload itself; all of it runs before any script of the page. */
async function installPreload(cdp: CDPSession, preload: string): Promise<void> {
  const [a, b] = [randomUUID(), randomUUID()];
  const onlyInMainFrame = (source: string): string => `if (globalThis === globalThis.top) {${source}}`;
  const bridge = (names: { send: string; receive: string }): string =>
    `(${String(makeWorldBridge)})(${JSON.stringify(names)})`;
  const world = `(${String(makePreloadWorld)})({
    wire: (${String(makeWire)})(),
    bridge: ${bridge({ send: a, receive: b })},
    binding: ${JSON.stringify(BINDING)},
    receiver: ${JSON.stringify(RECEIVER)},
  })`;
  const source = readFileSync(preload, 'utf8');
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: onlyInMainFrame(`${bridge({ send: b, receive: a })};`),
  });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName: WORLD,
    source: onlyInMainFrame(`const require = ${world}; (function (module, exports) {${source}\n})({}, {});`),
  });
}
