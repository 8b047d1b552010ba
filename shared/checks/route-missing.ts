/** `route-missing`: no way joins the places somebody has to get to. semantics.md, "Checks". */
import type { PlanState } from '#shared/plan/plan-state.ts';
import type { ResourceOrder } from '#shared/plan/resource-order.ts';
import { eachWay } from './each-way.ts';
import type { Problem } from './problem.ts';

export function findRouteMissing(state: PlanState, order: ResourceOrder): readonly Problem[] {
  const problems: Problem[] = [];
  eachWay(state, order, ({ way, cues, fromMs, toMs }) => {
    if (way.metres !== Infinity) return;
    const resource = order.resource.id;
    problems.push({ code: 'route-missing', severity: 'warning', cues, resource, fromMs, toMs, byMs: 0, way });
  });
  return problems;
}
