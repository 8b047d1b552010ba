/** How much memory something holds while it is in use. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Megabytes that each of some things takes, made one after the other: of objects and of what they hold outside. */
export function memoryOf(make: () => object, runs = 5): number[] {
  return Array.from({ length: runs }, () => {
    const before = inUse();
    const made = make();
    const megabytes = (inUse() - before) / 1e6;
    // In use up to here.
    return Object.keys(made).length >= 0 ? megabytes : 0;
  });
}

function inUse(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
