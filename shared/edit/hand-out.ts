/** Hands sheets out: what the master sheet says now is kept under a number. */
import type { ShowDocument } from '#shared/show/document.ts';
import type { Issue } from '#shared/show/types.ts';
import { addRecord } from './add-record.ts';
import { isRefusal, type Outcome } from './edit.ts';

/** The number that comes next: one more than the highest. */
export function nextIssueNumber({ issues }: ShowDocument): number {
  return [...issues.values()].reduce((highest, { number }) => Math.max(highest, Math.floor(number)), 0) + 1;
}

/** Adds the issue as the newest. Refused if its number was handed out already. */
export function handOut(document: ShowDocument, issue: Readonly<Issue>): Outcome {
  const outcome = addRecord(document, { table: 'issues', record: issue });
  return isRefusal(outcome) ? outcome : { ...outcome, label: { step: 'hand-out', number: issue.number } };
}
