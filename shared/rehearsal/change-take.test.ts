import { expect, test } from 'vitest';
import { addCue } from '#shared/edit/add-cue.ts';
import { createEditor } from '#shared/edit/editor.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import type { Take } from '#shared/show/types.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { changeTake, changeTakeRow, deleteTake, type Evidence } from './change-take.ts';

const take = (id: string): Take => ({
  id,
  name: id,
  kind: 'rehearsal',
  at: '2026-11-20T10:00:00Z',
  cues: [
    { cue: 'a', number: 'A', plannedStartMs: 0, plannedEndMs: 2000, startMs: 100, result: 'hit' },
    { cue: 'gone', number: 'OLD 1', plannedStartMs: 5000, plannedEndMs: 6000, result: 'missed' },
  ],
  events: [{ atMs: 10, kind: 'note', text: 'Late light' }],
});
const setUp = () => {
  const document = smallDocument([{ id: 'a', start: { at: 0 } }], { takes: [take('one'), take('two')] });
  const editor = createEditor(document);
  const record = (evidence: Evidence): void => {
    if ('refused' in evidence) throw new Error(evidence.refused);
    editor.record(evidence.diff);
  };
  const takes = () => {
    const parsed = parseShow(serialiseShow(unloadShow(document)));
    return parsed.ok ? parsed.show.takes : undefined;
  };
  return { document, editor, record, takes };
};

test('a take is named, noted and judged, and its rows left out and noted; no undo reaches it', () => {
  const { document, editor, record, takes } = setUp();
  const cue = addCue(document, { lane: 'camera', atMs: 4000, kind: 'camera' });
  if (!isRefusal(cue)) editor.run(cue);
  record(changeTake(document, { id: 'one', patch: { name: 'First', notes: 'Rain', result: 'stopped', kind: 'take' } }));
  record(changeTakeRow(document, { id: 'one/row/1', patch: { excluded: 'The crane stood', note: 'Again tomorrow' } }));
  editor.undo();
  expect(document.cues.size).toBe(1);
  const [first, second] = takes() ?? [];
  expect(first).toEqual({
    ...take('one'),
    name: 'First',
    kind: 'take',
    notes: 'Rain',
    result: 'stopped',
    cues: [take('one').cues[0], { ...take('one').cues[1], excluded: 'The crane stood', note: 'Again tomorrow' }],
  });
  expect(second).toEqual(take('two'));
  record(changeTakeRow(document, { id: 'one/row/1', patch: { excluded: undefined } }));
  expect(takes()?.[0]?.cues[1]).not.toHaveProperty('excluded');
});

test('what no file could hold is refused, and so is what is gone', () => {
  const { document } = setUp();
  const name = 'x'.repeat(201);
  expect(changeTake(document, { id: 'one', patch: { name } })).toMatchObject({
    refused: 'value-invalid',
    field: 'name',
  });
  const note = 'x'.repeat(10_001);
  expect(changeTakeRow(document, { id: 'one/row/0', patch: { note } })).toMatchObject({ refused: 'value-invalid' });
  expect(changeTake(document, { id: 'three', patch: {} })).toEqual({ refused: 'not-found', id: 'three' });
});

test('a take goes with its rows and events, and the other stays', () => {
  const { document, record, takes } = setUp();
  record(deleteTake(document, 'one'));
  expect(takes()).toEqual([take('two')]);
  expect([document.takeRows.size, document.takeEvents.size]).toEqual([2, 1]);
  expect(deleteTake(document, 'one')).toEqual({ refused: 'not-found', id: 'one' });
});
