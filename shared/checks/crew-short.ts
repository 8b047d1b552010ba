/** `crew-short`: set moves that run at one time need more hands than there are. semantics.md, "Checks". */
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import type { CueRecord } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import type { Problem } from './problem.ts';

interface Move {
  readonly cue: CueRecord;
  readonly fromMs: Ms;
  readonly toMs: Ms;
  readonly crew: number;
}

/** Each unbroken span in which hands are missing, once; crew resources are one pool. */
export function findCrewShort(state: PlanState): readonly Problem[] {
  const crews = state.use.resources.filter(({ kind }) => kind === 'crew');
  if (crews.length === 0) return [];
  const hands = crews.reduce((sum, { count = 1 }) => sum + count, 0);
  const moves = movesOf(state);
  return shortSpans(moves, hands).map(({ fromMs, toMs }) => ({
    code: 'crew-short',
    severity: 'error',
    cues: moves
      .filter((move) => move.fromMs < toMs && move.toMs > fromMs)
      .sort((a, b) => a.cue.rank - b.cue.rank)
      .map(({ cue }) => cue.id),
    fromMs,
    toMs,
    byMs: toMs - fromMs,
  }));
}

/** Set moves that need crew and take time, by start. */
function movesOf(state: PlanState): Move[] {
  const moves: Move[] = [];
  for (const slot of state.byStart) {
    const cue = cueAt(state, slot);
    if (cue?.kind !== 'set-move' || cue.duration.likelyMs === 0) continue;
    const { crew = 0 } = cue;
    if (crew > 0) moves.push({ cue, fromMs: state.times.start[slot] ?? 0, toMs: state.times.end[slot] ?? 0, crew });
  }
  return moves;
}

/** Where the moves need more than `hands`; spans that touch are one. */
function shortSpans(moves: readonly Move[], hands: number): { fromMs: Ms; toMs: Ms }[] {
  // Ends before starts at the same moment do no harm: a span that ends and begins there is joined again.
  const changes = [
    ...moves.map(({ fromMs, crew }) => ({ atMs: fromMs, crew })),
    ...moves.map(({ toMs, crew }) => ({ atMs: toMs, crew: -crew })),
  ].sort((a, b) => a.atMs - b.atMs);
  const spans: { fromMs: Ms; toMs: Ms }[] = [];
  let needed = 0;
  let since: Ms | null = null;
  changes.forEach(({ atMs, crew }, index) => {
    needed += crew;
    // Only what holds after all changes of a moment lasts.
    if (changes[index + 1]?.atMs === atMs) return;
    if (needed > hands) since ??= atMs;
    else if (since !== null) {
      spans.push({ fromMs: since, toMs: atMs });
      since = null;
    }
  });
  return spans;
}
