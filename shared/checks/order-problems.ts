/**
 * The order in which problems are told. semantics.md, "Checks": by fromMs, then code, then their cues as lists of
 * places in the running order, then link, resource, zone; codes and ids as bytes, absent first.
 */
import type { Problem } from './problem.ts';

/** Compares two problems; `placeOf` gives what orders cues in the running order: a place, or a rank. */
export function compareProblems(a: Problem, b: Problem, placeOf: (cue: string) => number): number {
  return (
    a.fromMs - b.fromMs ||
    compareBytes(a.code, b.code) ||
    comparePlaces(a.cues, b.cues, placeOf) ||
    compareLinks(a.links, b.links) ||
    compareBytes(a.resource, b.resource) ||
    compareBytes(a.zone, b.zone)
  );
}

/** Codes and ids are ASCII, where code units are bytes. */
function compareBytes(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  return a < b ? -1 : 1;
}

function comparePlaces(a: readonly string[], b: readonly string[], placeOf: (cue: string) => number): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const apart = placeOf(a[index] ?? '') - placeOf(b[index] ?? '');
    if (apart !== 0) return apart;
  }
  return a.length - b.length;
}

function compareLinks(a: readonly string[] | undefined, b: readonly string[] | undefined): number {
  const longest = Math.max(a?.length ?? 0, b?.length ?? 0);
  for (let index = 0; index < longest; index += 1) {
    const apart = compareBytes(a?.[index], b?.[index]);
    if (apart !== 0) return apart;
  }
  return 0;
}
