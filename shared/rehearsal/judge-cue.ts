/** How a cue went in a take. semantics.md, "A take". */
import type { CueResult, Ms } from '#shared/show/types.ts';
import type { TakePlanCue } from './take-plan.ts';

/** A cue without a window is a hit within so much of its planned start. */
const HIT_TOLERANCE_MS = 500;

/**
 * Judges a cue that went: against its window by the window's edge (an end that nobody measured is taken as start plus
 * planned length), else by how far its start is off the plan.
 */
export function judgeCue(
  cue: TakePlanCue,
  startMs: Ms,
  endMs: Ms | null,
): Extract<CueResult, 'hit' | 'early' | 'late'> {
  const { window } = cue;
  if (!window) {
    const lateMs = startMs - cue.plannedStartMs;
    if (Math.abs(lateMs) <= HIT_TOLERANCE_MS) return 'hit';
    return lateMs < 0 ? 'early' : 'late';
  }
  const lengthMs = cue.plannedEndMs - cue.plannedStartMs;
  const edgeMs = window.edge === 'start' ? startMs : (endMs ?? startMs + lengthMs);
  if (window.earliestMs !== null && edgeMs < window.earliestMs) return 'early';
  if (window.latestMs !== null && edgeMs > window.latestMs) return 'late';
  return 'hit';
}
