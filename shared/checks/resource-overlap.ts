/** `resource-overlap`: two cues want the same resource at the same time. semantics.md, "Checks". */
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import type { ResourceOrder } from '#shared/plan/resource-order.ts';
import type { Problem } from './problem.ts';

/**
 * Each cue of the order against the one that holds the resource: the latest end so far, of equal ends the first. Told
 * where one of the two names the resource itself; else it is told of what they name.
 */
export function findResourceOverlap(state: PlanState, { resource, slots }: ResourceOrder): readonly Problem[] {
  const problems: Problem[] = [];
  let holder = -1;
  let heldUntil = -Infinity;
  for (const slot of slots) {
    const start = state.times.start[slot] ?? 0;
    const end = state.times.end[slot] ?? 0;
    const earlier = start < heldUntil ? cueAt(state, holder) : undefined;
    const later = cueAt(state, slot);
    if (earlier && later && (earlier.uses?.includes(resource.id) || later.uses?.includes(resource.id))) {
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
    if (end > heldUntil) {
      holder = slot;
      heldUntil = end;
    }
  }
  return problems;
}
