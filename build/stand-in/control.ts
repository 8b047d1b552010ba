/**
 * What a test may do in the shell's process: run a function there, with Electron's module as its first argument, as
 * Playwright's ElectronApplication offers it. Spoken over the channel of a forked process.
 */
export type Order = {
  readonly kind: 'evaluate';
  readonly id: number;
  readonly source: string;
  readonly argument: unknown;
};
export type Report =
  | { readonly kind: 'browser'; readonly address: string }
  | { readonly kind: 'evaluated'; readonly id: number; readonly ok: boolean; readonly value: unknown };

/** Begins to listen, if there is anybody to listen to. */
export async function serveControl(): Promise<void> {
  if (!process.send) return;
  const electron = await import('./electron.ts');
  process.on('message', (order: Order) => {
    void evaluate(order, electron).then(tellController);
  });
}

export function tellController(report: Report): void {
  if (process.connected) process.send?.(report);
}

async function evaluate({ id, source, argument }: Order, electron: object): Promise<Report> {
  try {
    // eslint-disable-next-line no-eval -- running the test's function is what this is for
    const run = (0, eval)(`(${source})`) as (module: object, argument: unknown) => unknown;
    return { kind: 'evaluated', id, ok: true, value: await run(electron, argument) };
  } catch (thrown) {
    return { kind: 'evaluated', id, ok: false, value: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
