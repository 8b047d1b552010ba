/** The cue that others most likely follow: where "after cue" begins. */
import type { AnchorKind } from '#shared/edit/anchor-cue.ts';
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import type { Plan } from '#shared/plan/plan.ts';

/**
 * The one in the same lane that ends last before the first of the cues starts, else such a one in any lane, else any
 * other. Cues that hang on one of these themselves are left out. Null: there is no other cue.
 */
export function guessLeader(
  document: ShowDocument,
  plan: Plan,
  cues: readonly CueRecord[],
): Extract<AnchorKind, { readonly on: 'cue' }> | null {
  const startOf = ({ id }: CueRecord): number => plan.timesOf(id)?.startMs ?? 0;
  const startMs = cues.reduce((least, cue) => Math.min(least, startOf(cue)), Infinity);
  const lanes = new Set(cues.map(({ lane }) => lane));
  const followers = new Set(cues.map(({ id }) => id));
  let best: { readonly id: string; readonly worth: readonly [number, number] } | null = null;
  for (const other of document.cues.values()) {
    if (follows(document, other.id, followers)) continue;
    const endMs = plan.timesOf(other.id)?.endMs ?? 0;
    const isBefore = endMs <= startMs;
    const worth = [isBefore ? (lanes.has(other.lane) ? 2 : 1) : 0, -Math.abs(startMs - endMs)] as const;
    if (!best || worth[0] > best.worth[0] || (worth[0] === best.worth[0] && worth[1] > best.worth[1])) {
      best = { id: other.id, worth };
    }
  }
  return best && { on: 'cue', after: best.id, edge: 'end' };
}

/** Whether a cue is one of the leaders, or hangs on one of them, directly or through others. */
function follows(document: ShowDocument, id: string, leaders: ReadonlySet<string>): boolean {
  let isOn = false;
  for (let at: string | undefined = id; at !== undefined && !isOn;) {
    isOn = leaders.has(at);
    const start: CueRecord['start'] | undefined = document.cues.get(at)?.start;
    at = start && 'after' in start ? start.after : undefined;
  }
  return isOn;
}
