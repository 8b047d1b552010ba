/**
 * Checks that go along an order of cues, such as who holds a resource. What they find in a stretch of it depends on the
 * stretch and on how they come to it, so that after a change they look at the stretches that are new, and on from there
 * only as long as they come to the next one otherwise than before.
 */
import type { PlanState } from '#shared/plan/plan-state.ts';
import type { Stretch } from '#shared/plan/stretches.ts';
import type { Problem } from './problem.ts';

/** `Place`: what the order is of; `From`: what a check carries along from stretch to stretch. */
export interface AlongRule<Place, S extends Stretch, From> {
  /** Whether it has anything to say of this place; absent: always. */
  readonly concerns?: (place: Place) => boolean;
  readonly begin: From;
  /** What a stretch says when it is come to like this, and how it is left. */
  readonly over: (
    state: PlanState,
    place: Place,
    stretch: S,
    from: From,
  ) => { readonly problems: readonly Problem[]; readonly to: From };
  /** What is found once the order is over; absent: nothing. */
  readonly end?: (state: PlanState, place: Place, from: From) => readonly Problem[];
  /** Whether a stretch says the same, come to like this or like that. */
  readonly isSame: (a: From, b: From) => boolean;
}

/** Writes what is found somewhere in place of what was; gives what stands there now. */
export type Exchange = (old: readonly Problem[], found: readonly Problem[]) => readonly Problem[];

/** Goes along the order of a place, again after each change of it. Tells how many cues it has looked at. */
export type Follower<Place, S extends Stretch> = (
  state: PlanState,
  place: Place,
  order: readonly S[],
  onLook: (cues: number) => void,
) => void;

/** A check of orders; what a follower has found is known to it alone. */
export interface AlongCheck<Place, S extends Stretch> {
  readonly follow: (exchange: Exchange) => Follower<Place, S>;
}

interface Run<S, From> {
  readonly stretch: S;
  readonly from: From;
  readonly to: From;
  problems: readonly Problem[];
}

interface Followed<S, From> {
  readonly runs: readonly Run<S, From>[];
  readonly atEnd: readonly Problem[];
}

/** The check that a rule makes. */
export function along<Place, S extends Stretch, From>(rule: AlongRule<Place, S, From>): AlongCheck<Place, S> {
  return {
    follow(exchange) {
      const followed = new Map<Place, Followed<S, From>>();
      return (state, place, order, onLook) => {
        if (rule.concerns?.(place) === false) return;
        const before = followed.get(place) ?? { runs: [], atEnd: [] };
        const fresh: Run<S, From>[] = [];
        const runs = goAlong(before.runs, order, rule, (stretch, from) => {
          const run = { stretch, from, ...rule.over(state, place, stretch, from) };
          onLook(stretch.slots.length);
          fresh.push(run);
          return run;
        });
        const kept = new Set(runs);
        const gone = before.runs.filter((run) => !kept.has(run));
        const found = exchange(
          gone.flatMap(({ problems }) => problems),
          fresh.flatMap(({ problems }) => problems),
        );
        let told = 0;
        for (const run of fresh) run.problems = found.slice(told, (told += run.problems.length));
        const end = rule.end?.(state, place, runs.at(-1)?.to ?? rule.begin) ?? [];
        followed.set(place, { runs, atEnd: exchange(before.atEnd, end) });
      };
    },
  };
}

/** The runs over an order: those from before, wherever a stretch is the same and is come to as it was. */
function goAlong<Place, S extends Stretch, From>(
  before: readonly Run<S, From>[],
  order: readonly S[],
  { begin, isSame }: AlongRule<Place, S, From>,
  runOver: (stretch: S, from: From) => Run<S, From>,
): readonly Run<S, From>[] {
  // Most changes leave what lies before and behind where it was, counted from the beginning or from the end.
  const shift = before.length - order.length;
  let from = begin;
  return order.map((stretch, index) => {
    const known = before[index]?.stretch === stretch ? before[index] : before[index + shift];
    const isKept = known?.stretch === stretch && (known.from === from || isSame(known.from, from));
    const run = isKept ? known : runOver(stretch, from);
    from = run.to;
    return run;
  });
}

/** For rules that carry nothing along. */
export const NOTHING_CARRIED = { begin: null, isSame: (): boolean => true };
