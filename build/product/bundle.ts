/** How vite makes each of the program's bundles. Vite is loaded only when something has to be built. */
import path from 'node:path';
import type { InlineConfig, Rolldown } from 'vite';
import { inRoot, ROOT } from '#build/paths.ts';

/** The Node that the shell, its worker and the command line are written for (Electron 45 brings 24). */
const NODE_TARGET = 'node24';

/** The screen: renderer/ as a page with its scripts, styles and faces. */
export async function rendererConfig(): Promise<InlineConfig> {
  const { default: react } = await import('@vitejs/plugin-react');
  return {
    ...base(),
    root: inRoot('renderer'),
    plugins: [react()],
    build: {
      // Faces and workers stay files of their own: the page's policy allows no data: or blob: scripts.
      assetsInlineLimit: 0,
      target: 'chrome138',
      chunkSizeWarningLimit: 4096,
      reportCompressedSize: false,
    },
    worker: { format: 'es' },
  };
}

interface NodeBundle {
  readonly entry: string;
  readonly file: string;
  readonly format: Rolldown.ModuleFormat;
}

/** A bundle that runs in Node or Electron's main process: everything inside but Node's own modules and `electron`. */
export function nodeConfig({ entry, file, format }: NodeBundle): InlineConfig {
  return {
    ...base(),
    root: ROOT,
    publicDir: false,
    resolve: { conditions: ['node', 'module', 'import', 'default'] },
    ssr: { target: 'node', noExternal: true, external: ['electron'] },
    build: {
      ssr: inRoot(entry),
      target: NODE_TARGET,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external: ['electron', /^node:/],
        output: { format, entryFileNames: file, codeSplitting: format !== 'cjs' },
      },
    },
  };
}

/** Runs vite into `outDir`, which is emptied first; says nothing unless something is wrong. */
export async function runVite(config: InlineConfig, outDir: string): Promise<void> {
  const vite = await import('vite');
  await vite.build({ ...config, build: { ...config.build, outDir, emptyOutDir: true } });
}

function base(): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    clearScreen: false,
    cacheDir: path.join(ROOT, '.cache', 'vite'),
  };
}
