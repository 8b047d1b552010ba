/**
 * `npm run tour [-- SCENE …]`: opens the sample and takes a picture of every main screen, in both languages, both
 * themes and two sizes, into .tour/: to be looked at.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '#build/paths.ts';
import { ensureBuilt } from '#build/product/ensure-built.ts';
import type { Language } from '#shared/bridge/settings.ts';
import { runApp, type RunningApp } from '#tests/e2e/app/running-app.ts';
import { startShellProcess } from '#tests/e2e/app/shell-process.ts';
import { SCENES, type Scene } from './scenes.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
] as const;
const LANGUAGES = ['en', 'ko'] as const satisfies readonly Language[];
const THEMES = ['dark', 'light'] as const;
/** Transitions and pages that are drawn later have ended by then. */
const SETTLE_MS = 600;

const wanted = process.argv.slice(2);
const pictures = inRoot('.tour');
mkdirSync(pictures, { recursive: true });
await ensureBuilt({ onStart: ({ name }) => console.log(`building ${name}`) });

const scratch = mkdtempSync(path.join(os.tmpdir(), 'one-take-tour-'));
// A data folder without settings: the first run, which opens the sample.
const shell = await startShellProcess([`--user-data-dir=${scratch}`, '--lang=en-US']);
const app = await runApp(shell, { folder: scratch, userData: scratch });
app.page.on('pageerror', (error) => console.log(`The page threw: ${error.message}`));
await app.page.setViewportSize(SIZES[0]);
let failed = 0;
try {
  for (const scene of SCENES) {
    if (wanted.length > 0 && !wanted.includes(scene.name)) continue;
    await choose(app, 'en', 'dark');
    try {
      await scene.enter(app);
      await takePictures(scene);
      await choose(app, 'en', 'dark');
      await scene.leave(app);
      console.log(`✓ ${scene.name}`);
    } catch (thrown) {
      failed += 1;
      console.log(`✗ ${scene.name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
  }
} finally {
  await app.kill();
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`Pictures are in ${path.relative(process.cwd(), pictures)}/.`);
process.exitCode = failed > 0 ? 1 : 0;

async function takePictures(scene: Scene): Promise<void> {
  for (const size of SIZES) {
    await app.page.setViewportSize(size);
    if (size !== SIZES[0]) await scene.narrowed?.(app);
    for (const language of LANGUAGES) {
      for (const theme of THEMES) {
        await choose(app, language, theme);
        await app.page.waitForTimeout(SETTLE_MS);
        const name = `${scene.name}_${language}_${theme}_${size.width}x${size.height}.png`;
        await app.page.screenshot({ path: path.join(pictures, name) });
      }
    }
  }
  await app.page.setViewportSize(SIZES[0]);
}

async function choose(running: RunningApp, language: Language, theme: 'dark' | 'light'): Promise<void> {
  await running.menu(`language-${language}`);
  await running.menu(`theme-${theme}`);
}
