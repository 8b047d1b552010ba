/** The plan of a show of which nothing is known yet. */
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { fillSlots } from './cue-slots.ts';
import { growCueTree } from './cue-tree.ts';
import { placeLinks, type PlanState } from './plan-state.ts';
import { planTimes } from './planned-times.ts';
import { dealOut, walkOrder } from './resource-order.ts';
import { readResourceUse } from './resource-use.ts';
import { sortByStart } from './sorted-slots.ts';
import { findWays } from './travel.ts';
import { findStays } from './zone-stays.ts';

export function planFromScratch(document: ShowDocument): PlanState {
  const { music, stage } = headerOf(document);
  const tempo = tempoMapOf(music);
  const ways = findWays(stage?.routes ?? []);
  const use = readResourceUse(document);
  const slots = fillSlots(document);
  const tree = growCueTree(slots);
  const times = planTimes(slots, tree, tempo);
  // Fresh slots are in running order.
  const runningOrder = slots.cues.map((_, slot) => slot);
  const byStart = sortByStart(runningOrder, times.start);
  const links = placeLinks(document, slots);
  const hands = dealOut(byStart, slots, use);
  const orders = use.resources.map((resource, index) => walkOrder(resource, hands[index] ?? [], slots, times, ways));
  const stays = findStays(byStart, slots);
  return {
    tempo,
    lengthMs: music.lengthMs,
    ways,
    use,
    slots,
    tree,
    times,
    runningOrder,
    byStart,
    links,
    orders,
    stays,
  };
}
