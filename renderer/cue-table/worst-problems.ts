/** What marks a row: the worst of the problems its cue stands in. */
import type { Problem, Severity } from '#shared/checks/problem.ts';

/** By cue id; cues whose problems are all accepted, or who have none, are absent. */
export function worstProblems(problems: readonly Problem[]): ReadonlyMap<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const { cues, severity, accepted } of problems) {
    if (accepted !== undefined) continue;
    for (const cue of cues) if (severity === 'error' || !worst.has(cue)) worst.set(cue, severity);
  }
  return worst;
}
