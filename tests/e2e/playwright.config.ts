import { defineConfig } from '@playwright/test';
import { inRoot } from '#build/paths.ts';
import { ON_ELECTRON } from './app/shell-process.ts';

/** End-to-end: through the program's real main and preload, in Electron where its runtime is, else on the stand-in. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: ['**/*.spec.ts', ...(ON_ELECTRON ? ['**/*.electron.ts'] : [])],
  outputDir: inRoot('test-results'),
  globalSetup: './app/prepare.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
