/** What hangs on what as rows of a graph: the clock, down the line of leaders to the cue, and all that it leads to. */
import type { CueRecord, LinkRecord, ShowDocument } from '#shared/show/document.ts';
import type { Plan } from '#shared/plan/plan.ts';

export type GraphNode = {
  /** Steps to the right. */
  readonly depth: number;
  /** The row that it hangs on; null for the first. */
  readonly parent: number | null;
} & (
  | { readonly kind: 'clock'; readonly cue: CueRecord }
  | { readonly kind: 'gap'; readonly count: number; readonly cue: CueRecord }
  | { readonly kind: 'leader' | 'own'; readonly cue: CueRecord }
  | { readonly kind: 'follower'; readonly cue: CueRecord; readonly behind: number }
  | { readonly kind: 'link'; readonly cue: CueRecord; readonly link: LinkRecord }
  | { readonly kind: 'more'; readonly count: number }
);

/** Of a longer line of leaders the middle is left out. */
const NEAREST_LEADERS = 2;

/** Rows from the top; of what the cue leads to no more than `most`. `clock` tells what the first cue hangs on. */
export function graphNodes(cue: CueRecord, document: ShowDocument, plan: Plan, most: number): readonly GraphNode[] {
  const { leaders, followers } = plan.relations(cue.id);
  const line = leaders.flatMap((id) => document.cues.get(id) ?? []).reverse();
  const nodes: GraphNode[] = [{ kind: 'clock', cue: line[0] ?? cue, depth: 0, parent: null }];
  const hang = (node: NodeOf<GraphNode>): void => {
    const parent = nodes.length - 1;
    nodes.push({ ...node, depth: (nodes[parent]?.depth ?? 0) + 1, parent });
  };
  const [root, ...rest] = line;
  if (root) hang({ kind: 'leader', cue: root });
  const nearest = rest.slice(-NEAREST_LEADERS);
  const [above] = rest.slice(0, -NEAREST_LEADERS).slice(-1);
  if (above) hang({ kind: 'gap', count: rest.length - nearest.length, cue: above });
  for (const leader of nearest) hang({ kind: 'leader', cue: leader });
  hang({ kind: 'own', cue });

  const parent = nodes.length - 1;
  const depth = (nodes[parent]?.depth ?? 0) + 1;
  const outgoing: GraphNode[] = [];
  for (const { cue: id, behind } of followers) {
    const follower = document.cues.get(id);
    if (follower) outgoing.push({ kind: 'follower', cue: follower, behind, depth, parent });
  }
  const links = [...document.links.values()].filter(({ from, to }) => from.cue === cue.id || to.cue === cue.id);
  for (const link of links.sort((a, b) => a.rank - b.rank)) {
    const other = document.cues.get(link.from.cue === cue.id ? link.to.cue : link.from.cue);
    if (other) outgoing.push({ kind: 'link', cue: other, link, depth, parent });
  }
  nodes.push(...outgoing.slice(0, most));
  if (outgoing.length > most) nodes.push({ kind: 'more', count: outgoing.length - most, depth, parent });
  return nodes;
}

/** A node before it is known where it hangs. */
type NodeOf<T> = T extends unknown ? Omit<T, 'depth' | 'parent'> : never;
