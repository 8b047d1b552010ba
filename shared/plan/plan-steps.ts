/** Which cues the last updates have touched: what keeps views of single cues current without going through all. */

/** An update: from the plan with one serial to that with the next. */
export interface PlanStep {
  readonly from: number;
  readonly to: number;
  readonly cues: ReadonlySet<string>;
}

/** So many updates are remembered. A view that has missed more goes through all cues. */
const MOST_STEPS = 32;

/** The steps with one more. */
export function withStep(steps: readonly PlanStep[], step: PlanStep): readonly PlanStep[] {
  return [...steps.slice(-MOST_STEPS + 1), step];
}

/** The cues that were touched after a serial up to the last step, which led to `now`; null: not known. */
export function touchedAfter(steps: readonly PlanStep[], serial: number, now: number): ReadonlySet<string> | null {
  if (serial === now) return new Set();
  const first = steps.findIndex(({ from }) => from === serial);
  if (first === -1) return null;
  const missed = steps.slice(first);
  const [only] = missed;
  return missed.length === 1 && only ? only.cues : new Set(missed.flatMap(({ cues }) => [...cues]));
}
