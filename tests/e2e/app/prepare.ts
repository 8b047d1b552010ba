/** Before the first test: everything built, and a browser found or installed. */
import { requireBrowser } from '#build/find-browser.ts';
import { ensureBuilt } from '#build/product/ensure-built.ts';
import { ON_ELECTRON } from './shell-process.ts';

export default async function prepare(): Promise<void> {
  await ensureBuilt();
  if (!ON_ELECTRON) process.env['ONE_TAKE_BROWSER'] = await requireBrowser();
}
