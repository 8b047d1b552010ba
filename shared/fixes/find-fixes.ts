/** What could mend a problem, each with what it would do to the others. */
import type { Problem, Severity } from '#shared/checks/problem.ts';
import { subjectOf } from '#shared/checks/acceptance.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { fixByRoute } from './add-route.ts';
import type { Fix, Fixer } from './fix.ts';
import { fixByFollowingStart } from './follow-start.ts';
import { fixByMoving } from './move-cue.ts';
import { fixBySharing } from './share-zone.ts';
import { fixByShortening } from './shorten-cue.ts';
import { fixByStretching } from './stretch-camera.ts';
import { fixBySwapping } from './swap-camera.ts';

/** Those that leave times alone first. */
const FIXERS: readonly Fixer[] = [
  fixByRoute,
  fixBySwapping,
  fixByStretching,
  fixByFollowingStart,
  fixByShortening,
  fixByMoving,
  fixBySharing,
];

/** The commands that could mend it; none that would be refused. */
export function findFixes(problem: Problem, document: ShowDocument, plan: Plan): readonly Fix[] {
  return FIXERS.flatMap((fixer) => fixer(problem, document, plan)).filter((fix) => !isRefusal(fix.run(document)));
}

/** What becomes of the other problems of a show when something is done. */
export interface SideEffects {
  /** Problems that were not there before, or are worse; accepted ones left out. */
  readonly worse: Readonly<Record<Severity, number>>;
  /** How many others are gone. */
  readonly alsoGone: number;
}

/** What becomes of the problem that something is done for, too. */
export interface Consequences extends SideEffects {
  /** Whether it is gone. */
  readonly mends: boolean;
  /** Whether there are fewer errors than before, or as many and fewer warnings: a shift of trouble mends nothing. */
  readonly improves: boolean;
}

/** Something that can be done, with what else it would do. */
export interface TriedFix {
  readonly fix: Fix;
  readonly consequences: SideEffects;
}

/** Compares the problems before and after; the one that something is done for, if it is for one, is no other. */
export function sideEffects(before: readonly Problem[], after: readonly Problem[], problem?: Problem): SideEffects {
  const subject = problem && subjectOf(problem);
  const known = new Map(before.map((one) => [subjectOf(one), one.byMs]));
  const left = new Set(after.map(subjectOf));
  const worse = { error: 0, warning: 0 };
  for (const one of after) {
    if (one.accepted !== undefined || one.byMs <= (known.get(subjectOf(one)) ?? -1)) continue;
    if (subjectOf(one) !== subject) worse[one.severity] += 1;
  }
  const gone = before.filter((one) => subjectOf(one) !== subject && !left.has(subjectOf(one)));
  return { worse, alsoGone: gone.length };
}

/** Compares the problems before and after something is done for one of them. */
export function consequencesFor(problem: Problem, before: readonly Problem[], after: readonly Problem[]): Consequences {
  const subject = subjectOf(problem);
  return {
    ...sideEffects(before, after, problem),
    mends: !after.some((one) => subjectOf(one) === subject),
    improves: weightOf(after) < weightOf(before),
  };
}

/** An error outweighs all warnings there may be; that somebody lives with a problem makes it no lighter. */
function weightOf(problems: readonly Problem[]): number {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return errors * 1_000_000 + problems.length;
}
