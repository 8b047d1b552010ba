/** Whether a product is up to date: younger than everything it is made from. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '#build/paths.ts';
import { folderOf, type Product } from './products.ts';

/** In each product: when its making began (ms since 1970), so that a change made meanwhile counts as newer. */
const STAMP = '.built';
/** What every product depends on beside its own sources: the versions of the packages, and the way it is made. */
const FOR_ALL = ['package-lock.json', 'build/product'];

export function isFresh(product: Product): boolean {
  const stamp = path.join(folderOf(product), STAMP);
  if (!existsSync(stamp)) return false;
  const builtAt = Number(readFileSync(stamp, 'utf8'));
  return [...FOR_ALL, ...product.sources].every((source) => newestIn(inRoot(source)) <= builtAt);
}

/** Marks a finished product in `folder` as made at `startedAt`. */
export function stampProduct(folder: string, startedAt: number): void {
  writeFileSync(path.join(folder, STAMP), String(startedAt));
}

/**
 * The youngest change under a path, ms since 1970; 0 if it is not there. Folders count too: a file that was deleted
 * or renamed shows in its folder only. Tests are no part of a product.
 */
function newestIn(place: string): number {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(place)
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .reduce((newest, name) => Math.max(newest, newestIn(path.join(place, name))), stat.mtimeMs);
}
