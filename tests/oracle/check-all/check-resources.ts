/** Who is where, and when: one cue at a time on each resource, with time to travel between them. */
import type { Problem } from '#shared/checks/problem.ts';
import type { Ms, Resource, ResourceKind, Show } from '#shared/show/types.ts';
import { byStart, commonTime, type Planned } from './planned-times.ts';

const WALKING_SPEED = 1.4;
const SPEED_BY_KIND: Partial<Record<ResourceKind, number>> = { camera: 1, 'set-piece': 0.5 };

/** The resource and everything it is part of, directly or through others. */
function withWholes(show: Show, resource: Resource): Set<string> {
  const ids = new Set<string>();
  for (let at: Resource | undefined = resource; at !== undefined;) {
    ids.add(at.id);
    const whole: string | undefined = at.partOf;
    at = show.resources.find(({ id }) => id === whole);
  }
  return ids;
}

/** The order on a resource: cues of more than zero length that use it, or something it is part of. */
export function orderOn(show: Show, plan: readonly Planned[], resource: Resource): Planned[] {
  const ids = withWholes(show, resource);
  return byStart(plan.filter(({ cue }) => cue.duration.likelyMs > 0 && (cue.uses ?? []).some((id) => ids.has(id))));
}

/** Every resource that has an order: crews are a pool, and have none. */
function ordered(show: Show): Resource[] {
  return show.resources.filter(({ kind }) => kind !== 'crew');
}

const names = ({ cue }: Planned, resource: Resource) => (cue.uses ?? []).includes(resource.id);

export function checkOverlaps(show: Show, plan: readonly Planned[]): Problem[] {
  return ordered(show).flatMap((resource) => {
    const problems: Problem[] = [];
    let holder: Planned | undefined;
    for (const next of orderOn(show, plan, resource)) {
      const common = holder && commonTime(holder, next);
      if (holder && common && (names(holder, resource) || names(next, resource))) {
        problems.push({
          code: 'resource-overlap',
          severity: 'error',
          cues: [holder.cue.id, next.cue.id],
          resource: resource.id,
          fromMs: common.fromMs,
          toMs: common.toMs,
          byMs: common.length,
        });
      }
      if (holder === undefined || next.end > holder.end) holder = next;
    }
    return problems;
  });
}

/** Shortest way over the routes, by trying every way that visits no zone twice; null if there is none. */
export function shortestWay(show: Show, from: string, to: string, seen: readonly string[] = []): number | null {
  if (from === to) return 0;
  let shortest: number | null = null;
  for (const route of show.stage?.routes ?? []) {
    const next = route.from === from ? route.to : route.to === from ? route.from : undefined;
    if (next === undefined || seen.includes(next)) continue;
    const rest = shortestWay(show, next, to, [...seen, from]);
    if (rest !== null && (shortest === null || route.metres + rest < shortest)) shortest = route.metres + rest;
  }
  return shortest;
}

/** Ms to get from one zone to the other, rounded up; null if no way joins them. */
export function travelMs(show: Show, resource: Resource, from: string, to: string): Ms | null {
  const metres = shortestWay(show, from, to);
  if (metres === null) return null;
  return roundUp((metres / (resource.speed ?? SPEED_BY_KIND[resource.kind] ?? WALKING_SPEED)) * 1000);
}

/** Up to whole ms; a value within 0.000001 of a whole number is that number. */
export function roundUp(value: number): number {
  return Math.abs(value - Math.round(value)) <= 0.000001 ? Math.round(value) : Math.ceil(value);
}

interface Way {
  readonly cues: readonly string[];
  readonly resource: Resource;
  readonly from: string;
  readonly to: string;
  /** The time there is for it. */
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

/** Every way that somebody has to go: from each cue to its neighbour, and within a cue that ends elsewhere. */
function waysToGo(show: Show, plan: readonly Planned[]): Way[] {
  return ordered(show).flatMap((resource) => {
    const ways: Way[] = [];
    let place = resource.home;
    let before: Planned | undefined;
    for (const next of orderOn(show, plan, resource)) {
      const { cue, start, end } = next;
      const meet = before !== undefined && (names(before, resource) || names(next, resource));
      if (before && meet && start >= before.end && place !== undefined && cue.zone !== undefined) {
        const cues = [before.cue.id, cue.id];
        ways.push({ cues, resource, from: place, to: cue.zone, fromMs: before.end, toMs: start });
      }
      if (names(next, resource) && cue.zone !== undefined && cue.toZone !== undefined) {
        ways.push({ cues: [cue.id], resource, from: cue.zone, to: cue.toZone, fromMs: start, toMs: end });
      }
      place = cue.toZone ?? cue.zone ?? place;
      before = next;
    }
    return ways;
  });
}

export function checkTravel(show: Show, plan: readonly Planned[]): Problem[] {
  return waysToGo(show, plan).flatMap(({ cues, resource, from, to, fromMs, toMs }): Problem[] => {
    const travel = travelMs(show, resource, from, to);
    const where = { cues, resource: resource.id, fromMs, toMs };
    if (travel === null) return [{ code: 'route-missing', severity: 'warning', ...where, byMs: 0 }];
    const byMs = travel - (toMs - fromMs);
    return byMs > 0 ? [{ code: 'travel-too-short', severity: 'error', ...where, byMs }] : [];
  });
}
