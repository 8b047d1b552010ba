/** Keeps the selection to what the show has: cues that an undo or a deletion took away are selected no more. */
import { useDocument } from '#renderer/state/document.ts';
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
    // A problem is lit by its place in the list, which another list does not have.
    if (problem !== null && problem >= show.plan.problems.length) setProblem(null);
  });
}
