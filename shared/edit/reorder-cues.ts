/** Moves cues within the running order. */
import { inOrder, type CueRecord, type ShowDocument } from '#shared/show/document.ts';
import { rankAt, ranksBetween } from '#shared/show/rank.ts';
import type { Outcome } from './edit.ts';
import { labelCues } from './label-cues.ts';

/**
 * Puts the cues, in the order they have, before another cue; null: at the end. Where there is no room left between two
 * ranks the whole list is numbered anew, in the same step.
 */
export function reorderCues(
  document: ShowDocument,
  { cues, before }: { readonly cues: Iterable<string>; readonly before: string | null },
): Outcome {
  const ids = new Set(cues);
  const order = inOrder(document.cues);
  const moved = order.filter(({ id }) => ids.has(id));
  if (moved.length === 0) return { refused: 'nothing-selected' };
  const rest = order.filter(({ id }) => !ids.has(id));
  const place = before === null ? rest.length : rest.findIndex(({ id }) => id === before);
  if (place === -1) return { refused: 'not-found', id: before ?? '' };
  const ranks = ranksBetween(rest[place - 1]?.rank ?? null, rest[place]?.rank ?? null, moved.length);
  const updated: [CueRecord, CueRecord][] = ranks
    ? moved.map((cue, index) => [cue, { ...cue, rank: ranks[index] ?? cue.rank }])
    : rest.toSpliced(place, 0, ...moved).map((cue, index) => [cue, { ...cue, rank: rankAt(index) }]);
  return { label: { step: 'reorder-cues', ...labelCues(moved) }, diff: { cues: { updated } } };
}
