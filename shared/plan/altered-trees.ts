/** Where a change can have altered slack. */
import type { Advance } from './advance-plan.ts';
import type { PlanState } from './plan-state.ts';

/** Roots of the trees whose slack a change can have altered. */
export function alteredRoots(before: PlanState, { state, touched, links, goneLinks, orders }: Advance): Set<number> {
  const altered = new Set<number>();
  const alter = (root: number | undefined): void => {
    if (root !== undefined) altered.add(root);
  };
  const { root } = state.tree;
  for (const slot of touched) {
    if (state.slots.cues.at(slot)) alter(root[slot]);
    // A tree that lost a cue keeps its root, unless the root itself was touched.
    const then = before.tree.root[slot];
    if (then !== undefined && state.slots.cues.at(then)) alter(root[then]);
  }
  for (const { from, to } of [...links, ...goneLinks]) {
    alter(root[from]);
    alter(root[to]);
  }
  for (const { gone, come } of orders) {
    for (const { earlier, later } of [...gone, ...come]) {
      alter(root[earlier]);
      alter(root[later]);
    }
  }
  return altered;
}
