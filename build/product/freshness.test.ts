import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CACHE, inRoot } from '#build/paths.ts';
import { isFresh, stampProduct } from './freshness.ts';
import { folderOf, type Product } from './products.ts';

const SCRATCH = path.join(CACHE, `freshness-${process.pid}`);
const product: Product = {
  name: `freshness-${process.pid}`,
  sources: [path.relative(inRoot(), path.join(SCRATCH, 'src'))],
  make: async () => undefined,
};
const source = path.join(SCRATCH, 'src', 'deep', 'a.ts');
/** Seconds from now on. */
const later = (seconds: number): Date => new Date(Date.now() + seconds * 1000);

beforeEach(() => {
  mkdirSync(path.dirname(source), { recursive: true });
  writeFileSync(source, '');
  mkdirSync(folderOf(product), { recursive: true });
});
afterEach(() => {
  rmSync(SCRATCH, { recursive: true, force: true });
  rmSync(folderOf(product), { recursive: true, force: true });
});

describe('a product is up to date', () => {
  test('only when it was made', () => {
    expect(isFresh(product)).toBe(false);
    stampProduct(folderOf(product), Date.now() + 1000);
    expect(isFresh(product)).toBe(true);
  });

  test('until a source changes, however deep', () => {
    stampProduct(folderOf(product), Date.now() + 1000);
    utimesSync(source, later(5), later(5));
    expect(isFresh(product)).toBe(false);
  });

  test('until a source is deleted', () => {
    stampProduct(folderOf(product), Date.now() + 1000);
    rmSync(source);
    utimesSync(path.dirname(source), later(5), later(5));
    expect(isFresh(product)).toBe(false);
  });

  test('also when a test changes: it is no part of it', () => {
    stampProduct(folderOf(product), Date.now() + 1000);
    const besides = path.join(path.dirname(source), 'a.test.ts');
    writeFileSync(besides, '');
    utimesSync(besides, later(5), later(5));
    expect(isFresh(product)).toBe(true);
  });

  test('and not when it changed while it was made', () => {
    stampProduct(folderOf(product), Date.now() - 60_000);
    expect(isFresh(product)).toBe(false);
  });
});
