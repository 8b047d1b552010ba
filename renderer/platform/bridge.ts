/** The shell, as the preload hands it over. Nothing else in the renderer touches `window.bridge`. */
import type { Bridge } from '#shared/bridge/contract.ts';

declare global {
  interface Window {
    readonly bridge?: Bridge;
  }
}

/** The bridge. Throws if the page runs outside the program's own window: nothing works there. */
export function shell(): Bridge {
  if (!window.bridge) throw new Error('This page is a part of One Take and runs in its window only.');
  return window.bridge;
}
