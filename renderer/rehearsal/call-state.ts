/** How near a call is, as a state and as a figure. */
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

/** Tenths under a minute, m:ss above; late ones with a plus, as in "so much over". */
export function countdown(leftMs: Ms): string {
  const sign = leftMs < 0 ? '+' : '';
  const tenths = Math.floor(Math.abs(leftMs) / 100);
  if (tenths < 600) return `${sign}${(tenths / 10).toFixed(1)}`;
  const seconds = Math.floor(tenths / 10);
  return `${sign}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
