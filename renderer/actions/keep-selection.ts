/** Keeps the selection to what the show has: cues that an undo or a deletion took away are selected no more. */
import { subjectOf } from '#shared/checks/acceptance.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useProblemList } from '#renderer/state/problem-list.ts';
import { useSession } from '#renderer/state/session.ts';

/** From now on; the returned function ends that. */
export function keepSelection(): () => void {
  return useDocument.subscribe(({ show }) => {
    const { selection, focus, problem, select, setProblem } = useSession.getState();
    if (!show) return;
    const left = [...selection].filter((cue) => show.document.cues.has(cue));
    if (left.length !== selection.size) {
      select(left, focus !== null && show.document.cues.has(focus) ? focus : (left.at(-1) ?? null));
    }
    // A problem that is otherwise now, more or less of it, is still the same.
    // While ways out are tried it stays.
    if (problem !== null && useProblemList.getState().held === null && !show.plan.problems.includes(problem)) {
      const subject = subjectOf(problem);
      setProblem(show.plan.problems.find((one) => subjectOf(one) === subject) ?? null);
    }
  });
}
