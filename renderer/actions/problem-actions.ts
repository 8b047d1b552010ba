/** Going through the problems. */
import { useDocument } from '#renderer/state/document.ts';
import type { Action } from './action.ts';
import { useSession } from '#renderer/state/session.ts';
import { stepProblem } from './go-to-problem.ts';
import { copyProblems, showWaysOut } from './mend-problem.ts';

const hasProblems = (): boolean => (useDocument.getState().show?.plan.problems.length ?? 0) > 0;

export const problemActions = {
  'next-problem': { run: () => stepProblem(1), isEnabled: hasProblems },
  'previous-problem': { run: () => stepProblem(-1), isEnabled: hasProblems },
  'mend-problem': { run: mendLit, isEnabled: hasProblems },
  'copy-problems': { run: copyProblems, isEnabled: hasProblems },
} satisfies Record<string, Action>;

/** Of the problem that is lit; the first one, if none is. */
function mendLit(): void {
  const { closedPanels, togglePanel } = useSession.getState();
  if (closedPanels.has('problems')) togglePanel('problems');
  if (useSession.getState().problem === null) stepProblem(1);
  showWaysOut(useSession.getState().problem);
}
