/**
 * Slack: how much later (and earlier) a cue may go, with everything anchored after it, before a rule breaks.
 * semantics.md, "The plan".
 *
 * Each rule that a delay can break sets a limit: "if `moved` goes later and `stays` does not, by at most `ms`". A
 * limit holds for every cue whose followers (itself included) contain `moved` but not `stays`: the way from `moved` up
 * its leaders, ending below the first one that `stays` hangs on as well. Limits are laid down in rising order, so the
 * first to reach a cue is its slack; cues that have theirs are stepped over (union-find), which makes each cue be
 * visited once.
 */
import type { Ms } from '#shared/show/types.ts';
import { isUnder, type CueTree } from './cue-tree.ts';

/** Place of `stays` for a limit against the show clock. */
export const CLOCK = -1;

/** Calls back with each limit: places of the cues, and the ms. */
export type LimitSource = (add: (moved: number, stays: number, ms: Ms) => void) => void;

/** The smallest limit of each cue, by place; Infinity where there is none. */
export function smallestLimits(tree: CueTree, eachLimit: LimitSource): Float64Array {
  const count = tree.leader.length;
  const smallest = new Float64Array(count).fill(Infinity);
  const moved: number[] = [];
  const stays: number[] = [];
  const ms: Ms[] = [];
  eachLimit((cue, other, limit) => {
    const alone = (tree.leader[cue] ?? -1) === -1 && (tree.exit[cue] ?? 0) - (tree.enter[cue] ?? 0) === 1;
    if (alone) {
      if (limit < (smallest[cue] ?? Infinity)) smallest[cue] = limit;
      return;
    }
    moved.push(cue);
    stays.push(other);
    ms.push(limit);
  });

  /** Itself while a cue has no limit yet; else one of its leaders, or `count` above the last. */
  const up = Int32Array.from({ length: count + 1 }, (_, cue) => cue);
  const nextOpen = (from: number): number => {
    let open = from;
    while (up[open] !== open) open = up[open] ?? count;
    for (let cue = from; cue !== open;) {
      const above = up[cue] ?? count;
      up[cue] = open;
      cue = above;
    }
    return open;
  };
  const rising = Array.from(ms.keys()).sort((a, b) => (ms[a] ?? 0) - (ms[b] ?? 0));
  for (const index of rising) {
    const other = stays[index] ?? CLOCK;
    let cue = nextOpen(moved[index] ?? count);
    while (cue !== count && (other === CLOCK || !isUnder(tree, other, cue))) {
      smallest[cue] = ms[index] ?? Infinity;
      const above = tree.leader[cue] ?? -1;
      up[cue] = above === -1 ? count : above;
      cue = nextOpen(cue);
    }
  }
  return smallest;
}
