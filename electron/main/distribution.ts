/** Where the built parts of the program lie. In a checkout all is in dist/; packaged, what is no code lies beside it. */
import path from 'node:path';
import { app } from 'electron';

const DIST = path.resolve(import.meta.dirname, '..');
/** Fonts, samples and the thread that prints are files of their own in the packaged program. */
const RESOURCES = app.isPackaged ? process.resourcesPath : DIST;

export const RENDERER = path.join(DIST, 'renderer');
export const PRELOAD = path.join(DIST, 'preload', 'preload.cjs');
export const SAMPLES = path.join(RESOURCES, 'samples');
/** The thread that makes sheets, and the faces it sets them in. */
export const SHEET_WORKER = path.join(RESOURCES, 'pdf', 'worker.js');
export const FONTS = path.join(RESOURCES, 'fonts');
