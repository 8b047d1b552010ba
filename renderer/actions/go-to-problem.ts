/** Going to a problem: its cues are selected, its time comes into view, the playhead stands there. */
import { currentShow } from '#renderer/state/document.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTransport } from '#renderer/state/transport.ts';

/** Where in the width of the timeline a problem is brought to. */
const PLACE_IN_VIEW = 1 / 3;

/** Lights the problem at `index` of the plan's list; does nothing for an index it does not have. */
export function goToProblem(index: number): void {
  const problem = currentShow().plan.problems[index];
  if (!problem) return;
  const session = useSession.getState();
  session.select(problem.cues, problem.cues[0] ?? null);
  session.setProblem(index);
  const { fromMs, msPerPx } = session.viewport;
  const widthMs = session.viewportWidthPx * msPerPx;
  if (problem.fromMs < fromMs || problem.fromMs > fromMs + widthMs) {
    session.setViewport({ fromMs: problem.fromMs - widthMs * PLACE_IN_VIEW });
  }
  if (!useTransport.getState().playing) useTransport.getState().seek(problem.fromMs);
}

/** Goes to the problem `by` places further in the list, round at its ends. */
export function stepProblem(by: 1 | -1): void {
  const count = currentShow().plan.problems.length;
  if (count === 0) return;
  const { problem } = useSession.getState();
  const from = problem ?? (by === 1 ? -1 : 0);
  goToProblem((from + by + count) % count);
}
