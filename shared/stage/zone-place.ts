/** Where zones lie on the plan, and how far apart they are on it. */
import type { ZoneRecord } from '#shared/show/document.ts';
import type { Point } from '#shared/show/types.ts';
import { boundsOf, centreOf, metresApart, type Bounds } from './outline.ts';

/** Where ways to the zone end on the plan: the centre of its outline, else its target; null if it is not drawn. */
export function placeOf({ outline = [], target }: Pick<ZoneRecord, 'outline' | 'target'>): Readonly<Point> | null {
  return centreOf(outline) ?? target ?? null;
}

/** Metres from centre to centre, to the decimetre; null where one of them is not drawn. */
export function measureBetween(from: ZoneRecord, to: ZoneRecord): number | null {
  const [a, b] = [placeOf(from), placeOf(to)];
  return a && b ? Number(metresApart(a, b).toFixed(1)) : null;
}

/** What is drawn of the zones, targets included; null while nothing is. */
export function boundsOfZones(zones: readonly ZoneRecord[]): Bounds | null {
  return boundsOf(zones.flatMap(({ outline = [], target }) => (target ? [...outline, target] : outline)));
}
