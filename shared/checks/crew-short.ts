/** `crew-short`: set moves that run at one time need more hands than there are. semantics.md, "Checks". */
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import type { GroupName } from '#shared/plan/cue-groups.ts';
import type { Stretch } from '#shared/plan/stretches.ts';
import type { CueRecord } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { along } from './along.ts';
import type { GroupCheck } from './all-checks.ts';
import type { Problem } from './problem.ts';
import { isSameList } from './same-list.ts';

interface Move {
  readonly cue: CueRecord;
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

/** What goes on at a moment of which not all is known yet: more may begin in it. */
interface Handled {
  readonly atMs: Ms;
  /** By end. */
  readonly running: readonly Move[];
  /** Since when hands have been missing; null: they have not. */
  readonly sinceMs: Ms | null;
  /** All that has run since then, and how many hands were needed at most. */
  readonly short: readonly Move[];
  readonly needed: number;
}

/** Each unbroken span in which hands are missing, once; crew resources are one pool. */
export const checkCrew: GroupCheck = along<GroupName, Stretch, Handled>({
  begin: { atMs: -Infinity, running: [], sinceMs: null, short: [], needed: 0 },
  isSame: (a, b) =>
    a.atMs === b.atMs &&
    a.sinceMs === b.sinceMs &&
    a.needed === b.needed &&
    isSameList(a.running, b.running) &&
    isSameList(a.short, b.short),
  over(state, _group, { slots }, from) {
    const sweep = beginSweep(state, from);
    for (const slot of slots) {
      const cue = cueAt(state, slot);
      if (cue) sweep.add({ cue, fromMs: state.times.start.at(slot) ?? 0, toMs: state.times.end.at(slot) ?? 0 });
    }
    return { problems: sweep.problems, to: sweep.handled() };
  },
  end(state, _group, from) {
    const sweep = beginSweep(state, from);
    sweep.goOn(Infinity);
    return sweep.problems;
  },
});

/** How many hands there are; no number is too many where nobody counts them. */
function handsOf({ use }: PlanState): number {
  const crews = use.resources.filter(({ kind }) => kind === 'crew');
  return crews.length === 0 ? Infinity : crews.reduce((sum, { count = 1 }) => sum + count, 0);
}

interface Sweep {
  readonly problems: Problem[];
  /** A move that begins no earlier than those before it. */
  add(move: Move): void;
  /** Goes on to a moment, short of what begins then. */
  goOn(untilMs: Ms): void;
  handled(): Handled;
}

function beginSweep(state: PlanState, from: Handled): Sweep {
  const there = handsOf(state);
  const problems: Problem[] = [];
  let { atMs, sinceMs, needed } = from;
  /** By end; those that are over are taken from the front. */
  const running = [...from.running];
  let first = 0;
  let busy = running.reduce((sum, { cue }) => sum + (cue.crew ?? 0), 0);
  let short = [...from.short];

  /** All that begins and ends at the present moment is known: what holds now lasts. */
  const settle = (): void => {
    if (busy > there) {
      const begun = running.slice(first).filter(({ fromMs }) => sinceMs === null || fromMs === atMs);
      for (const move of begun) short.push(move);
      sinceMs ??= atMs;
      needed = Math.max(needed, busy);
    } else if (sinceMs !== null) {
      problems.push(tell(sinceMs, atMs, short, { needed, there }));
      sinceMs = null;
      needed = 0;
      short = [];
    }
  };
  const goOn = (untilMs: Ms): void => {
    while (atMs < untilMs) {
      settle();
      atMs = Math.min(untilMs, running[first]?.toMs ?? Infinity);
      for (let ended = running[first]; ended && ended.toMs === atMs; ended = running[first]) {
        busy -= ended.cue.crew ?? 0;
        first += 1;
      }
    }
  };
  return {
    problems,
    goOn,
    add(move) {
      goOn(move.fromMs);
      let at = running.length;
      while (at > first && (running[at - 1]?.toMs ?? 0) > move.toMs) at -= 1;
      running.splice(at, 0, move);
      busy += move.cue.crew ?? 0;
    },
    handled: () => ({ atMs, running: running.slice(first), sinceMs, short, needed }),
  };
}

function tell(fromMs: Ms, toMs: Ms, short: readonly Move[], crew: NonNullable<Problem['crew']>): Problem {
  const cues = short.toSorted((a, b) => a.cue.rank - b.cue.rank).map(({ cue }) => cue.id);
  return { code: 'crew-short', severity: 'error', cues, fromMs, toMs, byMs: toMs - fromMs, crew };
}
