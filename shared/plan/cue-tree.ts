/**
 * What hangs on what: every cue has at most one leader (the cue its anchor names), so anchors make a forest. A cue with
 * all its followers, direct or not, is a run of `preorder`:
 *
 *     preorder[enter[x]] === x, and preorder.slice(enter[x], exit[x]) is x and everything anchored after it
 *
 * Cues are told by their slots. Built without recursion: chains may be as long as the show.
 */
import type { CueSlots } from './cue-slots.ts';

export interface CueTree {
  /** The cue that the anchor names; -1 for a time or bar anchor. */
  readonly leader: Int32Array;
  /** The end of the line of leaders: itself for a time or bar anchor. */
  readonly root: Int32Array;
  /** Leaders before followers. */
  readonly preorder: Int32Array;
  readonly enter: Int32Array;
  readonly exit: Int32Array;
}

export function growCueTree({ cues, slotOf }: CueSlots): CueTree {
  const count = cues.length;
  const leader = new Int32Array(count).fill(-1);
  // Followers as linked lists: the first of each leader, and the next of each follower.
  const first = new Int32Array(count).fill(-1);
  const next = new Int32Array(count).fill(-1);
  for (let slot = count - 1; slot >= 0; slot -= 1) {
    const anchor = cues.at(slot)?.start;
    if (!anchor || !('after' in anchor)) continue;
    const led = slotOf.get(anchor.after) ?? -1;
    leader[slot] = led;
    if (led === -1) continue;
    next[slot] = first[led] ?? -1;
    first[led] = slot;
  }

  const root = new Int32Array(count).fill(-1);
  const preorder = new Int32Array(count);
  const enter = new Int32Array(count);
  const exit = new Int32Array(count);
  let at = 0;
  for (let top = 0; top < count; top += 1) {
    if (leader[top] !== -1) continue;
    let slot = top;
    while (slot !== -1) {
      root[slot] = top;
      enter[slot] = at;
      preorder[at] = slot;
      at += 1;
      const below = first[slot] ?? -1;
      if (below !== -1) {
        slot = below;
        continue;
      }
      // Nothing below: close this cue, and every leader whose last follower it was.
      exit[slot] = at;
      while (slot !== top && next[slot] === -1) {
        slot = leader[slot] ?? top;
        exit[slot] = at;
      }
      slot = slot === top ? -1 : (next[slot] ?? -1);
    }
  }
  return { leader, root, preorder, enter, exit };
}

/** Whether `cue` is `above` or anchored after it, directly or through others. */
export function isUnder(tree: CueTree, cue: number, above: number): boolean {
  const position = tree.enter[cue] ?? -1;
  return position >= (tree.enter[above] ?? 0) && position < (tree.exit[above] ?? 0);
}
