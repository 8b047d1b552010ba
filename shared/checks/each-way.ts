/** The ways that a resource has to go, with the time there is for each. semantics.md, "Checks", `travel-too-short`. */
import { cueAt, type PlanState } from '#shared/plan/plan-state.ts';
import { wayToGo, type WalkedStretch, type WayToGo } from '#shared/plan/resource-order.ts';
import type { CueRecord, ResourceRecord } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';

/** A way, in the gap between two neighbours, or within a cue that ends elsewhere. */
export interface TimedWay {
  readonly way: WayToGo;
  /** Earlier and later, or the one cue. */
  readonly cues: readonly string[];
  /** The time there is; `fromMs` <= `toMs`. */
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

/**
 * Calls `visit` with each way: from neighbour to neighbour where one of them names the resource itself (for others it
 * is told of what they name) and the gap is not negative; and within each cue that names it.
 */
export function eachWay(
  state: PlanState,
  resource: ResourceRecord,
  { slots, next, ways }: WalkedStretch,
  visit: (way: TimedWay) => void,
): void {
  const { start, end } = state.times;
  const names = (cue: CueRecord): boolean => cue.uses?.includes(resource.id) === true;
  slots.forEach((slot, index) => {
    const cue = cueAt(state, slot);
    if (!cue) return;
    const own = names(cue) ? wayToGo(resource, cue.zone, cue.toZone, state.ways) : null;
    if (own) visit({ way: own, cues: [cue.id], fromMs: start.at(slot) ?? 0, toMs: end.at(slot) ?? 0 });
    const way = ways[index];
    const neighbour = slots[index + 1] ?? next;
    const later = cueAt(state, neighbour);
    if (!way || !later || !(names(cue) || names(later))) return;
    const fromMs = end.at(slot) ?? 0;
    const toMs = start.at(neighbour) ?? 0;
    if (fromMs <= toMs) visit({ way, cues: [cue.id, later.id], fromMs, toMs });
  });
}
