/** The limits that rules set to moving cues, and the slack that follows. semantics.md, "The plan". */
import { isHard } from '#shared/show/defaults.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { Pages } from './pages.ts';
import { placeOnResource } from './neighbours.ts';
import { cueAt, linkEdges, type PlanState } from './plan-state.ts';
import type { WorkCount } from './plan-work.ts';
import type { PlannedLink } from './planned-links.ts';
import { edgeMs } from './planned-times.ts';
import { heldBy } from './resource-order.ts';
import { collectLimits, type Grove, type Limits } from './slack.ts';

/** By slot, in whole ms; Infinity: no limit. Those of free slots mean nothing. */
export interface CueSlack {
  readonly later: Pages<number>;
  readonly earlier: Pages<number>;
}

/** The slack of all cues. */
export function findSlack(state: PlanState, work: WorkCount): CueSlack {
  const count = state.slots.cues.length;
  const later = new Float64Array(count);
  const earlier = new Float64Array(count);
  const limits = collectLimits(state.tree, { from: 0, to: count });
  work.slack += count;
  for (const { slots } of state.runningOrder) for (const slot of slots) limitByOwn(state, slot, limits);
  for (const { stretches } of state.orders) {
    for (const { slots, next, room } of stretches) {
      for (let index = 0; index < slots.length; index += 1) {
        const ms = room[index];
        // A gap that is too short already sets no limit.
        if (ms !== null && ms !== undefined) limits.between(slots[index] ?? 0, slots[index + 1] ?? next, ms);
      }
    }
  }
  limits.layDown((slot, laterMs, earlierMs) => {
    later[slot] = laterMs;
    earlier[slot] = earlierMs;
  });
  return { later: Pages.ofNumbers(later), earlier: Pages.ofNumbers(earlier) };
}

/** The slack after a change, from the slack before it; `roots` are those of the trees where it may be another. */
export function advanceSlack(
  before: CueSlack,
  state: PlanState,
  roots: ReadonlySet<number>,
  work: WorkCount,
): CueSlack {
  const later = before.later.draft();
  const earlier = before.earlier.draft();
  for (const root of roots) {
    const grove = { from: state.tree.enter[root] ?? 0, to: state.tree.exit[root] ?? 0 };
    work.slack += grove.to - grove.from;
    limitGrove(state, grove).layDown((slot, laterMs, earlierMs) => {
      if (later.at(slot) !== laterMs) later.set(slot, laterMs);
      if (earlier.at(slot) !== earlierMs) earlier.set(slot, earlierMs);
    });
  }
  return { later: later.done(), earlier: earlier.done() };
}

function limitGrove(state: PlanState, grove: Grove): Limits {
  const limits = collectLimits(state.tree, grove);
  for (let place = grove.from; place < grove.to; place += 1) {
    const slot = state.tree.preorder[place] ?? 0;
    limitByOwn(state, slot, limits);
    limitByNeighbours(state, slot, limits);
  }
  return limits;
}

/** What a cue's window and links allow. */
function limitByOwn(state: PlanState, slot: number, limits: Limits): void {
  const window = cueAt(state, slot)?.window;
  if (window && isHard(window)) {
    const at = edgeMs(state.times, slot, window.edge);
    if (window.latest) limits.later(slot, timeOfMoment(window.latest, state.tempo) - at);
    if (window.earliest) limits.earlier(slot, at - timeOfMoment(window.earliest, state.tempo));
  }
  for (const planned of state.links.at(slot) ?? []) {
    if (isHard(planned.link)) limitByLink(state, slot, planned, limits);
  }
}

/** A link of a tree with itself counts once, as seen from the cue it is measured from. */
function limitByLink(state: PlanState, slot: number, planned: PlannedLink, limits: Limits): void {
  const { link, from, to } = planned;
  const { root } = state.tree;
  if (slot === to && root[from] === root[to]) return;
  const { fromMs, toMs } = linkEdges(state, planned);
  const apart = toMs - fromMs;
  // Too close breaks minMs: `from` may go later, `to` earlier. Too far breaks maxMs: the other way round.
  if (link.minMs !== undefined) limits.between(from, to, apart - link.minMs);
  if (link.maxMs !== undefined) limits.between(to, from, link.maxMs - apart);
}

/** What the neighbours of a cue on its resources allow. A gap that is too short already sets no limit. */
function limitByNeighbours(state: PlanState, slot: number, limits: Limits): void {
  const { root } = state.tree;
  for (const resource of heldBy(cueAt(state, slot), state.use)) {
    const { before, after } = placeOnResource(state, resource, slot) ?? {};
    // Within a tree it is told once, from the earlier one.
    const isApart = before && root[before.earlier] !== root[slot];
    for (const pair of [after, isApart ? before : null]) {
      if (pair && pair.room !== null) limits.between(pair.earlier, pair.later, pair.room);
    }
  }
}
