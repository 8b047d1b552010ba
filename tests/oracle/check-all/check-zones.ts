/** Moving scenery and landing parachutes keep their zones to themselves. */
import type { Problem } from '#shared/checks/problem.ts';
import type { Ms, Show } from '#shared/show/types.ts';
import { commonTime, type Planned } from './planned-times.ts';

const CLEAR_MS = 30_000;

interface Stay {
  readonly zone: string;
  readonly start: Ms;
  readonly end: Ms;
}

const zonesOf = ({ cue }: Planned): string[] => [
  ...new Set([cue.zone, cue.toZone].filter((zone) => zone !== undefined)),
];

/** The zones that a set move or a landing fills, and when. */
function fills(planned: Planned): Stay[] {
  const { cue, start, end } = planned;
  if (cue.kind === 'set-move') return zonesOf(planned).map((zone) => ({ zone, start, end }));
  if (cue.kind === 'landing' && cue.zone !== undefined) {
    return [{ zone: cue.zone, start: end - (cue.clearMs ?? CLEAR_MS), end }];
  }
  return [];
}

/** The zones in which a cue could be in somebody's way, and when. */
function stays(planned: Planned): Stay[] {
  const { cue, start, end } = planned;
  return ['dance', 'artist', 'camera', 'set-move'].includes(cue.kind)
    ? zonesOf(planned).map((zone) => ({ zone, start, end }))
    : [];
}

export function checkZones(show: Show, plan: readonly Planned[]): Problem[] {
  const problems: Problem[] = [];
  for (const first of plan) {
    for (const second of plan.slice(first.place + 1)) {
      if (first.cue.sharesZoneWith?.includes(second.cue.id) || second.cue.sharesZoneWith?.includes(first.cue.id)) {
        continue;
      }
      for (const { id: zone } of show.stage?.zones ?? []) {
        const meeting = [meet(fills(first), stays(second), zone), meet(stays(first), fills(second), zone)].find(
          Boolean,
        );
        if (!meeting) continue;
        problems.push({
          code: 'zone-conflict',
          severity: 'error',
          cues: [first.cue.id, second.cue.id],
          zone,
          fromMs: meeting.fromMs,
          toMs: meeting.toMs,
          byMs: meeting.length,
        });
      }
    }
  }
  return problems;
}

function meet(some: readonly Stay[], others: readonly Stay[], zone: string) {
  const one = some.find((stay) => stay.zone === zone);
  const other = others.find((stay) => stay.zone === zone);
  return one && other ? commonTime(one, other) : null;
}
