/** Breath: does the singer have enough left for the longest phrase? semantics.md, "Breath". */
import type { Problem } from '#shared/checks/problem.ts';
import type { Breath, Resource, Show } from '#shared/show/types.ts';
import { roundUp } from './check-resources.ts';
import { piecesBetween, type Planned } from './planned-times.ts';

/** The longest phrase (ms) that can be sung at a fatigue from 0 to 1. */
export function longestPhrase(fatigue: number, { restMs = 20_400, spentMs = 7100 }: Breath = {}): number {
  return restMs - (restMs - spentMs) * fatigue;
}

/**
 * Fatigue at every moment at which somebody's effort may change: between two of them it runs exponentially towards the
 * effort of what they do, so it is largest at one of them.
 */
export function fatigueAtEdges(plan: readonly Planned[], performer: Resource): Map<number, number> {
  const recovery = performer.breath?.recoveryMs ?? 45_000;
  const efforts = plan.filter(
    ({ cue }) => (cue.kind === 'artist' || cue.kind === 'dance') && cue.uses?.includes(performer.id),
  );
  const fatigue = new Map<number, number>();
  let level = 0;
  for (const { start, end } of piecesBetween(plan.flatMap((planned) => [planned.start, planned.end]))) {
    fatigue.set(start, level);
    const running = efforts.filter((planned) => planned.start <= start && planned.end >= end);
    const effort = Math.max(0, ...running.map(({ cue }) => cue.effort ?? 0));
    level = effort + (level - effort) * Math.exp(-(end - start) / recovery);
    fatigue.set(end, level);
  }
  return fatigue;
}

export function checkBreath(show: Show, plan: readonly Planned[]): Problem[] {
  return show.resources
    .filter(({ kind }) => kind === 'performer')
    .flatMap((performer) => {
      const fatigue = fatigueAtEdges(plan, performer);
      return plan.flatMap(({ cue, start, end }): Problem[] => {
        const sings = cue.kind === 'artist' && cue.sings && start < end && cue.uses?.includes(performer.id);
        if (!sings || cue.longestPhraseMs === undefined) return [];
        const during = [...fatigue].filter(([at]) => at >= start && at <= end).map(([, level]) => level);
        const lack = cue.longestPhraseMs - longestPhrase(Math.max(...during), performer.breath);
        if (lack <= 0.000001) return [];
        const byMs = roundUp(lack);
        return [
          {
            code: 'breath-short',
            severity: 'warning',
            cues: [cue.id],
            resource: performer.id,
            fromMs: start,
            toMs: end,
            byMs,
          },
        ];
      });
    });
}
