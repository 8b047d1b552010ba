import { expect, test } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { changesSince, issueRows } from '#shared/sheets/issue-rows.ts';
import type { MutableDocument } from '#shared/show/document.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { applyDiff } from './diff.ts';
import { isRefusal, type Outcome } from './edit.ts';
import { changeCues } from './change-cues.ts';
import { changeRecord } from './change-record.ts';
import { deleteCues } from './delete-cues.ts';
import { handOut, nextIssueNumber } from './hand-out.ts';

const show = (): MutableDocument =>
  smallDocument([
    {
      id: 'set',
      number: 'SET 1',
      name: '벽 회전',
      start: { at: 65_250 },
      window: { edge: 'end', latest: { at: 70_000 }, hard: false },
      call: 'Walls … GO',
      standbyMs: 5000,
    },
    { id: 'cam', number: 'CAM 1', start: { bar: 2 }, trigger: 'self' },
  ]);
function run(document: MutableDocument, outcome: Outcome): void {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  applyDiff(document, outcome.diff);
}
const rowsOf = (document: MutableDocument) => issueRows(document, createPlanEngine(document).plan);
const at = '2026-11-20T10:00:00+09:00';

test('an issue keeps what the master sheet says, in its order, in no language and to the millisecond', () => {
  const document = show();
  expect(nextIssueNumber(document)).toBe(1);
  run(document, handOut(document, { number: 1, at, by: 'Kim', cues: rowsOf(document) }));
  const text = serialiseShow(unloadShow(document));
  const parsed = parseShow(text);
  const [issue] = parsed.ok ? (parsed.show.issues ?? []) : [];
  expect(issue).toMatchObject({ number: 1, at, by: 'Kim' });
  expect(issue?.cues.map(({ number }) => number)).toEqual(['CAM 1', 'SET 1']);
  expect(issue?.cues[1]?.row).toEqual({
    department: 'camera',
    kind: 'camera',
    trigger: 'call',
    name: '벽 회전',
    call: 'Walls … GO',
    standby: '1:00.250',
    go: '1:05.250',
    bar: '33.3.5',
    lasts: '0:02.000',
    window: 'end –1:10.000 soft',
  });
});

test('every issue has a number of its own, also one that is changed', () => {
  const document = show();
  run(document, handOut(document, { number: 3, at, cues: [] }));
  expect(nextIssueNumber(document)).toBe(4);
  expect(handOut(document, { number: 3, at, cues: [] })).toEqual({ refused: 'issue-taken', number: '3' });
  run(document, handOut(document, { number: 4, at, cues: [] }));
  const taken = changeRecord(document, { table: 'issues', id: '4', patch: { number: 3 } });
  expect(taken).toEqual({ refused: 'issue-taken', number: '3' });
  run(document, changeRecord(document, { table: 'issues', id: '4', patch: { number: 7, note: 'Second night' } }));
  expect([...document.issues.values()].map(({ number, note }) => [number, note])).toEqual([
    [3, undefined],
    [7, 'Second night'],
  ]);
});

test('what has changed since an issue is told by the numbers of the cues; slack is not looked at', () => {
  const document = show();
  const issue = { cues: rowsOf(document) };
  expect(changesSince(issue, rowsOf(document))).toEqual({ changed: [], added: [], gone: [] });
  run(document, changeCues(document, { cues: ['set'], patch: { window: { edge: 'end', latest: { at: 70_000 } } } }));
  expect(changesSince(issue, rowsOf(document))).toEqual({ changed: ['SET 1'], added: [], gone: [] });
  run(document, deleteCues(document, { cues: ['cam'] }));
  const other = smallDocument([{ id: 'new', number: 'LX 1', start: { at: 0 } }]);
  expect(changesSince(issue, [...rowsOf(document), ...rowsOf(other)])).toEqual({
    changed: ['SET 1'],
    added: ['LX 1'],
    gone: ['CAM 1'],
  });
});
