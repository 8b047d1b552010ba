/** Where things lie in a checkout. */
import path from 'node:path';

/** The checkout's root. */
export const ROOT = path.resolve(import.meta.dirname, '..');
/** What is built, one folder a product. */
export const DIST = path.join(ROOT, 'dist');
/** Scratch space of the scripts; may be deleted at any time. */
export const CACHE = path.join(ROOT, '.cache');

/** An absolute path in the checkout. */
export function inRoot(...parts: readonly string[]): string {
  return path.join(ROOT, ...parts);
}
