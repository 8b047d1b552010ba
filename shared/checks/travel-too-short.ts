/** `travel-too-short`: somebody can't get from one place to the next in time. semantics.md, "Checks". */
import { along, NOTHING_CARRIED } from './along.ts';
import type { ResourceCheck } from './all-checks.ts';
import { eachWay } from './each-way.ts';
import type { Problem } from './problem.ts';

export const checkTravel: ResourceCheck = along({
  ...NOTHING_CARRIED,
  over(state, resource, stretch) {
    const problems: Problem[] = [];
    eachWay(state, resource, stretch, ({ way, cues, fromMs, toMs }) => {
      const byMs = way.travelMs - (toMs - fromMs);
      if (byMs <= 0) return;
      problems.push({
        code: 'travel-too-short',
        severity: 'error',
        cues,
        resource: resource.id,
        fromMs,
        toMs,
        byMs,
        way,
      });
    });
    return { problems, to: null };
  },
});
