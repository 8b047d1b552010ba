/**
 * The rules of a show as inequalities, word by word from semantics.md ("When rules cannot hold together"), solved by
 * trying every point between every two (Floyd and Warshall): slow, simple, and on purpose not the code of shared/.
 */
import type { Edge, Ms, Show } from '#shared/show/types.ts';
import { orderOn, travelMs } from './check-all/check-resources.ts';
import { planTimes, timeOfMoment } from './check-all/planned-times.ts';

type Kind = 'window' | 'link' | 'anchor' | 'locked' | 'duration' | 'resource';

/** min <= t(to) - t(from) <= max; a point is a cue's edge (`id start`), or `zero`. */
export interface Inequality {
  readonly kind: Kind;
  readonly cues: readonly string[];
  readonly link?: string;
  readonly resource?: string;
  readonly from: string;
  readonly to: string;
  readonly min: Ms;
  readonly max: Ms;
}

const point = (cue: string, edge: Edge): string => `${cue} ${edge}`;

/** All rules, parallel ones on several resources each by itself. */
export function inequalities(show: Show, durations: 'likely' | 'free'): Inequality[] {
  const plan = planTimes(show);
  const rules: Inequality[] = [];
  for (const { cue, start } of plan) {
    const { likelyMs, minMs = likelyMs, maxMs = likelyMs } = cue.duration;
    const [from, to] = [point(cue.id, 'start'), point(cue.id, 'end')];
    const [min, max] = durations === 'likely' ? [likelyMs, likelyMs] : [minMs, maxMs];
    rules.push({ kind: 'duration', cues: [cue.id], from, to, min, max });
    if ('after' in cue.start) {
      const { after, edge, offsetMs = 0 } = cue.start;
      const leader = point(after, edge);
      rules.push({ kind: 'anchor', cues: [cue.id, after], from: leader, to: from, min: offsetMs, max: offsetMs });
    } else if (cue.locked || show.lanes.find(({ id }) => id === cue.lane)?.locked) {
      rules.push({ kind: 'locked', cues: [cue.id], from: 'zero', to: from, min: start, max: start });
    }
    if (cue.window && cue.window.hard !== false) {
      const { edge, earliest, latest } = cue.window;
      const min = earliest ? timeOfMoment(earliest, show.music) : -Infinity;
      const max = latest ? timeOfMoment(latest, show.music) : Infinity;
      rules.push({ kind: 'window', cues: [cue.id], from: 'zero', to: point(cue.id, edge), min, max });
    }
  }
  for (const { id, from, to, minMs = -Infinity, maxMs = Infinity, hard } of show.links ?? []) {
    if (hard === false) continue;
    const [a, b] = [point(from.cue, from.edge), point(to.cue, to.edge)];
    rules.push({ kind: 'link', cues: [from.cue, to.cue], link: id, from: a, to: b, min: minMs, max: maxMs });
  }
  for (const resource of show.resources.filter(({ kind }) => kind !== 'crew')) {
    let place = resource.home;
    const order = orderOn(show, plan, resource);
    order.forEach(({ cue }, index) => {
      place = cue.toZone ?? cue.zone ?? place;
      const next = order[index + 1]?.cue;
      if (!next) return;
      const known = place !== undefined && next.zone !== undefined;
      const min = known ? (travelMs(show, resource, place ?? '', next.zone ?? '') ?? 0) : 0;
      rules.push({
        kind: 'resource',
        cues: [cue.id, next.id],
        resource: resource.id,
        from: point(cue.id, 'end'),
        to: point(next.id, 'start'),
        min,
        max: Infinity,
      });
    });
  }
  return rules;
}

/** Shortest distances between all points; null if the rules can't all hold. */
export function distances(rules: readonly Inequality[]): Map<string, Map<string, Ms>> | null {
  const points = [...new Set(['zero', ...rules.flatMap(({ from, to }) => [from, to])])];
  const table = new Map(points.map((a) => [a, new Map(points.map((b) => [b, a === b ? 0 : Infinity]))]));
  const lower = (a: string, b: string, ms: Ms): void => {
    const row = table.get(a);
    if (row && ms < (row.get(b) ?? Infinity)) row.set(b, ms);
  };
  for (const { from, to, min, max } of rules) {
    lower(from, to, max);
    lower(to, from, -min);
  }
  for (const over of points) {
    for (const a of points) {
      const first = table.get(a)?.get(over) ?? Infinity;
      if (first === Infinity) continue;
      for (const b of points) lower(a, b, first + (table.get(over)?.get(b) ?? Infinity));
    }
  }
  return points.some((at) => (table.get(at)?.get(at) ?? 0) < 0) ? null : table;
}

/** Whether these rules can all hold. */
export function canHold(rules: readonly Inequality[]): boolean {
  return distances(rules) !== null;
}
