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

/** By slot, in whole ms; Infinity: no limit. */
export interface CueSlack {
  readonly later: Float64Array;
  readonly earlier: Float64Array;
}

/** What limits the cues of the trees that are looked at; limits of other trees are ignored. */
export interface Limits {
  /** The cue itself may go no more than this later. */
  later(slot: number, ms: Ms): void;
  earlier(slot: number, ms: Ms): void;
  /** `first` may go later, or `second` earlier, by `ms`, while the other stays. */
  between(first: number, second: number, ms: Ms): void;
  /** Writes each cue's smallest limits; cues of other trees keep theirs. */
  layDown(slack: CueSlack): void;
}

/** Collects limits for the trees whose root is marked with 1. */
export function collectLimits(tree: CueTree, looked: Uint8Array): Limits {
  const { leader, root, preorder } = tree;
  const count = leader.length;
  const isLookedAt = (slot: number): boolean => looked[root[slot] ?? 0] === 1;
  /** Limits that count up to the root, by the cue they are about. */
  const upToRoot: CueSlack = {
    later: new Float64Array(count).fill(Infinity),
    earlier: new Float64Array(count).fill(Infinity),
  };
  const firsts: number[] = [];
  const seconds: number[] = [];
  const rooms: Ms[] = [];

  const lower = (limits: Float64Array, slot: number, ms: Ms): void => {
    if (ms < (limits[slot] ?? Infinity)) limits[slot] = ms;
  };
  const carryUp = (limits: Float64Array, smallest: Float64Array): void => {
    // Followers come before their leaders this way round.
    for (let position = count - 1; position >= 0; position -= 1) {
      const slot = preorder[position] ?? 0;
      if (!isLookedAt(slot)) continue;
      const limit = limits[slot] ?? Infinity;
      smallest[slot] = limit;
      const above = leader[slot] ?? -1;
      if (above !== -1) lower(limits, above, limit);
    }
  };
  const layWithin = (
    rising: Uint32Array,
    moved: readonly number[],
    stays: readonly number[],
    to: Float64Array,
  ): void => {
    const steps = createSteps(count);
    for (const index of rising) {
      const other = stays[index] ?? 0;
      let slot = steps.from(moved[index] ?? 0);
      while (slot !== count && !isUnder(tree, other, slot)) {
        lower(to, slot, rooms[index] ?? Infinity);
        const above = leader[slot] ?? -1;
        slot = steps.over(slot, above === -1 ? count : above);
      }
    }
  };
  return {
    later: (slot, ms) => lower(upToRoot.later, slot, ms),
    earlier: (slot, ms) => lower(upToRoot.earlier, slot, ms),
    between(first, second, ms) {
      if (root[first] !== root[second]) {
        lower(upToRoot.later, first, ms);
        lower(upToRoot.earlier, second, ms);
      } else if (isLookedAt(first)) {
        firsts.push(first);
        seconds.push(second);
        rooms.push(ms);
      }
    },
    layDown({ later, earlier }) {
      carryUp(upToRoot.later, later);
      carryUp(upToRoot.earlier, earlier);
      if (rooms.length === 0) return;
      const rising = risingOrder(rooms);
      layWithin(rising, firsts, seconds, later);
      layWithin(rising, seconds, firsts, earlier);
    },
  };
}

interface Steps {
  /** The slot, or the nearest of its leaders that was not stepped over; the number of slots above the root. */
  from(slot: number): number;
  /** Steps over a slot for good, to what stands above it, and on from there. */
  over(slot: number, above: number): number;
}

/** Union-find over slots, upwards. */
function createSteps(count: number): Steps {
  const up = new Int32Array(count + 1);
  for (let slot = 0; slot <= count; slot += 1) up[slot] = slot;
  const from = (slot: number): number => {
    let open = slot;
    while (up[open] !== open) open = up[open] ?? count;
    // What was passed on the way points there directly from now on.
    for (let at = slot; at !== open;) {
      const next = up[at] ?? count;
      up[at] = open;
      at = next;
    }
    return open;
  };
  return {
    from,
    over(slot, above) {
      up[slot] = above;
      return from(above);
    },
  };
}
