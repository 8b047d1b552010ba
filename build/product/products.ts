/** What dist/ holds: each product, what it is made from, and how. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { DIST, inRoot } from '#build/paths.ts';
import { nodeConfig, rendererConfig, runVite } from './bundle.ts';

export interface Product {
  /** Its folder in dist/. */
  readonly name: string;
  /** Files and folders of the checkout it is made from; a newer one makes it stale. */
  readonly sources: readonly string[];
  /** Fills `outDir`, an empty folder that takes the place of the old product when all went well. */
  make(outDir: string): Promise<void>;
}

const renderer: Product = {
  name: 'renderer',
  sources: ['renderer', 'shared'],
  make: async (outDir) => {
    await runVite(await rendererConfig(), outDir);
    cpSync(inRoot(PRETENDARD, 'dist/LICENSE.txt'), path.join(outDir, 'Pretendard-LICENSE.txt'));
  },
};

const main: Product = {
  name: 'main',
  sources: ['electron/main', 'electron/files', 'electron/audio', 'electron/pdf', 'shared'],
  make: (outDir) => runVite(nodeConfig({ entry: 'electron/main/main.ts', file: 'main.js', format: 'esm' }), outDir),
};

/** Sandboxed preloads are one CommonJS file. */
const preload: Product = {
  name: 'preload',
  sources: ['electron/preload', 'shared/bridge'],
  make: (outDir) =>
    runVite(nodeConfig({ entry: 'electron/preload/preload.ts', file: 'preload.cjs', format: 'cjs' }), outDir),
};

/** The thread that turns page boxes into PDF. */
const pdf: Product = {
  name: 'pdf',
  sources: ['electron/pdf', 'shared'],
  make: (outDir) => runVite(nodeConfig({ entry: 'electron/pdf/worker.ts', file: 'worker.js', format: 'esm' }), outDir),
};

const cli: Product = {
  name: 'cli',
  sources: ['electron/cli', 'electron/files', 'electron/pdf', 'shared'],
  make: (outDir) => runVite(nodeConfig({ entry: 'electron/cli/main.ts', file: 'onetake.js', format: 'esm' }), outDir),
};

const PRETENDARD = 'node_modules/pretendard';
const PAPER_FACES = ['Regular', 'SemiBold', 'Bold'] as const;

/** The faces for paper: static TrueType, since pdfkit subsets those rightly. */
const fonts: Product = {
  name: 'fonts',
  sources: [],
  make: async (outDir) => {
    for (const weight of PAPER_FACES) {
      const file = `Pretendard-${weight}.ttf`;
      cpSync(inRoot(PRETENDARD, 'dist/public/static/alternative', file), path.join(outDir, file));
    }
    cpSync(inRoot(PRETENDARD, 'dist/LICENSE.txt'), path.join(outDir, 'LICENSE.txt'));
  },
};

/** The shows that come with the program, with the sample's song. */
const samples: Product = {
  name: 'samples',
  sources: ['build/samples', 'shared/show', 'shared/time'],
  make: async (outDir) => {
    const { makeSamples } = await import('#build/samples/make-samples.ts');
    await makeSamples(outDir);
  },
};

/** All of it, in the order in which it is built. */
export const PRODUCTS: readonly Product[] = [renderer, main, preload, pdf, cli, fonts, samples];
export type ProductName = 'renderer' | 'main' | 'preload' | 'pdf' | 'cli' | 'fonts' | 'samples';

/** A product by its name. Throws for a name that is none: the caller wrote it. */
export function productOf(name: ProductName): Product {
  const product = PRODUCTS.find((candidate) => candidate.name === name);
  if (!product) throw new Error(`there is no product ${name}`);
  return product;
}

/** The folder a product stands in. */
export function folderOf(product: Product): string {
  return path.join(DIST, product.name);
}
