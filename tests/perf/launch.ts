/** The program as the benches run it: in a folder of its own, with a window of one size. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '#shared/bridge/settings.ts';
import { runApp, type RunningApp } from '#tests/e2e/app/running-app.ts';
import { startShellProcess } from '#tests/e2e/app/shell-process.ts';

/** CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

const SIZE: WindowSize = { width: 1440, height: 900 };
const SETTINGS: Settings = { language: 'en', theme: 'dark', autosaveMinutes: 0, units: 'metres', keys: {} };

/** Never for the first time: no sample stands on the screen. */
export async function launch(
  folder: string,
  settings: Partial<Settings> = {},
  size: WindowSize = SIZE,
): Promise<RunningApp> {
  const userData = path.join(folder, 'user-data');
  mkdirSync(userData, { recursive: true });
  writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  const shell = await startShellProcess([`--user-data-dir=${userData}`, '--lang=en-US']);
  const app = await runApp(shell, { folder, userData });
  await app.page.setViewportSize(size);
  await app.page.locator('main').waitFor();
  return app;
}
