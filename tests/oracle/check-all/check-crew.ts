/** Crew: hands for every set move that runs at the same time. */
import type { Problem } from '#shared/checks/problem.ts';
import type { Show } from '#shared/show/types.ts';
import { commonTime, piecesBetween, type Planned } from './planned-times.ts';

export function checkCrew(show: Show, plan: readonly Planned[]): Problem[] {
  const crews = show.resources.filter(({ kind }) => kind === 'crew');
  if (crews.length === 0) return [];
  const hands = crews.reduce((sum, { count = 1 }) => sum + count, 0);
  const moves = plan.filter(({ cue }) => cue.kind === 'set-move' && (cue.crew ?? 0) > 0);
  const short: { start: number; end: number }[] = [];
  for (const piece of piecesBetween(moves.flatMap(({ start, end }) => [start, end]))) {
    const needed = moves
      .filter(({ start, end }) => start <= piece.start && end >= piece.end)
      .reduce((sum, { cue }) => sum + (cue.crew ?? 0), 0);
    if (needed <= hands) continue;
    const last = short.at(-1);
    if (last?.end === piece.start) last.end = piece.end;
    else short.push({ ...piece });
  }
  return short.map((span) => ({
    code: 'crew-short',
    severity: 'error',
    cues: moves.filter((move) => commonTime(move, span)).map(({ cue }) => cue.id),
    fromMs: span.start,
    toMs: span.end,
    byMs: span.end - span.start,
  }));
}
