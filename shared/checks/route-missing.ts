/** `route-missing`: no way joins the places somebody has to get to. semantics.md, "Checks". */
import { along, NOTHING_CARRIED } from './along.ts';
import type { ResourceCheck } from './all-checks.ts';
import { eachWay } from './each-way.ts';
import type { Problem } from './problem.ts';

export const checkRoutes: ResourceCheck = along({
  ...NOTHING_CARRIED,
  over(state, resource, stretch) {
    const problems: Problem[] = [];
    eachWay(state, resource, stretch, ({ way, cues, fromMs, toMs }) => {
      if (way.metres !== Infinity) return;
      problems.push({
        code: 'route-missing',
        severity: 'warning',
        cues,
        resource: resource.id,
        fromMs,
        toMs,
        byMs: 0,
        way,
      });
    });
    return { problems, to: null };
  },
});
