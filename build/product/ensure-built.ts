/** Builds what is missing or older than its source, and nothing else. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CACHE, DIST } from '#build/paths.ts';
import { isFresh, stampProduct } from './freshness.ts';
import { folderOf, productOf, PRODUCTS, type Product, type ProductName } from './products.ts';

interface BuildOptions {
  /** Only these; absent: everything. */
  readonly only?: readonly ProductName[];
  /** Also what is up to date. */
  readonly force?: boolean;
  /** Called before each product that is built. */
  readonly onStart?: (product: Product) => void;
}

/** Gives the names of what was built. Throws what the bundler throws; the old product then stays in place. */
export async function ensureBuilt({ only, force = false, onStart }: BuildOptions = {}): Promise<readonly string[]> {
  const wanted = only ? only.map(productOf) : PRODUCTS;
  const stale = wanted
    .filter((product) => product.name !== 'pdf' || existsSync('electron/pdf/worker.ts'))
    .filter((product) => product.name !== 'cli' || existsSync('electron/cli/main.ts'))
    .filter((product) => product.name !== 'samples' || existsSync('build/samples/make-samples.ts'))
    .filter((product) => force || !isFresh(product));
  for (const product of stale) {
    onStart?.(product);
    // eslint-disable-next-line no-await-in-loop -- the bundler uses all cores by itself
    await build(product);
  }
  return stale.map(({ name }) => name);
}

/** Makes the product beside its place, then swaps it in, so that nobody ever sees half of one. */
async function build(product: Product): Promise<void> {
  const startedAt = Date.now();
  const fresh = path.join(CACHE, 'build', `${product.name}-${process.pid}`);
  const old = `${fresh}-old`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  mkdirSync(DIST, { recursive: true });
  await product.make(fresh);
  stampProduct(fresh, startedAt);
  const place = folderOf(product);
  if (existsSync(place)) renameSync(place, old);
  renameSync(fresh, place);
  rmSync(old, { recursive: true, force: true });
}
