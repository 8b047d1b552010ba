/** `programme-clash`: two cameras are on air for longer than the transition between them. semantics.md, "Checks". */
import { cueAt } from '#shared/plan/plan-state.ts';
import { along } from './along.ts';
import type { GroupCheck } from './all-checks.ts';
import { holdOn, isSameHolding, NOBODY } from './holding.ts';
import type { Problem } from './problem.ts';

/** Each on-air camera cue against the one that is on air longest so far. */
export const checkClashes: GroupCheck = along({
  begin: NOBODY,
  isSame: isSameHolding,
  over(state, _group, { slots }, from) {
    const problems: Problem[] = [];
    let holding = from;
    for (const slot of slots) {
      const cue = cueAt(state, slot);
      if (!cue) continue;
      const fromMs = state.times.start.at(slot) ?? 0;
      const end = state.times.end.at(slot) ?? 0;
      const { holder, untilMs } = holding;
      const toMs = Math.min(untilMs, end);
      const byMs = toMs - fromMs - (cue.transitionMs ?? 0);
      if (holder && toMs > fromMs && byMs > 0) {
        problems.push({
          code: 'programme-clash',
          severity: 'warning',
          cues: [holder.id, cue.id],
          fromMs,
          toMs,
          byMs,
        });
      }
      holding = holdOn(holding, cue, end);
    }
    return { problems, to: holding };
  },
});
