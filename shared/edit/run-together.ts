/** Several commands as one step: each sees what those before it did. */
import { copyTables } from '#shared/show/copy-tables.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { applyDiff, squashDiffs, type Diff } from './diff.ts';
import { isRefusal, type Outcome, type StepLabel } from './edit.ts';

/** For one of them that has nothing to do. */
export const NOTHING: Outcome = { label: { step: 'change-show', field: '' }, diff: {} };

/** The first refusal, or all of it under one label. */
export function runTogether(
  document: ShowDocument,
  label: StepLabel,
  commands: readonly ((document: ShowDocument) => Outcome)[],
): Outcome {
  const copy = copyTables(document);
  const diffs: Diff[] = [];
  for (const command of commands) {
    const outcome = command(copy);
    if (isRefusal(outcome)) return outcome;
    applyDiff(copy, outcome.diff);
    diffs.push(outcome.diff);
  }
  return { label, diff: squashDiffs(diffs) };
}
