/** The plan of a show of which nothing is known yet. */
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { findGroups } from './cue-groups.ts';
import { fillSlots } from './cue-slots.ts';
import { growCueTree } from './cue-tree.ts';
import type { PlanState } from './plan-state.ts';
import { placeLinks } from './planned-links.ts';
import { planTimes } from './planned-times.ts';
import { dealOut, walkOrder } from './resource-order.ts';
import { readResourceUse } from './resource-use.ts';
import { risingOrder } from './rising-order.ts';
import { cutUp } from './stretches.ts';
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
  // Fresh slots are in running order, and sorting keeps equal ones in it.
  const runningOrder = Array.from({ length: slots.cues.length }, (_, slot) => slot);
  const byStart = [...risingOrder(runningOrder.map((slot) => times.start.at(slot) ?? 0))];
  const walk = { slots, times, ways, isTouched: () => false, onWalk: () => undefined };
  const hands = dealOut(byStart, slots, use);
  return {
    tempo,
    lengthMs: music.lengthMs,
    ways,
    use,
    slots,
    tree,
    times,
    runningOrder: cutUp(runningOrder),
    byStart: cutUp(byStart),
    links: placeLinks(document, slots),
    orders: use.resources.map((resource, index) => walkOrder(resource, cutUp(hands.get(index) ?? []), walk)),
    stays: findStays(byStart, slots, times),
    groups: findGroups(byStart, slots),
  };
}
