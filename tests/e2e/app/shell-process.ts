/** The program's process as a test sees it: the same on the stand-in and in real Electron. */
import { fork, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron, chromium, type Page } from '@playwright/test';
import type * as Electron from 'electron';
import { findElectron } from '#build/electron-runtime.ts';
import { requireBrowser } from '#build/find-browser.ts';
import { inRoot, ROOT } from '#build/paths.ts';
import type { Order, Report } from '#build/stand-in/control.ts';

export type ElectronModule = typeof Electron;

export interface ShellProcess {
  /** The first window's page. */
  readonly page: Page;
  /** The same page anew: to Playwright one that has crashed is lost, though its window has started over. */
  reconnect(): Promise<Page>;
  /** Runs a function in the shell's process, with Electron's module; argument and answer are cloned. */
  evaluate<Answer, Argument>(
    run: (electron: ElectronModule, argument: Argument) => Answer | Promise<Answer>,
    argument: Argument,
  ): Promise<Answer>;
  /** Resolves with the exit status when the process has ended. */
  readonly exited: Promise<number>;
  /** Ends it at once, without questions. */
  kill(): Promise<void>;
  /** Ends it so that nothing it might still do is done. */
  cutPower(): Promise<void>;
}

/** Whether the tests run in Electron itself. */
export const ON_ELECTRON = findElectron() !== undefined;

/** Starts the program with these arguments and waits for its window. */
export function startShellProcess(args: readonly string[]): Promise<ShellProcess> {
  const electron = findElectron();
  return electron === undefined ? startStandIn(args) : startElectron(electron, args);
}

/** Starts the program beside one that runs, and gives its exit status. */
export async function startBriefly(args: readonly string[]): Promise<number> {
  const electron = findElectron();
  const child =
    electron === undefined
      ? spawn(process.execPath, [STAND_IN, '--headless', ROOT, ...args], { env: await standInVariables() })
      : spawn(electron, [ROOT, ...args]);
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

const STAND_IN = inRoot('build', 'stand-in', 'run.ts');

async function standInVariables(): Promise<NodeJS.ProcessEnv> {
  return {
    ...process.env,
    ONE_TAKE_STAND_IN_BROWSER: await requireBrowser(),
    // What some hundred starts compile is the same each time.
    NODE_COMPILE_CACHE: inRoot('node_modules', '.cache', 'compiled'),
  };
}

async function startElectron(executablePath: string, args: readonly string[]): Promise<ShellProcess> {
  const program = await _electron.launch({ executablePath, args: [ROOT, ...args] });
  const child = program.process();
  const exited = new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  const cutPower = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
  };
  return {
    page: await program.firstWindow(),
    reconnect: () => program.firstWindow(),
    evaluate: (run, argument) => program.evaluate(run as never, argument as never),
    exited,
    kill: cutPower,
    cutPower,
  };
}

async function startStandIn(args: readonly string[]): Promise<ShellProcess> {
  const child = fork(STAND_IN, ['--headless', ROOT, ...args], {
    serialization: 'advanced',
    env: await standInVariables(),
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  const waiting = new Map<number, (report: Extract<Report, { kind: 'evaluated' }>) => void>();
  const address = await new Promise<string>((resolve, reject) => {
    child.on('message', (report: Report) => {
      if (report.kind === 'browser') resolve(report.address);
      else waiting.get(report.id)?.(report);
    });
    void exited.then((code) => reject(new Error(`The program ended with ${code} before it opened a window.`)));
  });
  const page = await firstPage(address);
  let lastId = 0;
  return {
    page,
    reconnect: () => firstPage(address),
    exited,
    async evaluate<Answer, Argument>(
      run: (electron: ElectronModule, argument: Argument) => Answer | Promise<Answer>,
      argument: Argument,
    ) {
      lastId += 1;
      const id = lastId;
      const report = await new Promise<Extract<Report, { kind: 'evaluated' }>>((resolve, reject) => {
        waiting.set(id, resolve);
        void exited.then((code) => reject(new Error(`The program has ended with ${code}.`)));
        child.send({ kind: 'evaluate', id, source: String(run), argument } satisfies Order);
      });
      waiting.delete(id);
      if (!report.ok) throw new Error(String(report.value));
      return report.value as Answer;
    },
    async kill() {
      // With its channel gone it ends by itself and takes its browser along.
      if (child.connected) child.disconnect();
      const patience = setTimeout(() => child.kill('SIGKILL'), 5000);
      await exited;
      clearTimeout(patience);
    },
    async cutPower() {
      const power = await page.context().browser()?.newBrowserCDPSession();
      child.kill('SIGKILL');
      await exited;
      // The browser is a process of its own here.
      await power?.send('Browser.close').catch(() => undefined);
    },
  };
}

/** The page of the window. Right after a crash the browser may tell of none. */
async function firstPage(address: string): Promise<Page> {
  for (let left = 20; left > 0; left -= 1) {
    const browser = await chromium.connectOverCDP(address);
    const page = browser.contexts()[0]?.pages()[0];
    if (page) {
      await page.waitForURL(/\/index\.html/);
      return page;
    }
    await browser.close();
    await pause(250);
  }
  throw new Error('Chromium has no page.');
}
