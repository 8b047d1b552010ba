/** The program as the benches run it: in a folder of its own, with a window of one size. */
import path from 'node:path';
import { runApp, type RunningApp } from '#tests/e2e/app/running-app.ts';
import { startShellProcess } from '#tests/e2e/app/shell-process.ts';

const SIZE = { width: 1440, height: 900 };

export async function launch(folder: string): Promise<RunningApp> {
  const userData = path.join(folder, 'user-data');
  const shell = await startShellProcess([`--user-data-dir=${userData}`, '--lang=en-US']);
  const app = await runApp(shell, { folder, userData });
  await app.page.setViewportSize(SIZE);
  await app.page.locator('main').waitFor();
  return app;
}
