/** `window-missed`: the planned edge of a cue lies outside its window. semantics.md, "Checks". */
import { edgeMs, type PlanState } from '#shared/plan/plan-state.ts';
import { isHard } from '#shared/show/defaults.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import type { Problem } from './problem.ts';

/** Told once: where both bounds are broken, for the earliest. */
export function findWindowMissed({ cues, times, tempo }: PlanState, place: number): Problem[] {
  const cue = cues[place];
  if (!cue?.window) return [];
  const { window } = cue;
  const edge = edgeMs(times, place, window.edge);
  const base = {
    code: 'window-missed',
    severity: isHard(window) ? 'error' : 'warning',
    cues: [cue.id],
  } as const;
  const earliest = window.earliest && timeOfMoment(window.earliest, tempo);
  if (earliest !== undefined && edge < earliest) {
    return [{ ...base, fromMs: edge, toMs: earliest, byMs: earliest - edge }];
  }
  const latest = window.latest && timeOfMoment(window.latest, tempo);
  if (latest !== undefined && edge > latest) return [{ ...base, fromMs: latest, toMs: edge, byMs: edge - latest }];
  return [];
}
