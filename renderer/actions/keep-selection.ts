/**
 * Keeps the selection to what the show has: cues that an undo or a deletion took away are selected no more, what an undo
 * brings back is, and the keyboard goes on beside what is gone.
 */
import { subjectOf } from '#shared/checks/acceptance.ts';
import type { Change } from '#shared/edit/editor.ts';
import type { CueRecord } from '#shared/show/document.ts';
import { currentShow, onShowChange, useDocument } from '#renderer/state/document.ts';
import { useProblemList } from '#renderer/state/problem-list.ts';
import { useSession } from '#renderer/state/session.ts';

/** From now on; the returned function ends that. */
export function keepSelection(): () => void {
  const stops = [onShowChange(followUndo), followDocument()];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Undone or done again, a step shows what it brought; if it only took away, what stands before that in the list. */
function followUndo({ cause, diff }: Change): void {
  if (cause !== 'undo' && cause !== 'redo') return;
  const { selection, select } = useSession.getState();
  const { added = [], removed = [] } = diff.cues ?? {};
  if (added.length > 0) select(added.map(({ id }) => id));
  else if (removed.some(({ id }) => selection.has(id)) && removed.length >= selection.size) {
    const beside = besideOf(removed);
    if (beside !== null) select([beside]);
  }
}

/** The cue before these in the running order, or the first behind them; null if there is none. */
function besideOf(gone: readonly CueRecord[]): string | null {
  const { document, plan } = currentShow();
  const rank = Math.min(...gone.map((cue) => cue.rank));
  const rankOf = (id: string): number => document.cues.get(id)?.rank ?? Infinity;
  return plan.runningOrder.findLast((id) => rankOf(id) < rank) ?? plan.runningOrder[0] ?? null;
}

function followDocument(): () => void {
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
