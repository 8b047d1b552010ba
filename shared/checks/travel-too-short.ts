/** `travel-too-short`: somebody can't get from one place to the next in time. semantics.md, "Checks". */
import type { PlanState } from '#shared/plan/plan-state.ts';
import type { ResourceOrder } from '#shared/plan/resource-order.ts';
import { eachWay } from './each-way.ts';
import type { Problem } from './problem.ts';

export function findTravelTooShort(state: PlanState, order: ResourceOrder): readonly Problem[] {
  const problems: Problem[] = [];
  eachWay(state, order, ({ way, cues, fromMs, toMs }) => {
    const byMs = way.travelMs - (toMs - fromMs);
    if (byMs <= 0) return;
    const resource = order.resource.id;
    problems.push({ code: 'travel-too-short', severity: 'error', cues, resource, fromMs, toMs, byMs, way });
  });
  return problems;
}
