/** `resource-overlap`: two cues want the same resource at the same time. semantics.md, "Checks". */
import { cueAt } from '#shared/plan/plan-state.ts';
import { along } from './along.ts';
import type { ResourceCheck } from './all-checks.ts';
import { holdOn, isSameHolding, NOBODY } from './holding.ts';
import type { Problem } from './problem.ts';

/**
 * Each cue of the order against the one that holds the resource. Told where one of the two names the resource itself;
 * else it is told of what they name.
 */
export const checkOverlap: ResourceCheck = along({
  begin: NOBODY,
  isSame: isSameHolding,
  over(state, resource, { slots }, from) {
    const problems: Problem[] = [];
    let holding = from;
    for (const slot of slots) {
      const later = cueAt(state, slot);
      if (!later) continue;
      const start = state.times.start.at(slot) ?? 0;
      const end = state.times.end.at(slot) ?? 0;
      const { holder: earlier, untilMs } = holding;
      holding = holdOn(holding, later, end);
      if (!earlier || start >= untilMs) continue;
      if (!earlier.uses?.includes(resource.id) && !later.uses?.includes(resource.id)) continue;
      const toMs = Math.min(untilMs, end);
      problems.push({
        code: 'resource-overlap',
        severity: 'error',
        cues: [earlier.id, later.id],
        resource: resource.id,
        fromMs: start,
        toMs,
        byMs: toMs - start,
      });
    }
    return { problems, to: holding };
  },
});
