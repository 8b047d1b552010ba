/**
 * The checks, by what they look at one by one: a check runs again only for what has changed. A new one is its own file
 * and one line here.
 */
import type { PlannedLink, PlanState } from '#shared/plan/plan-state.ts';
import type { ResourceOrder } from '#shared/plan/resource-order.ts';
import type { CueKind } from '#shared/show/types.ts';
import { findBreathShort } from './breath-short.ts';
import { findCrewShort } from './crew-short.ts';
import { findForesight } from './foresight.ts';
import { findLinkBroken } from './link-broken.ts';
import { findOutsideShow } from './outside-show.ts';
import type { Problem } from './problem.ts';
import { findProgrammeClashes } from './programme-clash.ts';
import { findProgrammeGaps } from './programme-gap.ts';
import { findResourceOverlap } from './resource-overlap.ts';
import { findRouteMissing } from './route-missing.ts';
import { findTravelTooShort } from './travel-too-short.ts';
import { findWindowMissed } from './window-missed.ts';
import { findZoneConflicts } from './zone-conflict.ts';

/** Looks at one cue, by its slot: its own fields and times, and its leader's times. */
export type CueCheck = (state: PlanState, slot: number) => readonly Problem[];
/** Looks at one link and the times of its two cues. */
export type LinkCheck = (state: PlanState, link: PlannedLink) => readonly Problem[];
/** Looks at one resource and the cues of its order; tells problems in that order. */
export type ResourceCheck = (state: PlanState, order: ResourceOrder) => readonly Problem[];
/** Looks at one zone and the slots of the cues that name it. */
export type ZoneCheck = (state: PlanState, zone: string, slots: readonly number[]) => readonly Problem[];
/** Looks at all cues of one kind, and at what they share: the song's length, the crew. */
export interface KindCheck {
  readonly kind: CueKind;
  readonly find: (state: PlanState) => readonly Problem[];
}

export const CUE_CHECKS: readonly CueCheck[] = [findWindowMissed, findForesight, findOutsideShow];
export const LINK_CHECKS: readonly LinkCheck[] = [findLinkBroken];
export const RESOURCE_CHECKS: readonly ResourceCheck[] = [
  findResourceOverlap,
  findTravelTooShort,
  findRouteMissing,
  findBreathShort,
];
export const ZONE_CHECKS: readonly ZoneCheck[] = [findZoneConflicts];
export const KIND_CHECKS: readonly KindCheck[] = [
  { kind: 'camera', find: findProgrammeGaps },
  { kind: 'camera', find: findProgrammeClashes },
  { kind: 'set-move', find: findCrewShort },
];
