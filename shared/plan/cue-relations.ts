/** What a cue hangs on, and what hangs on it, by anchors. */
import { cueAt, startKeys, type PlanState } from './plan-state.ts';
import { sortSlots } from './stretches.ts';

export interface CueRelations {
  /** The cue that it hangs on, the one that this hangs on, and so on. */
  readonly leaders: readonly string[];
  /** The cues that name it in their anchor, by planned start; `behind`: how many more hang on each. */
  readonly followers: readonly { readonly cue: string; readonly behind: number }[];
}

/** The relations of the cue of a slot. */
export function relationsOf(state: PlanState, slot: number): CueRelations {
  const { slots, tree, times } = state;
  const idOf = (one: number): string => cueAt(state, one)?.id ?? '';
  const leaders: string[] = [];
  for (let above = tree.leader[slot] ?? -1; above !== -1; above = tree.leader[above] ?? -1) leaders.push(idOf(above));
  const first = (tree.enter[slot] ?? 0) + 1;
  const below = [...tree.preorder.subarray(first, tree.exit[slot] ?? 0)].filter((one) => tree.leader[one] === slot);
  const followers = sortSlots(below, startKeys(slots, times)).map((one) => ({
    cue: idOf(one),
    behind: (tree.exit[one] ?? 0) - (tree.enter[one] ?? 0) - 1,
  }));
  return { leaders, followers };
}
