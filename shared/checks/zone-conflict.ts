/**
 * `zone-conflict`: somebody is where scenery moves, or on the mark where a landing comes down. semantics.md, "Checks".
 *
 * A set move fills its zones while it lasts, a landing its zone for its clear time before the end. Dances, artists,
 * cameras and set moves are in the way of what fills a zone they are in.
 */
import { cueAt } from '#shared/plan/plan-state.ts';
import type { Stretch } from '#shared/plan/stretches.ts';
import { stayOf, type Stay } from '#shared/plan/zone-stays.ts';
import type { CueRecord } from '#shared/show/document.ts';
import { along } from './along.ts';
import type { ZoneCheck } from './all-checks.ts';
import type { Problem } from './problem.ts';
import { isSameList } from './same-list.ts';

/** Those that are there, and may stay longer than the next one comes. */
interface There {
  readonly filling: readonly Stay[];
  readonly standing: readonly Stay[];
}

/** Each pair once, as the later of the two comes. */
export const checkZones: ZoneCheck = along<string, Stretch, There>({
  begin: { filling: [], standing: [] },
  isSame: (a, b) => isSameList(a.filling, b.filling) && isSameList(a.standing, b.standing),
  over(state, zone, { slots }, from) {
    const problems: Problem[] = [];
    let filling = [...from.filling];
    let standing = [...from.standing];
    let nowMs = -Infinity;
    const isThere = ({ toMs }: Stay): boolean => toMs > nowMs;
    const meet = (there: readonly Stay[], next: Stay): void => {
      for (const stay of there) {
        const problem = conflict(stay, next, zone);
        if (problem) problems.push(problem);
      }
    };
    for (const slot of slots) {
      const cue = cueAt(state, slot);
      const stay = cue && stayOf(cue, state.times.start.at(slot) ?? 0, state.times.end.at(slot) ?? 0);
      if (!stay) continue;
      nowMs = stay.fromMs;
      filling = filling.filter(isThere);
      meet(filling, stay);
      if (fills(stay.cue)) {
        standing = standing.filter(isThere);
        meet(standing, stay);
        filling.push(stay);
      } else standing.push(stay);
    }
    return { problems, to: { filling: filling.filter(isThere), standing: standing.filter(isThere) } };
  },
});

function fills({ kind }: CueRecord): boolean {
  return kind === 'set-move' || kind === 'landing';
}

/** `there` came first, and one of the two fills the zone. */
function conflict(there: Stay, next: Stay, zone: string): Problem | null {
  if (there.cue.kind === 'landing' && next.cue.kind === 'landing') return null;
  if (shares(there.cue, next.cue) || shares(next.cue, there.cue)) return null;
  const toMs = Math.min(there.toMs, next.toMs);
  const pair = there.cue.rank < next.cue.rank ? [there.cue.id, next.cue.id] : [next.cue.id, there.cue.id];
  return {
    code: 'zone-conflict',
    severity: 'error',
    cues: pair,
    zone,
    fromMs: next.fromMs,
    toMs,
    byMs: toMs - next.fromMs,
  };
}

function shares({ sharesZoneWith }: CueRecord, { id }: CueRecord): boolean {
  return sharesZoneWith?.includes(id) === true;
}
