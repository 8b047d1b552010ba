/** Going to a problem: one of its cues is selected, all of them are lit, its time comes into view, the playhead stands there if it is free. */
import type { Problem } from '#shared/checks/problem.ts';
import { useNetwork } from '#renderer/state/network.ts';
import { listedProblems, useProblemList } from '#renderer/state/problem-list.ts';
import { revealCues } from '#renderer/state/lanes-view.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTransport } from '#renderer/state/transport.ts';

/** Where in the width of the timeline a problem is brought to. */
const PLACE_IN_VIEW = 1 / 3;

interface Arrival {
  /** The cue of it that is selected; absent: its first. */
  readonly cue?: string | undefined;
  /** The group of the list that it is come to in; null or absent: the first that it stands in. */
  readonly group?: string | null;
}

/** Lights a problem of the plan's list, and all that is in it. One cue is selected: its fields can be seen and mended. */
export function goToProblem(problem: Problem, { cue = problem.cues[0], group = null }: Arrival = {}): void {
  const session = useSession.getState();
  session.select(cue === undefined ? [] : [cue]);
  session.setProblem(problem);
  useProblemList.getState().stand(group);
  useNetwork.getState().light(null);
  revealCues(problem.cues);
  const { fromMs, msPerPx } = session.viewport;
  const widthMs = session.viewportWidthPx * msPerPx;
  if (problem.fromMs < fromMs || problem.fromMs > fromMs + widthMs) {
    session.setViewport({ fromMs: problem.fromMs - widthMs * PLACE_IN_VIEW });
  }
  const transport = useTransport.getState();
  if (!transport.playing && !transport.owned) transport.seek(problem.fromMs);
}

/** Goes to the problem `by` places further in the list as it is shown, round at its ends; each of them once. */
export function stepProblem(by: 1 | -1): void {
  const listed = listedProblems();
  const { problem } = useSession.getState();
  const at = problem === null ? -1 : listed.indexOf(problem);
  const from = at === -1 && by === -1 ? 0 : at;
  const next = listed[(from + by + listed.length) % listed.length];
  if (!next) return;
  useProblemList.getState().look('problems');
  goToProblem(next);
}
