/** What a resource asks of two neighbours in its order. semantics.md, "When rules cannot hold together". */
import type { Neighbours } from '#shared/plan/neighbours.ts';
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import { pointOf, type Rule } from './rule.ts';

/** The planned order of the two, with at least the travel between them. */
export function neighbourRule(state: PlanState, resource: string, { earlier, later, way }: Neighbours): Rule {
  return {
    kind: 'resource',
    cues: [cueAt(state, earlier)?.id ?? '', cueAt(state, later)?.id ?? ''],
    resource,
    from: pointOf(earlier, 'end'),
    to: pointOf(later, 'start'),
    minMs: way?.travelMs ?? 0,
    maxMs: Infinity,
  };
}
