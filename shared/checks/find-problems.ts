/** Runs the checks on a plan: all of them at first, then those that a change reached, where it reached. */
import type { Advance } from '#shared/plan/advance-plan.ts';
import { GROUP_NAMES, type GroupName } from '#shared/plan/cue-groups.ts';
import type { PlanState } from '#shared/plan/plan-state.ts';
import type { WorkCount } from '#shared/plan/plan-work.ts';
import { allLinks, type PlannedLink } from '#shared/plan/planned-links.ts';
import { slotsOf } from '#shared/plan/stretches.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { markAccepted } from './acceptance.ts';
import { CUE_CHECKS, GROUP_CHECKS, LINK_CHECKS, RESOURCE_CHECKS, ZONE_CHECKS } from './all-checks.ts';
import type { Exchange } from './along.ts';
import { compareProblems } from './order-problems.ts';
import { createProblemBook } from './problem-book.ts';
import type { Problem } from './problem.ts';

/** The problems of a show, kept current. */
export interface FoundProblems {
  /** Looks again at what a change of the plan has reached. What it costs is added to `work`. */
  revise(before: PlanState, advance: Advance, work: WorkCount): void;
  /** All of them, in order; the same list if nothing changed since it was last asked for. */
  list(): readonly Problem[];
}

/** Finds all problems of a show. What it costs is added to `work`. */
export function findProblems(document: ShowDocument, state: PlanState, work: WorkCount): FoundProblems {
  const rankOf = (cue: string): number => document.cues.get(cue)?.rank ?? -1;
  const mark = markAccepted(headerOf(document).accepted ?? []);
  const book = createProblemBook((a, b) => compareProblems(a, b, rankOf), mark);
  const check = createChecks(book.exchange);
  const all = slotsOf(state.runningOrder);
  check.cues(state, all, work);
  check.links(state, allLinks(state.links, all), work);
  check.resources(state, [...state.orders.keys()], work);
  check.zones(state, [...state.stays.keys()], work);
  check.groups(state, GROUP_NAMES, work);
  return {
    revise(before, { state, touched, links, goneLinks, orders, zones, groups }, work) {
      check.cues(state, touched, work);
      const left = new Set(links.map(({ link }) => link.id));
      check.forget(goneLinks.filter(({ link }) => !left.has(link.id)));
      check.links(state, links, work);
      check.resources(
        state,
        orders.map(({ index }) => index),
        work,
      );
      check.zones(state, zones, work);
      check.groups(state, groups, work);
      if (state.runningOrder !== before.runningOrder) book.sortAgain();
    },
    list: () => book.settle(),
  };
}

/** The checks with what they have found, and where. */
function createChecks(exchange: Exchange) {
  const pages = new Map<object, Map<number | string, readonly Problem[]>>();
  const write = (check: object, place: number | string, found: readonly Problem[]): void => {
    let page = pages.get(check);
    if (!page) pages.set(check, (page = new Map()));
    const old = page.get(place) ?? [];
    if (old.length === 0 && found.length === 0) return;
    const kept = exchange(old, found);
    if (kept.length === 0) page.delete(place);
    else page.set(place, kept);
  };
  const ofResources = RESOURCE_CHECKS.map(({ follow }) => follow(exchange));
  const ofZones = ZONE_CHECKS.map(({ follow }) => follow(exchange));
  const ofGroups = GROUP_CHECKS.map(({ check, ...group }) => ({ ...group, follow: check.follow(exchange) }));
  const countIn = (work: WorkCount) => (cues: number) => void (work.checks += cues);
  return {
    cues(state: PlanState, slots: readonly number[], work: WorkCount): void {
      work.checks += slots.length;
      for (const check of CUE_CHECKS) for (const slot of slots) write(check, slot, check(state, slot));
    },
    links(state: PlanState, links: readonly PlannedLink[], work: WorkCount): void {
      work.checks += 2 * links.length;
      for (const check of LINK_CHECKS) for (const link of links) write(check, link.link.id, check(state, link));
    },
    forget(links: readonly PlannedLink[]): void {
      for (const check of LINK_CHECKS) for (const { link } of links) write(check, link.id, []);
    },
    resources(state: PlanState, indices: readonly number[], work: WorkCount): void {
      for (const index of indices) {
        const order = state.orders[index];
        if (!order) continue;
        for (const follow of ofResources) follow(state, order.resource, order.stretches, countIn(work));
      }
    },
    zones(state: PlanState, zones: readonly string[], work: WorkCount): void {
      for (const zone of zones) {
        for (const follow of ofZones) follow(state, zone, state.stays.get(zone) ?? [], countIn(work));
      }
    },
    groups(state: PlanState, groups: readonly GroupName[], work: WorkCount): void {
      for (const { along, of, follow } of ofGroups) {
        if (groups.includes(of)) follow(state, along, state.groups[along], countIn(work));
      }
    },
  };
}
