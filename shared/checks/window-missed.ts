/** `window-missed`: the planned edge of a cue lies outside its window. semantics.md, "Checks". */
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import { edgeMs } from '#shared/plan/planned-times.ts';
import { isHard } from '#shared/show/defaults.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import type { Problem } from './problem.ts';

/** Told once: where both bounds are broken, for the earliest. */
export function findWindowMissed(state: PlanState, slot: number): readonly Problem[] {
  const cue = cueAt(state, slot);
  if (!cue?.window) return [];
  const { edge, earliest, latest } = cue.window;
  const ms = edgeMs(state.times, slot, edge);
  const told = { code: 'window-missed', severity: isHard(cue.window) ? 'error' : 'warning', cues: [cue.id] } as const;
  const opens = earliest && timeOfMoment(earliest, state.tempo);
  if (opens !== undefined && ms < opens) return [{ ...told, fromMs: ms, toMs: opens, byMs: opens - ms }];
  const closes = latest && timeOfMoment(latest, state.tempo);
  if (closes !== undefined && ms > closes) return [{ ...told, fromMs: closes, toMs: ms, byMs: ms - closes }];
  return [];
}
