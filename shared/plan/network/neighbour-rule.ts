/** What a resource asks of two neighbours in its order. semantics.md, "When rules cannot hold together". */
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import type { ResourceOrder } from '#shared/plan/resource-order.ts';
import { pointOf, type Rule } from './rule.ts';

/** The planned order of the cue at `index` and its next neighbour, with at least the travel between them. */
export function neighbourRule(state: PlanState, { resource, slots, ways }: ResourceOrder, index: number): Rule {
  const earlier = slots[index] ?? 0;
  const later = slots[index + 1] ?? 0;
  return {
    kind: 'resource',
    cues: [cueAt(state, earlier)?.id ?? '', cueAt(state, later)?.id ?? ''],
    resource: resource.id,
    from: pointOf(earlier, 'end'),
    to: pointOf(later, 'start'),
    minMs: ways[index]?.travelMs ?? 0,
    maxMs: Infinity,
  };
}
