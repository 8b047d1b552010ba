/** Several commands as one step: each sees what those before it did. */
import { createEmptyTables, TABLES, type MutableDocument, type ShowDocument } from '#shared/show/document.ts';
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

/** Tables of their own; the records, which never change in place, are the same. */
function copyTables(document: ShowDocument): MutableDocument {
  const copy = {
    ...createEmptyTables(),
    takeRows: document.takeRows.copy(),
    takeEvents: document.takeEvents.copy(),
  };
  for (const name of TABLES) {
    if (name === 'takeRows' || name === 'takeEvents') continue;
    // One table and its own copy: the name ties them, which TypeScript cannot follow over a union.
    const table: Map<string, unknown> = copy[name];
    for (const [id, record] of document[name]) table.set(id, record);
  }
  return copy;
}
