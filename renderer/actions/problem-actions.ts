/** Going through the problems. */
import { useDocument } from '#renderer/state/document.ts';
import type { Action } from './action.ts';
import { stepProblem } from './go-to-problem.ts';

const hasProblems = (): boolean => (useDocument.getState().show?.plan.problems.length ?? 0) > 0;

export const problemActions = {
  'next-problem': { run: () => stepProblem(1), isEnabled: hasProblems },
  'previous-problem': { run: () => stepProblem(-1), isEnabled: hasProblems },
} satisfies Record<string, Action>;
