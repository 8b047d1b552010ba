/** The limits that rules set to moving cues, and the slack that follows. semantics.md, "The plan". */
import { isHard } from '#shared/show/defaults.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { linkEdges, type PlanState } from './plan-state.ts';
import { edgeMs } from './planned-times.ts';
import { collectLimits, type CueSlack } from './slack.ts';

/** The slack of all cues. */
export function findSlack(state: PlanState): CueSlack {
  const count = state.slots.cues.length;
  const slack = { later: new Float64Array(count), earlier: new Float64Array(count) };
  return limitTrees(state, new Uint8Array(count).fill(1), slack);
}

/** The slack after a change, from the slack before it; 1 marks the roots of trees where it may be another. */
export function advanceSlack(before: CueSlack, state: PlanState, altered: Uint8Array): CueSlack {
  const copy = (values: Float64Array): Float64Array => {
    const longer = new Float64Array(state.slots.cues.length);
    longer.set(values);
    return longer;
  };
  return limitTrees(state, altered, { later: copy(before.later), earlier: copy(before.earlier) });
}

function limitTrees(state: PlanState, altered: Uint8Array, slack: CueSlack): CueSlack {
  const { tree, times, tempo, slots, links, orders } = state;
  const limits = collectLimits(tree, altered);
  slots.cues.forEach((cue, slot) => {
    const window = cue?.window;
    if (!window || !isHard(window) || altered[tree.root[slot] ?? 0] !== 1) return;
    const at = edgeMs(times, slot, window.edge);
    if (window.latest) limits.later(slot, timeOfMoment(window.latest, tempo) - at);
    if (window.earliest) limits.earlier(slot, at - timeOfMoment(window.earliest, tempo));
  });
  for (const planned of links) {
    const { link, from, to } = planned;
    if (!isHard(link)) continue;
    const { fromMs, toMs } = linkEdges(state, planned);
    const apart = toMs - fromMs;
    // Too close breaks minMs: `from` may go later, `to` earlier. Too far breaks maxMs: the other way round.
    if (link.minMs !== undefined) limits.between(from, to, apart - link.minMs);
    if (link.maxMs !== undefined) limits.between(to, from, link.maxMs - apart);
  }
  for (const { slots: order, room } of orders) {
    for (let index = 0; index < room.length; index += 1) {
      const ms = room[index];
      // A gap that is too short already sets no limit.
      if (ms !== null && ms !== undefined) limits.between(order[index] ?? 0, order[index + 1] ?? 0, ms);
    }
  }
  limits.layDown(slack);
  return slack;
}
