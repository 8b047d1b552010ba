/**
 * Who is in which zone, and when: the cues that fill a zone or are in the way there, sorted by when they come.
 * semantics.md, "Checks", `zone-conflict`.
 */
import type { CueRecord } from '#shared/show/document.ts';
import { clearMsOf } from '#shared/show/defaults.ts';
import type { CueKind, Ms } from '#shared/show/types.ts';
import type { CueSlots } from './cue-slots.ts';
import type { PlannedTimes } from './planned-times.ts';
import { cutUp, sortSlots, type SlotKeys, type Stretch } from './stretches.ts';

/** By zone: slots of the cues that are there for some time, by when they come, then running order. */
export type ZoneStays = ReadonlyMap<string, readonly Stretch[]>;

/** A cue in a zone. */
export interface Stay {
  readonly cue: CueRecord;
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

const IN_THE_WAY: ReadonlySet<CueKind> = new Set<CueKind>(['dance', 'artist', 'camera', 'set-move']);
const NOWHERE: readonly string[] = [];

/** When a cue is in its zones; null: never. A landing is in the air before its clear time. */
export function stayOf(cue: CueRecord, startMs: Ms, endMs: Ms): Stay | null {
  const fromMs = cue.kind === 'landing' ? endMs - clearMsOf(cue) : startMs;
  return fromMs < endMs ? { cue, fromMs, toMs: endMs } : null;
}

/** The zones in which a cue fills room or is in the way, each once; a landing comes down where it begins. */
function zonesOfCue(cue: CueRecord): readonly string[] {
  if (cue.zone === undefined) return NOWHERE;
  if (cue.kind === 'landing') return [cue.zone];
  if (!IN_THE_WAY.has(cue.kind)) return NOWHERE;
  return cue.toZone === undefined || cue.toZone === cue.zone ? [cue.zone] : [cue.zone, cue.toZone];
}

/** What the stays in a zone are sorted by. */
export function stayKeys({ cues }: CueSlots, { start, end }: PlannedTimes): SlotKeys {
  return {
    timeMs(slot) {
      const cue = cues.at(slot);
      return cue?.kind === 'landing' ? (end.at(slot) ?? 0) - clearMsOf(cue) : (start.at(slot) ?? 0);
    },
    rank: (slot) => cues.at(slot)?.rank ?? 0,
  };
}

/** By zone: those of the slots that stay there for some time. */
export function dealToZones(
  slots: readonly number[],
  { cues }: CueSlots,
  { start, end }: PlannedTimes,
): Map<string, number[]> {
  const stays = new Map<string, number[]>();
  for (const slot of slots) {
    const cue = cues.at(slot);
    if (!cue || !stayOf(cue, start.at(slot) ?? 0, end.at(slot) ?? 0)) continue;
    for (const zone of zonesOfCue(cue)) {
      const there = stays.get(zone);
      if (there) there.push(slot);
      else stays.set(zone, [slot]);
    }
  }
  return stays;
}

/** The stays in all zones. */
export function findStays(all: readonly number[], slots: CueSlots, times: PlannedTimes): ZoneStays {
  const keys = stayKeys(slots, times);
  const dealt = dealToZones(all, slots, times);
  return new Map(Array.from(dealt, ([zone, there]) => [zone, cutUp(sortSlots(there, keys))]));
}
