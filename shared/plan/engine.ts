/** The engine that keeps times, orders, slack and problems of a show current. */
import { findProblems } from '#shared/checks/find-problems.ts';
import type { Diff } from '#shared/edit/diff.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { advancePlan, concernsAll } from './advance-plan.ts';
import { alteredRoots } from './altered-trees.ts';
import { advanceSlack, findSlack } from './cue-slack.ts';
import { planFromScratch } from './plan-from-scratch.ts';
import { advanceSnapshot, takeSnapshot, type PlanSnapshot } from './plan-snapshot.ts';
import { noWork } from './plan-work.ts';
import type { PlanEngine } from './plan.ts';

/** An engine for the document; call `update` after each diff that was applied to it. */
export function createPlanEngine(document: ShowDocument): PlanEngine {
  let work = noWork();
  const begin = (before?: PlanSnapshot) => {
    const state = planFromScratch(document);
    work.times = state.slots.cues.length;
    const found = findProblems(document, state, work);
    return { found, now: takeSnapshot({ state, slack: findSlack(state, work), problems: found.list() }, before) };
  };
  let { found, now } = begin();

  const advance = (diff: Diff): void => {
    const step = advancePlan(now.state, diff, work);
    const slack = advanceSlack(now.slack, step.state, alteredRoots(now.state, step), work);
    found.revise(now.state, step, work);
    now = advanceSnapshot({ state: step.state, slack, problems: found.list() }, now, step.touched);
  };
  return {
    get plan() {
      return now.plan;
    },
    get work() {
      return work;
    },
    update(diff) {
      work = noWork();
      if (concernsAll(diff)) ({ found, now } = begin(now));
      else advance(diff);
    },
  };
}
