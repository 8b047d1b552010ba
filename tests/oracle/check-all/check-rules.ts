/** Windows, links and foresight: rules between a cue's edge and a moment, or another edge. */
import type { Problem } from '#shared/checks/problem.ts';
import type { CueEdge, Ms, Show } from '#shared/show/types.ts';
import { plannedCue, timeOfMoment, type Planned } from './planned-times.ts';

export function checkWindows(show: Show, plan: readonly Planned[]): Problem[] {
  return plan.flatMap(({ cue, start, end }): Problem[] => {
    if (cue.window === undefined) return [];
    const { edge, earliest, latest, hard = true } = cue.window;
    const time = edge === 'start' ? start : end;
    const first = earliest && timeOfMoment(earliest, show.music);
    const last = latest && timeOfMoment(latest, show.music);
    const tooEarly = first !== undefined && time < first ? first : undefined;
    const tooLate = last !== undefined && time > last ? last : undefined;
    // Told once; where both bounds are broken, for the earliest.
    const bound = tooEarly ?? tooLate;
    if (bound === undefined) return [];
    return [{ code: 'window-missed', severity: hard ? 'error' : 'warning', cues: [cue.id], ...between(time, bound) }];
  });
}

export function checkLinks(show: Show, plan: readonly Planned[]): Problem[] {
  const timeOf = ({ cue, edge }: CueEdge): Ms => plannedCue(plan, cue)[edge];
  return (show.links ?? []).flatMap((link): Problem[] => {
    const from = timeOf(link.from);
    const to = timeOf(link.to);
    const missing = (link.minMs ?? -Infinity) - (to - from);
    const excess = to - from - (link.maxMs ?? Infinity);
    const byMs = Math.max(missing, excess);
    if (byMs <= 0) return [];
    return [
      {
        code: 'link-broken',
        severity: link.hard === false ? 'warning' : 'error',
        cues: [link.from.cue, link.to.cue],
        links: [link.id],
        ...between(from, to),
        byMs,
      },
    ];
  });
}

/** An anchor on another cue's end with a negative offset. */
export function checkForesight(_: Show, plan: readonly Planned[]): Problem[] {
  return plan.flatMap(({ cue, start }): Problem[] => {
    if (!('after' in cue.start) || cue.start.edge !== 'end') return [];
    const offsetMs = cue.start.offsetMs ?? 0;
    if (offsetMs >= 0) return [];
    const { end } = plannedCue(plan, cue.start.after);
    return [
      {
        code: 'foresight',
        severity: 'warning',
        cues: [cue.id, cue.start.after],
        fromMs: start,
        toMs: end,
        byMs: -offsetMs,
      },
    ];
  });
}

function between(a: Ms, b: Ms): { fromMs: Ms; toMs: Ms; byMs: Ms } {
  return { fromMs: Math.min(a, b), toMs: Math.max(a, b), byMs: Math.abs(a - b) };
}
