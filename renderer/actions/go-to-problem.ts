/** Going to a problem: its cues are selected, its time comes into view, the playhead stands there if it is free. */
import type { Problem } from '#shared/checks/problem.ts';
import { listedProblems } from '#renderer/state/problem-list.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTransport } from '#renderer/state/transport.ts';

/** Where in the width of the timeline a problem is brought to. */
const PLACE_IN_VIEW = 1 / 3;

/** Lights a problem of the plan's list, and all that is in it. */
export function goToProblem(problem: Problem): void {
  const session = useSession.getState();
  session.select(problem.cues, problem.cues[0] ?? null);
  session.setProblem(problem);
  const { fromMs, msPerPx } = session.viewport;
  const widthMs = session.viewportWidthPx * msPerPx;
  if (problem.fromMs < fromMs || problem.fromMs > fromMs + widthMs) {
    session.setViewport({ fromMs: problem.fromMs - widthMs * PLACE_IN_VIEW });
  }
  const transport = useTransport.getState();
  if (!transport.playing && !transport.owned) transport.seek(problem.fromMs);
}

/** Goes to the problem `by` places further in the list as it is shown, round at its ends. */
export function stepProblem(by: 1 | -1): void {
  const listed = listedProblems();
  const { problem } = useSession.getState();
  const at = problem === null ? -1 : listed.indexOf(problem);
  const from = at === -1 && by === -1 ? 0 : at;
  const next = listed[(from + by + listed.length) % listed.length];
  if (next) goToProblem(next);
}
