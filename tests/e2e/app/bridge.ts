/** The bridge as a script in the page would use it. */
import type { Page } from '@playwright/test';
import type { Bridge, Requests } from '#shared/bridge/contract.ts';
import type { SaveOutcome, SaveTarget } from '#shared/bridge/saving.ts';

type Args<K extends keyof Requests> = Parameters<Requests[K]>;
type Answer<K extends keyof Requests> = Awaited<ReturnType<Requests[K]>>;

/** Asks the shell from the page; throws what it refuses with. */
export function ask<K extends keyof Requests>(page: Page, name: K, ...args: Args<K>): Promise<Answer<K>> {
  return askAnything(page, name, args) as Promise<Answer<K>>;
}

/** The same without types, for what no honest page would send; `args` as source, so that it may hold functions. */
export function askAnything(page: Page, name: string, args: readonly unknown[] | string): Promise<unknown> {
  const source = typeof args === 'string' ? args : JSON.stringify(args);
  return page.evaluate(`window.bridge[${JSON.stringify(name)}](...${source})`);
}

/** The text at an address of the shell's, which can be fetched once. */
export function textAt(page: Page, address: string): Promise<string> {
  return page.evaluate(async (url) => (await fetch(url)).text(), address);
}

/** Sends a text in pieces, to be saved there. */
export async function save(page: Page, target: SaveTarget, text: string): Promise<SaveOutcome> {
  const begun = await ask(page, 'beginSave', target);
  if (begun.kind !== 'begun') return begun;
  const middle = Math.floor(text.length / 2);
  for (const piece of [text.slice(0, middle), text.slice(middle)]) {
    const kept = await ask(page, 'savePiece', begun.save, piece);
    if (kept.kind === 'failed') return kept;
  }
  return ask(page, 'finishSave', begun.save, null);
}

/** Listens from now on; resolves with the next event of this name. */
export async function nextEvent(page: Page, name: 'opened' | 'action' | 'closing'): Promise<() => Promise<unknown>> {
  const handle = await page.evaluateHandle((event) => {
    const { bridge } = window as unknown as { readonly bridge: Bridge };
    let stop = (): void => undefined;
    const told = new Promise((resolve) => {
      stop = bridge.on(event, resolve);
    });
    return { told: told.finally(() => stop()) };
  }, name);
  return () => handle.evaluate(({ told }) => told);
}
