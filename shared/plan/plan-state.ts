/**
 * Everything derived from a show at one moment, short of slack and problems, which read it. A value: a change makes a
 * new one that shares what stayed the same.
 */
import type { CueRecord } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';
import type { CueGroups } from './cue-groups.ts';
import type { CueSlots } from './cue-slots.ts';
import type { CueTree } from './cue-tree.ts';
import type { LinksAt, PlannedLink } from './planned-links.ts';
import { edgeMs, type PlannedTimes } from './planned-times.ts';
import type { ResourceOrder } from './resource-order.ts';
import type { ResourceUse } from './resource-use.ts';
import type { SlotKeys, Stretch } from './stretches.ts';
import type { Ways } from './travel.ts';
import type { ZoneStays } from './zone-stays.ts';

export interface PlanState {
  readonly tempo: TempoMap;
  /** The programme runs from 0 to here. */
  readonly lengthMs: Ms;
  readonly ways: Ways;
  readonly use: ResourceUse;
  readonly slots: CueSlots;
  readonly tree: CueTree;
  readonly times: PlannedTimes;
  /** Slots in running order. */
  readonly runningOrder: readonly Stretch[];
  /** Slots by planned start, then running order. */
  readonly byStart: readonly Stretch[];
  readonly links: LinksAt;
  /** In the order of the resources. */
  readonly orders: readonly ResourceOrder[];
  readonly stays: ZoneStays;
  readonly groups: CueGroups;
}

/** The cue of a slot; undefined for a free one. */
export function cueAt({ slots }: PlanState, slot: number): CueRecord | undefined {
  return slots.cues.at(slot);
}

/** t(to) and t(from) of a link. */
export function linkEdges({ times }: PlanState, { link, from, to }: PlannedLink): { fromMs: Ms; toMs: Ms } {
  return { fromMs: edgeMs(times, from, link.from.edge), toMs: edgeMs(times, to, link.to.edge) };
}

/** By planned start, then running order. */
export function startKeys({ cues }: CueSlots, { start }: PlannedTimes): SlotKeys {
  return { timeMs: (slot) => start.at(slot) ?? 0, rank: (slot) => cues.at(slot)?.rank ?? 0 };
}

/** By running order alone. */
export function rankKeys({ cues }: CueSlots): SlotKeys {
  return { timeMs: () => 0, rank: (slot) => cues.at(slot)?.rank ?? 0 };
}
