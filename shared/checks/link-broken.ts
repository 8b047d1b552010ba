/** `link-broken`: the edges of a link are too close together or too far apart. semantics.md, "Checks". */
import { linkEdges, type PlanState } from '#shared/plan/plan-state.ts';
import type { PlannedLink } from '#shared/plan/planned-links.ts';
import { isHard } from '#shared/show/defaults.ts';
import type { Problem } from './problem.ts';

export function findLinkBroken(state: PlanState, planned: PlannedLink): readonly Problem[] {
  const { link } = planned;
  const { fromMs, toMs } = linkEdges(state, planned);
  const apart = toMs - fromMs;
  const byMs = Math.max((link.minMs ?? apart) - apart, apart - (link.maxMs ?? apart));
  if (byMs <= 0) return [];
  return [
    {
      code: 'link-broken',
      severity: isHard(link) ? 'error' : 'warning',
      cues: [link.from.cue, link.to.cue],
      links: [link.id],
      fromMs: Math.min(fromMs, toMs),
      toMs: Math.max(fromMs, toMs),
      byMs,
    },
  ];
}
