/**
 * Slack: how much later (or earlier) a cue may go, with everything anchored after it, before a rule breaks.
 * semantics.md, "The plan".
 *
 * A rule between two cues leaves some room between them: `first` may go later, or `second` earlier, by so much, if the
 * other stays. For the slack of a cue it counts if the cue takes `first` along and not `second`: on the way from
 * `first` up its leaders, ending below the first one that `second` hangs on too. So room between cues of two trees
 * counts up to the root, like a limit against the clock; these are carried up in one pass. Rooms within a tree are laid
 * down in rising order: the first to reach a cue is the smallest, and a cue once reached is stepped over (union-find).
 * Early slack is the same with the roles exchanged. Near linear, whatever hangs on what.
 */
import type { Ms } from '#shared/show/types.ts';
import { isUnder, type CueTree } from './cue-tree.ts';
import { risingOrder } from './rising-order.ts';

/** Whole trees: a run of the tree's `preorder`. */
export interface Grove {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/** The smallest limits of the cues of a grove, by their places in it; Infinity: no limit. */
interface Smallest {
  readonly later: Float64Array;
  readonly earlier: Float64Array;
}

/** What limits the cues of a grove; limits of other cues are ignored. */
export interface Limits {
  /** The cue itself may go no more than this later. */
  later(slot: number, ms: Ms): void;
  earlier(slot: number, ms: Ms): void;
  /** `first` may go later, or `second` earlier, by `ms`, while the other stays. */
  between(first: number, second: number, ms: Ms): void;
  /** Tells each cue's smallest limits, in whole ms; Infinity: no limit. */
  layDown(tell: (slot: number, laterMs: Ms, earlierMs: Ms) => void): void;
}

/** Collects limits for a grove. */
export function collectLimits(tree: CueTree, { from, to }: Grove): Limits {
  const { leader, root, preorder, enter } = tree;
  const count = to - from;
  /** The place of a cue in the grove; one outside of it has none from 0 to `count`. */
  const placeOf = (slot: number): number => (enter[slot] ?? -1) - from;
  const aboveOf = (place: number): number => {
    const above = leader[preorder[from + place] ?? 0] ?? -1;
    return above === -1 ? -1 : placeOf(above);
  };
  /** Limits that count up to the root, by the cue they are about. */
  const smallest: Smallest = {
    later: new Float64Array(count).fill(Infinity),
    earlier: new Float64Array(count).fill(Infinity),
  };
  const firsts: number[] = [];
  const seconds: number[] = [];
  const rooms: Ms[] = [];

  const lower = (limits: Float64Array, place: number, ms: Ms): void => {
    if (place >= 0 && place < count && ms < (limits[place] ?? Infinity)) limits[place] = ms;
  };
  const carryUp = (limits: Float64Array): void => {
    // Followers come before their leaders this way round.
    for (let place = count - 1; place >= 0; place -= 1) {
      const above = aboveOf(place);
      if (above !== -1) lower(limits, above, limits[place] ?? Infinity);
    }
  };
  const layWithin = (
    rising: Uint32Array,
    moved: readonly number[],
    stays: readonly number[],
    limits: Float64Array,
  ): void => {
    const steps = createSteps(count);
    for (const index of rising) {
      const other = stays[index] ?? 0;
      let place = steps.from(placeOf(moved[index] ?? 0));
      while (place !== count && !isUnder(tree, other, preorder[from + place] ?? 0)) {
        lower(limits, place, rooms[index] ?? Infinity);
        const above = aboveOf(place);
        place = steps.over(place, above === -1 ? count : above);
      }
    }
  };
  return {
    later: (slot, ms) => lower(smallest.later, placeOf(slot), ms),
    earlier: (slot, ms) => lower(smallest.earlier, placeOf(slot), ms),
    between(first, second, ms) {
      if (root[first] === root[second]) {
        firsts.push(first);
        seconds.push(second);
        rooms.push(ms);
      } else {
        lower(smallest.later, placeOf(first), ms);
        lower(smallest.earlier, placeOf(second), ms);
      }
    },
    layDown(tell) {
      carryUp(smallest.later);
      carryUp(smallest.earlier);
      if (rooms.length > 0) {
        const rising = risingOrder(rooms);
        layWithin(rising, firsts, seconds, smallest.later);
        layWithin(rising, seconds, firsts, smallest.earlier);
      }
      for (let place = 0; place < count; place += 1) {
        tell(preorder[from + place] ?? 0, smallest.later[place] ?? Infinity, smallest.earlier[place] ?? Infinity);
      }
    },
  };
}

interface Steps {
  /** The place, or the nearest of its leaders' that was not stepped over; the number of places above the root. */
  from(place: number): number;
  /** Steps over a place for good, to what stands above it, and on from there. */
  over(place: number, above: number): number;
}

/** Union-find over places, upwards. */
function createSteps(count: number): Steps {
  const up = new Int32Array(count + 1);
  for (let place = 0; place <= count; place += 1) up[place] = place;
  const from = (place: number): number => {
    let open = place;
    while (up[open] !== open) open = up[open] ?? count;
    // What was passed on the way points there directly from now on.
    for (let at = place; at !== open;) {
      const next = up[at] ?? count;
      up[at] = open;
      at = next;
    }
    return open;
  };
  return {
    from,
    over(place, above) {
      up[place] = above;
      return from(above);
    },
  };
}
