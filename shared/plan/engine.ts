/** The engine that keeps times, orders, slack and problems of a show current. */
import { findAllProblems, reviseProblems } from '#shared/checks/find-problems.ts';
import type { Diff } from '#shared/edit/diff.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { advancePlan, alteredRoots, concernsAll } from './advance-plan.ts';
import { advanceSlack, findSlack } from './cue-slack.ts';
import { planFromScratch } from './plan-from-scratch.ts';
import { takeSnapshot } from './plan-snapshot.ts';
import type { PlanEngine } from './plan.ts';

/** An engine for the document; call `update` after each diff that was applied to it. */
export function createPlanEngine(document: ShowDocument): PlanEngine {
  const state = planFromScratch(document);
  let book = findAllProblems(document, state);
  let now = takeSnapshot({ state, slack: findSlack(state), problems: book.settle() });

  const startOver = (): void => {
    const state = planFromScratch(document);
    book = findAllProblems(document, state);
    now = takeSnapshot({ state, slack: findSlack(state), problems: book.settle() }, now);
  };
  const advance = (diff: Diff): void => {
    const step = advancePlan(now.state, document, diff);
    const slack = advanceSlack(now.slack, step.state, alteredRoots(now.state.tree, step));
    reviseProblems(book, now.state, step);
    now = takeSnapshot({ state: step.state, slack, problems: book.settle() }, now, step.touched);
  };
  return {
    get plan() {
      return now.plan;
    },
    update: (diff) => (concernsAll(diff) ? startOver() : advance(diff)),
  };
}
