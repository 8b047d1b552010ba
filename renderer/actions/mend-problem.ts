/** What is done about a problem: mended, accepted, counted again, copied. */
import { subjectOf } from '#shared/checks/acceptance.ts';
import type { Problem } from '#shared/checks/problem.ts';
import { acceptProblem, withdrawAcceptance } from '#shared/edit/accept-problem.ts';
import { consequencesFor, findFixes, sideEffects, type TriedFix } from '#shared/fixes/find-fixes.ts';
import type { Fix } from '#shared/fixes/fix.ts';
import { relaxationsOf } from '#shared/fixes/relax-rule.ts';
import type { Conflict } from '#shared/plan/network/find-conflicts.ts';
import { printTime } from '#shared/time/print.ts';
import { wordsIn, type Words } from '#shared/words/language.ts';
import { copyText } from '#renderer/platform/copy-text.ts';
import { currentShow, useDocument } from '#renderer/state/document.ts';
import { notify } from '#renderer/state/notices.ts';
import { listedProblems, useProblemList } from '#renderer/state/problem-list.ts';
import { measuresNow, useSession } from '#renderer/state/session.ts';
import { runCommand } from './run-command.ts';

/** What could mend the problem, each tried out on the plan as it is: what it would do is known before it is done. */
function tryFixes(problem: Problem): readonly TriedFix[] {
  const { document, plan } = currentShow();
  const before = plan.problems;
  const { tryOut } = useDocument.getState();
  return findFixes(problem, document, plan)
    .map((fix) => ({ fix, consequences: consequencesFor(problem, before, tryOut(fix.run).problems) }))
    .filter(({ consequences: { mends, improves } }) => mends && improves);
}

/** How one rule of a conflict could give way, each tried out on the plan as it is. */
export function tryRelaxations(conflict: Conflict, index: number): readonly TriedFix[] {
  const { document, plan } = currentShow();
  const before = plan.problems;
  const { tryOut } = useDocument.getState();
  return relaxationsOf(conflict, index, document).map((fix) => ({
    fix,
    consequences: sideEffects(before, tryOut(fix.run).problems),
  }));
}

/** Opens the ways out of a problem, or closes them. They are tried now, not before: that costs something for each. */
export function showWaysOut(problem: Problem | null): void {
  const { mend } = useProblemList.getState();
  mend(null);
  useDocument.getState().cancelDraft();
  if (problem === null) return;
  const ways = tryFixes(problem);
  // Trying has found it anew.
  const { plan } = currentShow();
  const subject = subjectOf(problem);
  const found = plan.problems.find((one) => subjectOf(one) === subject);
  if (!found) return;
  mend({ problem: found, ways, plan });
  useSession.getState().setProblem(found);
}

export function mendProblem({ run }: Fix): void {
  showWaysOut(null);
  useDocument.getState().run(run);
}

/** Gives the sentence that says why it cannot be accepted, or null when it is. */
export function accept(problem: Problem, said: { reason: string; by: string }, words: Words): string | null {
  const at = new Date().toISOString();
  return runCommand((document) => acceptProblem(document, { problem, ...said, at }), words);
}

export function withdraw(problem: Problem): void {
  useDocument.getState().run((document) => withdrawAcceptance(document, { problem }));
}

/** The problems of the list as lines of cells: severity, time, cues, sentence. */
export function copyProblems(): void {
  const { document, plan } = currentShow();
  const words = wordsIn(useSession.getState().language);
  const problems = listedProblems();
  const lines = problems.map((problem) =>
    [
      words.problemsStrip.severity[problem.severity],
      printTime(problem.fromMs, 'tenths'),
      problem.cues.map((id) => document.cues.get(id)?.number ?? id).join(' / '),
      words.problems.sentence(problem, document, plan, measuresNow()),
    ].join('\t'),
  );
  const isCopied = copyText(lines.join('\n'));
  notify({
    tone: isCopied ? 'plain' : 'error',
    text: ({ problemsStrip }) => (isCopied ? problemsStrip.copied(problems.length) : problemsStrip.notCopied),
  });
}
