/**
 * The checks, by what they look at one by one. The engine runs a check again only for what has changed; a new check is
 * its own file and one line here.
 */
import type { PlanState } from '#shared/plan/plan-state.ts';
import type { ResourceOrder } from '#shared/plan/resource-order.ts';
import type { LinkRecord } from '#shared/show/document.ts';
import { findLinkBroken } from './link-broken.ts';
import type { Problem } from './problem.ts';
import { findProgrammeGaps } from './programme-gap.ts';
import { findResourceOverlap } from './resource-overlap.ts';
import { findWindowMissed } from './window-missed.ts';

/** Looks at one cue, by its place: its own times and fields, and those of its leader. */
export const CUE_CHECKS: readonly ((state: PlanState, place: number) => readonly Problem[])[] = [findWindowMissed];

/** Looks at one link: the times of its two cues. */
export const LINK_CHECKS: readonly ((state: PlanState, link: LinkRecord) => readonly Problem[])[] = [findLinkBroken];

/** Looks at one resource: the cues of its order. */
export const RESOURCE_CHECKS: readonly ((state: PlanState, order: ResourceOrder) => readonly Problem[])[] = [
  findResourceOverlap,
];

/** Looks at the camera cues and the song's length. */
export const PROGRAMME_CHECKS: readonly ((state: PlanState) => readonly Problem[])[] = [findProgrammeGaps];
