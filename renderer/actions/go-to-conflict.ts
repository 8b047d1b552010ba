/** Going to rules that can't all hold: their loop is lit, one of their cues is selected. */
import type { Conflict } from '#shared/plan/network/find-conflicts.ts';
import { currentShow } from '#renderer/state/document.ts';
import { useNetwork } from '#renderer/state/network.ts';
import { openPanel } from '#renderer/state/panels.ts';
import { useProblemList } from '#renderer/state/problem-list.ts';
import { goToCue } from './go-to-cue.ts';

/** Lights the conflict, with the keyboard on the first of its cues that is still there. */
function goToConflict(conflict: Conflict): void {
  const { cues } = currentShow().document;
  const cue = conflict.rules.flatMap((rule) => rule.cues).find((id) => cues.has(id));
  if (cue !== undefined) goToCue(cue);
  useNetwork.getState().light(conflict);
}

/** Lists the conflicts, and goes to the one `by` places further, round at the ends; without any the list says so. */
export function stepConflict(by: 1 | -1): void {
  openPanel('problems');
  useProblemList.getState().look('conflicts');
  const { news, lit } = useNetwork.getState();
  const conflicts = news?.conflicts ?? [];
  const at = lit === null ? -1 : conflicts.indexOf(lit);
  const from = at === -1 && by === -1 ? 0 : at;
  const next = conflicts[(from + by + conflicts.length) % conflicts.length];
  if (next) goToConflict(next);
}
