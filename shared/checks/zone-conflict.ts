/**
 * `zone-conflict`: somebody is where scenery moves, or on the mark where a landing comes down. semantics.md, "Checks".
 *
 * A set move fills its zones while it lasts, a landing its zone for its clear time before the end. Dances, artists,
 * cameras and set moves are in the way of what fills a zone they are in.
 */
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import type { CueRecord } from '#shared/show/document.ts';
import { clearMsOf } from '#shared/show/defaults.ts';
import type { CueKind, Ms } from '#shared/show/types.ts';
import type { Problem } from './problem.ts';

interface Stay {
  readonly cue: CueRecord;
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

const IN_THE_WAY: ReadonlySet<CueKind> = new Set<CueKind>(['dance', 'artist', 'camera', 'set-move']);

/** One zone, with the slots of the cues that name it: each pair once. */
export function findZoneConflicts(state: PlanState, zone: string, slots: readonly number[]): readonly Problem[] {
  const stays = slots.flatMap((slot) => stayOf(state, slot, zone) ?? []).sort((a, b) => a.fromMs - b.fromMs);
  if (!stays.some(({ cue }) => fills(cue))) return [];
  const problems: Problem[] = [];
  // Those that are there, and may stay longer than the next one comes.
  let filling: Stay[] = [];
  let standing: Stay[] = [];
  const meet = (there: readonly Stay[], next: Stay): void => {
    for (const stay of there) {
      const problem = conflict(stay, next, zone);
      if (problem) problems.push(problem);
    }
  };
  for (const stay of stays) {
    const isThere = ({ toMs }: Stay): boolean => toMs > stay.fromMs;
    filling = filling.filter(isThere);
    meet(filling, stay);
    if (fills(stay.cue)) {
      standing = standing.filter(isThere);
      meet(standing, stay);
      filling.push(stay);
    } else standing.push(stay);
  }
  return problems;
}

function fills({ kind }: CueRecord): boolean {
  return kind === 'set-move' || kind === 'landing';
}

/** When a cue is in the zone; a landing is in the air before its clear time, and comes down where it begins. */
function stayOf(state: PlanState, slot: number, zone: string): Stay | null {
  const cue = cueAt(state, slot);
  if (!cue) return null;
  const toMs = state.times.end[slot] ?? 0;
  const isLanding = cue.kind === 'landing' && cue.zone === zone;
  if (!isLanding && !IN_THE_WAY.has(cue.kind)) return null;
  const fromMs = isLanding ? toMs - clearMsOf(cue) : (state.times.start[slot] ?? 0);
  return fromMs < toMs ? { cue, fromMs, toMs } : null;
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
