/** Moves cues within the running order. */
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Outcome } from './edit.ts';
import { countOf, findCues } from './held-cues.ts';
import { makeRankRoom } from './rank-room.ts';

export interface ReorderCues {
  readonly cues: readonly string[];
  /** The cue they are put behind; null: at the beginning. One of the cues themselves stands for the cue before it. */
  readonly after: string | null;
}

/** The cues keep their order among themselves, and their times. The running order decides among cues of equal start. */
export function reorderCues(document: ShowDocument, { cues: ids, after }: ReorderCues): Outcome {
  const found = findCues(document, ids);
  if ('refused' in found) return found;
  if (after !== null && !document.cues.has(after)) return { refused: 'not-found', id: after };
  const cues = [...found].sort((a, b) => a.rank - b.rank);
  const moving = new Set(ids);
  const { ranks, renumbered } = makeRankRoom(
    document.cues,
    stayingBefore(document, after, moving),
    cues.length,
    moving,
  );
  const moved = cues.map((cue, place): [CueRecord, CueRecord] => [cue, { ...cue, rank: ranks[place] ?? cue.rank }]);
  return { label: { step: 'reorder-cues', ...countOf(cues) }, diff: { cues: { updated: [...renumbered, ...moved] } } };
}

/** The last cue up to `after` that does not move itself. */
function stayingBefore(document: ShowDocument, after: string | null, moving: ReadonlySet<string>): string | null {
  if (after === null || !moving.has(after)) return after;
  const limit = document.cues.get(after)?.rank ?? 0;
  let last: CueRecord | null = null;
  for (const cue of document.cues.values()) {
    if (moving.has(cue.id) || cue.rank >= limit) continue;
    if (!last || cue.rank > last.rank) last = cue;
  }
  return last?.id ?? null;
}
