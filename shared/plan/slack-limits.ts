/** The limits that rules set to moving a cue. semantics.md, "The plan": slack, and early slack as its mirror image. */
import { isHard } from '#shared/show/defaults.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { edgeMs, linkTimes, type PlanState } from './plan-state.ts';
import { CLOCK, type LimitSource } from './slack.ts';

/** What limits a delay: `latest` of hard windows, hard links that stretch or shrink, the next cue on a resource. */
export function limitsOfDelay(state: PlanState): LimitSource {
  const { cues, times, tempo, document, orders } = state;
  return (add) => {
    cues.forEach(({ window }, place) => {
      if (!window?.latest || !isHard(window)) return;
      add(place, CLOCK, timeOfMoment(window.latest, tempo) - edgeMs(times, place, window.edge));
    });
    for (const link of document.links.values()) {
      const edges = isHard(link) ? linkTimes(state, link) : undefined;
      if (!edges) continue;
      const apart = edges.toMs - edges.fromMs;
      if (link.maxMs !== undefined) add(edges.to, edges.from, link.maxMs - apart);
      if (link.minMs !== undefined) add(edges.from, edges.to, apart - link.minMs);
    }
    for (const order of orders) {
      order.room.forEach((room, index) => {
        if (room !== null) add(order.cues[index] ?? 0, order.cues[index + 1] ?? 0, room);
      });
    }
  };
}

/** The mirror image: what limits going earlier. */
export function limitsOfHaste(state: PlanState): LimitSource {
  const { cues, times, tempo, document, orders } = state;
  return (add) => {
    cues.forEach(({ window }, place) => {
      if (!window?.earliest || !isHard(window)) return;
      add(place, CLOCK, edgeMs(times, place, window.edge) - timeOfMoment(window.earliest, tempo));
    });
    for (const link of document.links.values()) {
      const edges = isHard(link) ? linkTimes(state, link) : undefined;
      if (!edges) continue;
      const apart = edges.toMs - edges.fromMs;
      if (link.minMs !== undefined) add(edges.to, edges.from, apart - link.minMs);
      if (link.maxMs !== undefined) add(edges.from, edges.to, link.maxMs - apart);
    }
    for (const order of orders) {
      order.room.forEach((room, index) => {
        if (room !== null) add(order.cues[index + 1] ?? 0, order.cues[index] ?? 0, room);
      });
    }
  };
}
