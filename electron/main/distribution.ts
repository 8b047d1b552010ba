/** Where the built parts of the program lie: dist/, or the same inside the packaged program. */
import path from 'node:path';

const DIST = path.resolve(import.meta.dirname, '..');

export const RENDERER = path.join(DIST, 'renderer');
export const PRELOAD = path.join(DIST, 'preload', 'preload.cjs');
export const SAMPLES = path.join(DIST, 'samples');
