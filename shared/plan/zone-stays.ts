/** Who comes to which place: the cues of each zone, kept sorted by start like the orders on resources. */
import type { CueRecord } from '#shared/show/document.ts';
import type { CueSlots } from './cue-slots.ts';
import { mergeSlots, type SlotOrder } from './sorted-slots.ts';

/** By zone: slots of the cues that name it, by planned start, then running order. */
export type ZoneStays = ReadonlyMap<string, readonly number[]>;

const NOWHERE: readonly string[] = [];

/** The zones that a cue names, each once. */
export function zonesOfCue(cue: CueRecord | undefined): readonly string[] {
  if (cue?.zone === undefined) return NOWHERE;
  return cue.toZone === undefined || cue.toZone === cue.zone ? [cue.zone] : [cue.zone, cue.toZone];
}

/** The stays in all zones, from slots that are sorted by start. */
export function findStays(sorted: readonly number[], { cues }: CueSlots): ZoneStays {
  const stays = new Map<string, number[]>();
  for (const slot of sorted) {
    for (const zone of zonesOfCue(cues[slot])) {
      const there = stays.get(zone);
      if (there) there.push(slot);
      else stays.set(zone, [slot]);
    }
  }
  return stays;
}

/** The stays after a change that reached these zones; `moved` are the marked slots that are left, sorted by start. */
export function changeStays(
  before: ZoneStays,
  reached: ReadonlySet<string>,
  moved: readonly number[],
  marked: Uint8Array,
  slots: CueSlots,
  compare: SlotOrder,
): ZoneStays {
  if (reached.size === 0) return before;
  const stays = new Map(before);
  const incoming = findStays(moved, slots);
  for (const zone of reached)
    stays.set(zone, mergeSlots(before.get(zone) ?? [], marked, incoming.get(zone) ?? [], compare));
  return stays;
}
