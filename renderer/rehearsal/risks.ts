/** What is at risk in a running take, from what has happened so far. */
import type { CueRun } from '#shared/rehearsal/cue-runs.ts';
import type { TakeRun } from '#shared/rehearsal/take-run.ts';
import type { Ms } from '#shared/show/types.ts';

export type Risk =
  /** Its leader went late: it will come so much after its window. */
  | { readonly kind: 'late'; readonly cue: CueRun; readonly leader: string; readonly byMs: Ms }
  /** Its time has passed and nobody has called it. */
  | { readonly kind: 'overdue'; readonly cue: CueRun; readonly byMs: Ms };

/** A call is overdue from here on; before, the caller is just saying it. */
const OVERDUE_MS: Ms = 1000;

/** The most pressing risk at a time; null: none. */
export function pressingRisk(run: TakeRun, atMs: Ms): Risk | null {
  const { next } = run;
  if (next && atMs - next.expectedMs > OVERDUE_MS) return { kind: 'overdue', cue: next, byMs: atMs - next.expectedMs };
  for (const cue of run.pending) {
    const { window, follows, plannedStartMs, plannedEndMs } = cue.plan;
    if (!window || window.latestMs === null || !follows || !cue.plan.hardWindow) continue;
    const edgeMs = cue.expectedMs + (window.edge === 'end' ? plannedEndMs - plannedStartMs : 0);
    const byMs = edgeMs - window.latestMs;
    const leader = run.past.find(({ plan }) => plan.cue === follows.cue);
    if (byMs > 0 && leader) return { kind: 'late', cue, leader: leader.plan.number, byMs };
  }
  return null;
}

/**
 * The next cue that cannot be taken back once it goes: the first whose commit point is still to come, else the first
 * that is past it and has not gone. Null: none is left.
 */
export function nextIrreversible(run: TakeRun, atMs: Ms): { readonly cue: CueRun; readonly committed: boolean } | null {
  const left = run.pending.filter(({ plan }) => plan.irreversible);
  const open = left.find((cue) => commitPointOf(cue) > atMs);
  const [first] = left;
  if (open) return { cue: open, committed: false };
  return first ? { cue: first, committed: true } : null;
}

/** The last moment at which the cue can still be called off. */
export function commitPointOf({ expectedMs, plan }: CueRun): Ms {
  return expectedMs - plan.commitMs;
}
