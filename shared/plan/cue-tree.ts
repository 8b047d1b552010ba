/**
 * What hangs on what: every cue has at most one leader (the cue its anchor names), so anchors make a forest. Cues are
 * told by their place in the running order; a cue with all its followers, direct or not, is a run of `preorder`:
 *
 *     preorder[enter[x]] === x, and preorder.slice(enter[x], exit[x]) is x and everything anchored after it
 *
 * Built without recursion: chains may be as long as the show.
 */
import { inOrder, type CueRecord, type ShowDocument } from '#shared/show/document.ts';

export interface CueTree {
  /** Place of the cue that the anchor names; -1 for a time or bar anchor. */
  readonly leader: Int32Array;
  /** The end of the line of leaders: itself for a time or bar anchor. */
  readonly root: Int32Array;
  /** Leaders before followers. */
  readonly preorder: Int32Array;
  readonly enter: Int32Array;
  readonly exit: Int32Array;
}

/** The running order. */
export interface CueList {
  readonly cues: readonly CueRecord[];
  readonly ids: readonly string[];
  /** Cue id to its place. */
  readonly places: ReadonlyMap<string, number>;
}

export function listCues(document: ShowDocument): CueList {
  const cues = inOrder(document.cues);
  const ids = cues.map(({ id }) => id);
  return { cues, ids, places: new Map(ids.map((id, place) => [id, place])) };
}

export function growCueTree({ cues, places }: CueList): CueTree {
  const count = cues.length;
  const leader = new Int32Array(count);
  // Followers as linked lists: the first of each leader, and the next of each follower.
  const first = new Int32Array(count).fill(-1);
  const next = new Int32Array(count).fill(-1);
  for (let place = count - 1; place >= 0; place -= 1) {
    const anchor = cues[place]?.start;
    const led = anchor && 'after' in anchor ? (places.get(anchor.after) ?? -1) : -1;
    leader[place] = led;
    if (led < 0) continue;
    next[place] = first[led] ?? -1;
    first[led] = place;
  }

  const root = new Int32Array(count).fill(-1);
  const preorder = new Int32Array(count);
  const enter = new Int32Array(count);
  const exit = new Int32Array(count);
  let at = 0;
  for (let start = 0; start < count; start += 1) {
    if (leader[start] !== -1) continue;
    let cue = start;
    while (cue !== -1) {
      root[cue] = start;
      enter[cue] = at;
      preorder[at] = cue;
      at += 1;
      const below = first[cue] ?? -1;
      if (below !== -1) {
        cue = below;
        continue;
      }
      // Nothing below: close this cue, and every leader whose last follower it was.
      exit[cue] = at;
      while (cue !== start && next[cue] === -1) {
        cue = leader[cue] ?? start;
        exit[cue] = at;
      }
      cue = cue === start ? -1 : (next[cue] ?? -1);
    }
  }
  return { leader, root, preorder, enter, exit };
}

/** Whether `cue` is `above` or anchored after it, directly or through others. */
export function isUnder(tree: CueTree, cue: number, above: number): boolean {
  const position = tree.enter[cue] ?? -1;
  return position >= (tree.enter[above] ?? 0) && position < (tree.exit[above] ?? 0);
}
