/** `resource-overlap`: two cues want the same resource at the same time. semantics.md, "Checks". */
import type { PlanState } from '#shared/plan/plan-state.ts';
import type { ResourceOrder } from '#shared/plan/resource-order.ts';
import type { Problem } from './problem.ts';

/**
 * Each cue of the order against the one that holds the resource: the latest end so far, of equal ends the first. Told
 * where one of the two names the resource itself; else it is told of what they name.
 */
export function findResourceOverlap({ cues, times }: PlanState, { resource, cues: order }: ResourceOrder): Problem[] {
  const problems: Problem[] = [];
  let holder = -1;
  let heldUntil = -Infinity;
  for (const place of order) {
    const start = times.start[place] ?? 0;
    const end = times.end[place] ?? 0;
    if (start < heldUntil) {
      const earlier = cues[holder];
      const later = cues[place];
      if (earlier && later && [earlier, later].some(({ uses }) => uses?.includes(resource.id))) {
        const toMs = Math.min(heldUntil, end);
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
    }
    if (end > heldUntil) {
      holder = place;
      heldUntil = end;
    }
  }
  return problems;
}
