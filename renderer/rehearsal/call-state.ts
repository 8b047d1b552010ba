/** How near a call is. */
import type { CueRun } from '#shared/rehearsal/cue-runs.ts';
import type { Ms } from '#shared/show/types.ts';

export type CallState = 'coming' | 'standby' | 'go' | 'overdue' | 'holding';

/** For so long around its time the card is green: say GO. */
const GO_MOMENT_MS: Ms = 300;

/** The state of a call that is expected in so long; below zero its time has passed. */
export function callState({ plan }: CueRun, leftMs: Ms): Exclude<CallState, 'holding'> {
  if (leftMs < -GO_MOMENT_MS) return 'overdue';
  if (leftMs <= GO_MOMENT_MS) return 'go';
  return leftMs <= plan.standbyMs ? 'standby' : 'coming';
}
