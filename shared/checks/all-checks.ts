/**
 * The checks, by what they look at: a check looks again only at what has changed. A new one is its own file and one line
 * here.
 */
import type { GroupName } from '#shared/plan/cue-groups.ts';
import type { PlanState } from '#shared/plan/plan-state.ts';
import type { PlannedLink } from '#shared/plan/planned-links.ts';
import type { WalkedStretch } from '#shared/plan/resource-order.ts';
import type { Stretch } from '#shared/plan/stretches.ts';
import type { ResourceRecord } from '#shared/show/document.ts';
import type { AlongCheck } from './along.ts';
import { checkBreath } from './breath-short.ts';
import { checkCrew } from './crew-short.ts';
import { findForesight } from './foresight.ts';
import { findLinkBroken } from './link-broken.ts';
import { findOutsideShow } from './outside-show.ts';
import type { Problem } from './problem.ts';
import { checkClashes } from './programme-clash.ts';
import { checkGaps } from './programme-gap.ts';
import { checkOverlap } from './resource-overlap.ts';
import { checkRoutes } from './route-missing.ts';
import { checkTravel } from './travel-too-short.ts';
import { findWindowMissed } from './window-missed.ts';
import { checkZones } from './zone-conflict.ts';

/** Looks at one cue, by its slot: its own fields and times, and its leader's times. */
export type CueCheck = (state: PlanState, slot: number) => readonly Problem[];
/** Looks at one link and the times of its two cues. */
export type LinkCheck = (state: PlanState, link: PlannedLink) => readonly Problem[];
/** Goes along the cues that use a resource; what the resource itself is never changes meanwhile. */
export type ResourceCheck = AlongCheck<ResourceRecord, WalkedStretch>;
/** Goes along the stays in a zone. */
export type ZoneCheck = AlongCheck<string, Stretch>;
/** Goes along a group of cues, with what they share: the song's length, the crew. */
export type GroupCheck = AlongCheck<GroupName, Stretch>;

export const CUE_CHECKS: readonly CueCheck[] = [findWindowMissed, findForesight, findOutsideShow];
export const LINK_CHECKS: readonly LinkCheck[] = [findLinkBroken];
export const RESOURCE_CHECKS: readonly ResourceCheck[] = [checkOverlap, checkTravel, checkRoutes, checkBreath];
export const ZONE_CHECKS: readonly ZoneCheck[] = [checkZones];
/** By the group that they go along; and another that they have to know of. */
export const GROUP_CHECKS: readonly {
  readonly along: GroupName;
  readonly of: GroupName;
  readonly check: GroupCheck;
}[] = [
  { along: 'filming', of: 'cameras', check: checkGaps },
  { along: 'filming', of: 'filming', check: checkClashes },
  { along: 'handled', of: 'handled', check: checkCrew },
];
