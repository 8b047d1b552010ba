/** Runs the checks on a plan: all of them at first, then those that a change reached. */
import type { Advance } from '#shared/plan/advance-plan.ts';
import type { PlanState } from '#shared/plan/plan-state.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { markAccepted } from './acceptance.ts';
import { CUE_CHECKS, KIND_CHECKS, LINK_CHECKS, RESOURCE_CHECKS, ZONE_CHECKS } from './all-checks.ts';
import { compareProblems } from './order-problems.ts';
import { createProblemBook, type ProblemBook } from './problem-book.ts';

/** A book with all problems of the show. */
export function findAllProblems(document: ShowDocument, state: PlanState): ProblemBook {
  const rankOf = (cue: string): number => document.cues.get(cue)?.rank ?? -1;
  const mark = markAccepted(headerOf(document).accepted ?? []);
  const book = createProblemBook((a, b) => compareProblems(a, b, rankOf), mark);
  for (const slot of state.runningOrder) checkCue(book, state, slot);
  for (const check of LINK_CHECKS) {
    for (const link of state.links) book.write(check, link.link.id, check(state, link));
  }
  for (const check of RESOURCE_CHECKS) {
    for (const order of state.orders) book.write(check, order.resource.id, check(state, order));
  }
  for (const check of ZONE_CHECKS) {
    for (const [zone, slots] of state.stays) book.write(check, zone, check(state, zone, slots));
  }
  for (const check of KIND_CHECKS) book.write(check, 0, check.find(state));
  return book;
}

/** Brings the book up to date after a change of the plan that it was written for. */
export function reviseProblems(book: ProblemBook, before: PlanState, advance: Advance): void {
  const { state, touched, links, goneLinks, orders, zones } = advance;
  for (const slot of touched) checkCue(book, state, slot);
  for (const check of LINK_CHECKS) {
    for (const { link } of goneLinks) book.write(check, link.id, []);
    for (const link of links) book.write(check, link.link.id, check(state, link));
  }
  for (const check of RESOURCE_CHECKS) {
    for (const order of orders) book.write(check, order.resource.id, check(state, order));
  }
  for (const check of ZONE_CHECKS) {
    for (const zone of zones) book.write(check, zone, check(state, zone, state.stays.get(zone) ?? []));
  }
  const kinds = new Set(touched.flatMap((slot) => [before.slots.cues[slot]?.kind, state.slots.cues[slot]?.kind]));
  for (const check of KIND_CHECKS) if (kinds.has(check.kind)) book.write(check, 0, check.find(state));
  if (state.runningOrder !== before.runningOrder) book.sortAgain();
}

function checkCue(book: ProblemBook, state: PlanState, slot: number): void {
  for (const check of CUE_CHECKS) book.write(check, slot, check(state, slot));
}
