/** The engine that keeps times, orders, slack and problems of a show current. */
import { markAccepted } from '#shared/checks/acceptance.ts';
import { CUE_CHECKS, LINK_CHECKS, PROGRAMME_CHECKS, RESOURCE_CHECKS } from '#shared/checks/all-checks.ts';
import { compareProblems } from '#shared/checks/order-problems.ts';
import type { Problem } from '#shared/checks/problem.ts';
import { headerOf, type ShowDocument } from '#shared/show/document.ts';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { growCueTree, listCues } from './cue-tree.ts';
import type { Plan, PlanEngine, PlannedCue } from './plan.ts';
import type { PlanState } from './plan-state.ts';
import { orderByStart, planTimes } from './planned-times.ts';
import { orderResources, walkOrder } from './resource-order.ts';
import { readResourceUse } from './resource-use.ts';
import { limitsOfDelay, limitsOfHaste } from './slack-limits.ts';
import { smallestLimits } from './slack.ts';
import { findWays } from './travel.ts';

/** An engine for the document; call `update` after each diff applied to it. */
export function createPlanEngine(document: ShowDocument): PlanEngine {
  let plan = makePlan(document);
  return {
    get plan() {
      return plan;
    },
    update() {
      plan = makePlan(document);
    },
  };
}

function makePlan(document: ShowDocument): Plan {
  const header = headerOf(document);
  const tempo = tempoMapOf(header.music);
  const list = listCues(document);
  const { cues, ids, places } = list;
  const tree = growCueTree(list);
  const times = planTimes(cues, tree, tempo);
  const byStart = orderByStart(times.start);
  const use = readResourceUse(document);
  const ways = findWays(header.stage?.routes ?? []);
  const members = orderResources(cues, byStart, use);
  const orders = use.resources.map((resource, index) => walkOrder(resource, members[index] ?? [], cues, times, ways));
  const state: PlanState = { document, tempo, cues, places, tree, times, byStart, orders };

  const slack = smallestLimits(tree, limitsOfDelay(state));
  const earlySlack = smallestLimits(tree, limitsOfHaste(state));
  const limit = (limits: Float64Array, id: string): number | null => {
    const ms = limits[places.get(id) ?? -1] ?? Infinity;
    return ms === Infinity ? null : ms;
  };
  const planned = cues.map((_, place): PlannedCue => ({
    startMs: times.start[place] ?? 0,
    endMs: times.end[place] ?? 0,
  }));
  return {
    runningOrder: ids,
    timesOf: (id) => planned[places.get(id) ?? -1],
    slackMs: (id) => limit(slack, id),
    earlySlackMs: (id) => limit(earlySlack, id),
    byStart: byStart.map((place) => ids[place] ?? ''),
    span: {
      fromMs: times.start.reduce((least, start) => Math.min(least, start), 0),
      toMs: times.end.reduce((most, end) => Math.max(most, end), header.music.lengthMs),
    },
    tempo,
    problems: findProblems(state),
  };
}

function findProblems(state: PlanState): readonly Problem[] {
  const { cues, document, orders, places } = state;
  const found = [
    ...CUE_CHECKS.flatMap((check) => cues.flatMap((_, place) => check(state, place))),
    ...LINK_CHECKS.flatMap((check) => [...document.links.values()].flatMap((link) => check(state, link))),
    ...RESOURCE_CHECKS.flatMap((check) => orders.flatMap((order) => check(state, order))),
    ...PROGRAMME_CHECKS.flatMap((check) => check(state)),
  ];
  return found.map(markAccepted(headerOf(document).accepted ?? [])).sort((a, b) => compareProblems(a, b, places));
}
