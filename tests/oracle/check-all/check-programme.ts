/** The programme: from 0 to the song's end one camera, and only one, is on air. */
import type { Problem } from '#shared/checks/problem.ts';
import type { Show } from '#shared/show/types.ts';
import { byStart, commonTime, piecesBetween, type Planned } from './planned-times.ts';

function onAir(plan: readonly Planned[]): Planned[] {
  return plan.filter(({ cue }) => cue.kind === 'camera' && (cue.onAir ?? true) && cue.duration.likelyMs > 0);
}

export function checkProgrammeGaps(show: Show, plan: readonly Planned[]): Problem[] {
  if (!plan.some(({ cue }) => cue.kind === 'camera')) return [];
  const shots = onAir(plan);
  const inside = (ms: number) => Math.min(Math.max(ms, 0), show.music.lengthMs);
  const edges = shots.flatMap(({ start, end }) => [inside(start), inside(end)]);
  const gaps: { start: number; end: number }[] = [];
  for (const piece of piecesBetween([0, ...edges, show.music.lengthMs])) {
    if (shots.some((shot) => shot.start <= piece.start && shot.end >= piece.end)) continue;
    const last = gaps.at(-1);
    if (last?.end === piece.start) last.end = piece.end;
    else gaps.push({ ...piece });
  }
  return gaps.map(({ start, end }) => ({
    code: 'programme-gap',
    severity: 'error',
    cues: [],
    fromMs: start,
    toMs: end,
    byMs: end - start,
  }));
}

export function checkProgrammeClashes(_: Show, plan: readonly Planned[]): Problem[] {
  const problems: Problem[] = [];
  let running: Planned | undefined;
  for (const next of byStart(onAir(plan))) {
    const common = running && commonTime(running, next);
    const transition = next.cue.transitionMs ?? 0;
    if (running && common && common.length > transition) {
      problems.push({
        code: 'programme-clash',
        severity: 'warning',
        cues: [running.cue.id, next.cue.id],
        fromMs: common.fromMs,
        toMs: common.toMs,
        byMs: common.length - transition,
      });
    }
    if (running === undefined || next.end > running.end) running = next;
  }
  return problems;
}

export function checkOutsideShow(show: Show, plan: readonly Planned[]): Problem[] {
  return onAir(plan)
    .filter(({ end }) => end > show.music.lengthMs)
    .map(({ cue, start, end }) => {
      const fromMs = Math.max(show.music.lengthMs, start);
      return { code: 'outside-show', severity: 'warning', cues: [cue.id], fromMs, toMs: end, byMs: end - fromMs };
    });
}
