/**
 * The checks, by what they look at one by one: a check runs again only for what has changed. A new one is its own file
 * and one line here.
 */
import type { PlannedLink, PlanState } from '#shared/plan/plan-state.ts';
import type { ResourceOrder } from '#shared/plan/resource-order.ts';
import { findLinkBroken } from './link-broken.ts';
import type { Problem } from './problem.ts';
import { findProgrammeGaps } from './programme-gap.ts';
import { findResourceOverlap } from './resource-overlap.ts';
import { findWindowMissed } from './window-missed.ts';

/** Looks at one cue, by its slot: its own fields and times, and its leader's times. */
export type CueCheck = (state: PlanState, slot: number) => readonly Problem[];
/** Looks at one link and the times of its two cues. */
export type LinkCheck = (state: PlanState, link: PlannedLink) => readonly Problem[];
/** Looks at one resource and the cues of its order; tells problems in that order. */
export type ResourceCheck = (state: PlanState, order: ResourceOrder) => readonly Problem[];
/** Looks at the camera cues and the song's length. */
export type ProgrammeCheck = (state: PlanState) => readonly Problem[];

export const CUE_CHECKS: readonly CueCheck[] = [findWindowMissed];
export const LINK_CHECKS: readonly LinkCheck[] = [findLinkBroken];
export const RESOURCE_CHECKS: readonly ResourceCheck[] = [findResourceOverlap];
export const PROGRAMME_CHECKS: readonly ProgrammeCheck[] = [findProgrammeGaps];
