/**
 * Everything derived from a show at one moment, short of slack and problems, which read it. A value: a change makes a
 * new one that shares what stayed the same.
 */
import type { CueRecord, LinkRecord, ShowDocument } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import type { TempoMap } from '#shared/time/tempo-map.ts';
import type { CueSlots } from './cue-slots.ts';
import type { CueTree } from './cue-tree.ts';
import { edgeMs, type PlannedTimes } from './planned-times.ts';
import type { ResourceOrder } from './resource-order.ts';
import type { ResourceUse } from './resource-use.ts';
import type { Ways } from './travel.ts';
import type { ZoneStays } from './zone-stays.ts';

/** A link with the slots of its cues. */
export interface PlannedLink {
  readonly link: LinkRecord;
  readonly from: number;
  readonly to: number;
}

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
  readonly runningOrder: readonly number[];
  /** Slots by planned start, then running order. */
  readonly byStart: readonly number[];
  readonly links: readonly PlannedLink[];
  /** In the order of the resources. */
  readonly orders: readonly ResourceOrder[];
  /** By zone: the slots of the cues that name it, by planned start, then running order. */
  readonly stays: ZoneStays;
}

/** The cue of a slot; undefined for a free one. */
export function cueAt({ slots }: PlanState, slot: number): CueRecord | undefined {
  return slots.cues[slot];
}

/** t(to) and t(from) of a link. */
export function linkEdges({ times }: PlanState, { link, from, to }: PlannedLink): { fromMs: Ms; toMs: Ms } {
  return { fromMs: edgeMs(times, from, link.from.edge), toMs: edgeMs(times, to, link.to.edge) };
}

/** The links of a show whose cues are in it. */
export function placeLinks(document: ShowDocument, { slotOf }: CueSlots): PlannedLink[] {
  const placed: PlannedLink[] = [];
  for (const link of document.links.values()) {
    const from = slotOf.get(link.from.cue);
    const to = slotOf.get(link.to.cue);
    if (from !== undefined && to !== undefined) placed.push({ link, from, to });
  }
  return placed;
}
