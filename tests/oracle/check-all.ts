/**
 * All twelve checks of semantics.md, straight from its sentences: brute force, no index, nothing kept, and nothing
 * imported from shared/ but types. What the engine says about a show has to agree with it.
 */
import type { Problem } from '#shared/checks/problem.ts';
import type { Show } from '#shared/show/types.ts';
import { checkBreath } from './check-all/check-breath.ts';
import { checkCrew } from './check-all/check-crew.ts';
import { checkOutsideShow, checkProgrammeClashes, checkProgrammeGaps } from './check-all/check-programme.ts';
import { checkOverlaps, checkTravel } from './check-all/check-resources.ts';
import { checkForesight, checkLinks, checkWindows } from './check-all/check-rules.ts';
import { checkZones } from './check-all/check-zones.ts';
import { planTimes, type Planned } from './check-all/planned-times.ts';

const CHECKS: readonly ((show: Show, plan: readonly Planned[]) => Problem[])[] = [
  checkWindows,
  checkLinks,
  checkOverlaps,
  checkTravel,
  checkZones,
  checkProgrammeGaps,
  checkProgrammeClashes,
  checkBreath,
  checkCrew,
  checkForesight,
  checkOutsideShow,
];

/** Every problem of a show that parses, accepted or not, in the order that semantics.md gives. */
export function checkAll(show: Show): Problem[] {
  const plan = planTimes(show);
  const placeOf = new Map(plan.map(({ cue, place }) => [cue.id, place]));
  const places = (problem: Problem) => problem.cues.map((cue) => placeOf.get(cue) ?? 0);
  return CHECKS.flatMap((check) => check(show, plan)).sort(
    (a, b) =>
      a.fromMs - b.fromMs ||
      compareBytes(a.code, b.code) ||
      compareLists(places(a), places(b)) ||
      compareBytes(a.links?.[0], b.links?.[0]) ||
      compareBytes(a.resource, b.resource) ||
      compareBytes(a.zone, b.zone),
  );
}

/** Codes and ids are ASCII: order by code unit is order by byte. Absent comes first. */
function compareBytes(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first unequal place decides; a list that ends there comes first. */
function compareLists(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((place, at) => place !== b[at]);
  return index === -1 ? a.length - b.length : (a[index] ?? -1) - (b[index] ?? -1);
}
