/** Going through the problems, and through the rules that fight. */
import { useDocument } from '#renderer/state/document.ts';
import { openPanel } from '#renderer/state/panels.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Action } from './action.ts';
import { stepConflict } from './go-to-conflict.ts';
import { stepProblem } from './go-to-problem.ts';
import { copyProblems, showWaysOut } from './mend-problem.ts';

const hasShow = (): boolean => useDocument.getState().show !== null;
const hasProblems = (): boolean => (useDocument.getState().show?.plan.problems.length ?? 0) > 0;

export const problemActions = {
  'next-problem': { run: () => stepProblem(1), isEnabled: hasProblems },
  'previous-problem': { run: () => stepProblem(-1), isEnabled: hasProblems },
  'next-conflict': { run: () => stepConflict(1), isEnabled: hasShow },
  'previous-conflict': { run: () => stepConflict(-1), isEnabled: hasShow },
  'mend-problem': { run: mendLit, isEnabled: hasProblems },
  'copy-problems': { run: copyProblems, isEnabled: hasProblems },
} satisfies Record<string, Action>;

/** Of the problem that is lit; the first one, if none is. */
function mendLit(): void {
  openPanel('problems');
  if (useSession.getState().problem === null) stepProblem(1);
  showWaysOut(useSession.getState().problem);
}
