/** The cue that another most likely follows: where "after cue" begins. */
import { findCircle } from '#shared/edit/anchor-circle.ts';
import type { AnchorKind } from '#shared/edit/anchor-cue.ts';
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Plan } from '#shared/plan/plan.ts';

/**
 * The one in the same lane that ends last before the cue starts, else such a one in any lane, else any other. Cues that
 * hang on this one themselves are left out. Null: there is no other cue.
 */
export function guessLeader(
  document: ShowDocument,
  plan: Plan,
  cue: CueRecord,
): Extract<AnchorKind, { readonly on: 'cue' }> | null {
  const startMs = plan.timesOf(cue.id)?.startMs ?? 0;
  let best: { readonly id: string; readonly worth: readonly [number, number] } | null = null;
  for (const other of document.cues.values()) {
    if (other.id === cue.id || follows(document, other.id, cue.id)) continue;
    const endMs = plan.timesOf(other.id)?.endMs ?? 0;
    const isBefore = endMs <= startMs;
    const worth = [isBefore ? (other.lane === cue.lane ? 2 : 1) : 0, -Math.abs(startMs - endMs)] as const;
    if (!best || worth[0] > best.worth[0] || (worth[0] === best.worth[0] && worth[1] > best.worth[1])) {
      best = { id: other.id, worth };
    }
  }
  return best && { on: 'cue', after: best.id, edge: 'end' };
}

/** Whether `id` hangs on `leader`, directly or through others. */
function follows(document: ShowDocument, id: string, leader: string): boolean {
  return (
    findCircle(id, (at) => {
      if (at === leader) return id;
      const start = document.cues.get(at)?.start;
      return start && 'after' in start ? start.after : undefined;
    }) !== null
  );
}
