import { expect, test } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { inOrder, type MutableDocument } from '#shared/show/document.ts';
import { cueIn, smallDocument } from '#tests/fixtures/small-document.ts';
import { anchorCue } from './anchor-cue.ts';
import { changeCues } from './change-cues.ts';
import { deleteCues } from './delete-cues.ts';
import { applyDiff } from './diff.ts';
import { isRefusal, type Outcome } from './edit.ts';
import { reorderCues } from './reorder-cues.ts';

const SHOW = () =>
  smallDocument(
    [
      { id: 'a', start: { bar: 2 } },
      { id: 'b', start: { after: 'a', edge: 'end' }, sharesZoneWith: ['a'], zone: 'z' },
      { id: 'c', start: { after: 'b', edge: 'end', offsetMs: 250 }, sharesZoneWith: ['b', 'd'] },
      { id: 'd', start: { at: 1000 }, locked: true },
    ],
    {
      stage: { zones: [{ id: 'z', name: 'Z', kind: 'set' }], routes: [] },
      links: [{ id: 'l', from: { cue: 'a', edge: 'end' }, to: { cue: 'd', edge: 'start' }, minMs: 0 }],
    },
  );

function run(document: MutableDocument, outcome: Outcome): void {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  applyDiff(document, outcome.diff);
}

test('a field is set, and taken away by undefined', () => {
  const document = SHOW();
  run(document, changeCues(document, { cues: ['a', 'b'], patch: { call: 'Cameras … GO' } }));
  expect(['a', 'b'].map((id) => cueIn(document, id).call)).toEqual(['Cameras … GO', 'Cameras … GO']);
  run(document, changeCues(document, { cues: ['a'], patch: { call: undefined } }));
  expect('call' in cueIn(document, 'a')).toBe(false);
});

test('what stands there already is no change', () => {
  const document = SHOW();
  const outcome = changeCues(document, {
    cues: ['b'],
    patch: { start: { edge: 'end', after: 'a' }, sharesZoneWith: ['a'] },
  });
  expect(outcome).toMatchObject({ diff: {} });
});

test.each([
  [{ number: 'B' }, { refused: 'number-taken', number: 'B' }],
  [{ number: '  ' }, { refused: 'number-invalid', number: '  ' }],
  [{ number: 'x'.repeat(25) }, { refused: 'number-invalid', number: 'x'.repeat(25) }],
  [{ lane: 'gone' }, { refused: 'not-found', id: 'gone' }],
  [{ uses: ['__proto__'] }, { refused: 'not-found', id: '__proto__' }],
  [{ effort: 1.5 }, { refused: 'value-invalid', field: 'effort', value: '1.5' }],
  [{ duration: { likelyMs: 5, minMs: 6 } }, { refused: 'value-invalid', field: 'duration.minMs', value: '6' }],
  [{ toZone: 'z' }, { refused: 'value-invalid', field: 'toZone', value: 'z' }],
  [{ start: { after: 'a', edge: 'end' } }, { refused: 'anchor-circle', numbers: ['A'] }],
  [{ start: { after: 'c', edge: 'end' } }, { refused: 'anchor-circle', numbers: ['A', 'C', 'B'] }],
] as const)('the patch %j is refused', (patch, refusal) => {
  expect(changeCues(SHOW(), { cues: ['a'], patch: structuredClone(patch) as never })).toEqual(refusal);
});

test('a zone cannot be taken away from under the zone a cue goes to', () => {
  const document = SHOW();
  run(document, changeCues(document, { cues: ['b'], patch: { toZone: 'z' } }));
  expect(changeCues(document, { cues: ['b'], patch: { zone: undefined } })).toMatchObject({ field: 'toZone' });
});

test('one number is for one cue; its own is not taken', () => {
  expect(changeCues(SHOW(), { cues: ['a', 'b'], patch: { number: 'Q' } })).toEqual({
    refused: 'number-taken',
    number: 'Q',
  });
  expect(changeCues(SHOW(), { cues: ['a'], patch: { number: 'A' } })).toMatchObject({ diff: {} });
});

test('a lock holds place and length, not words, and can be taken off', () => {
  const document = SHOW();
  const patch = { start: { at: 0 } };
  expect(changeCues(document, { cues: ['d'], patch })).toEqual({ refused: 'cue-locked', number: 'D' });
  expect(changeCues(document, { cues: ['d'], patch: { name: 'New' } })).toMatchObject({ label: { field: 'name' } });
  expect(changeCues(document, { cues: ['d'], patch: { ...patch, locked: undefined } })).not.toHaveProperty('refused');
  expect(changeCues(document, { cues: ['a'], patch: { lane: 'closed' } })).toEqual({
    refused: 'lane-locked',
    lane: 'Closed',
  });
});

test('what a cue hangs on is changed without moving it', () => {
  const document = SHOW();
  const startOf = (id: string) => createPlanEngine(document).plan.timesOf(id)?.startMs;
  run(document, anchorCue(document, { cues: ['c'], kind: { on: 'bar' } }));
  expect(cueIn(document, 'c').start).toEqual({ bar: 4, beat: 1.5 });
  run(document, anchorCue(document, { cues: ['c'], kind: { on: 'time' } }));
  expect(cueIn(document, 'c').start).toEqual({ at: 6250 });
  run(document, anchorCue(document, { cues: ['c'], kind: { on: 'cue', after: 'a', edge: 'start' } }));
  expect(cueIn(document, 'c').start).toEqual({ after: 'a', edge: 'start', offsetMs: 4250 });
  expect(startOf('c')).toBe(6250);
  expect(anchorCue(document, { cues: ['a'], kind: { on: 'cue', after: 'c', edge: 'end' } })).toEqual({
    refused: 'anchor-circle',
    numbers: ['A', 'C'],
  });
});

test('cues that hung on each other in a chain cannot be hung in a circle by one step', () => {
  expect(
    anchorCue(
      smallDocument([
        { id: 'a', start: { at: 0 } },
        { id: 'b', start: { at: 0 } },
      ]),
      {
        cues: ['a', 'b'],
        kind: { on: 'cue', after: 'b', edge: 'end' },
      },
    ),
  ).toMatchObject({ refused: 'anchor-circle' });
});

test('a deleted cue leaves its followers where they are, on a bar if its line began at one', () => {
  const document = SHOW();
  run(document, deleteCues(document, { cues: ['b'] }));
  expect(cueIn(document, 'c')).toMatchObject({ start: { bar: 4, beat: 1.5 }, sharesZoneWith: ['d'] });
  run(document, deleteCues(document, { cues: ['a'] }));
  expect(document.links.size).toBe(0);
});

test('a locked cue is not deleted', () => {
  const document = SHOW();
  expect(deleteCues(document, { cues: ['d'] })).toEqual({ refused: 'cue-locked', number: 'D' });
  expect(deleteCues(document, { cues: ['a', 'd'] })).toMatchObject({ label: { count: 1, number: 'A' } });
});

test('cues are put elsewhere in the running order, in the order they have', () => {
  const document = SHOW();
  const order = () =>
    inOrder(document.cues)
      .map(({ id }) => id)
      .join('');
  run(document, reorderCues(document, { cues: ['d', 'a'], after: 'b' }));
  expect(order()).toBe('badc');
  run(document, reorderCues(document, { cues: ['c'], after: null }));
  expect(order()).toBe('cbad');
  run(document, reorderCues(document, { cues: ['b', 'a'], after: 'a' }));
  expect(order()).toBe('cbad');
  expect(reorderCues(document, { cues: ['b'], after: 'gone' })).toEqual({ refused: 'not-found', id: 'gone' });
});

test('where ranks have no room left between them the list is numbered anew', () => {
  const document = SHOW();
  for (let turn = 0; turn < 60; turn += 1) {
    run(document, reorderCues(document, { cues: [turn % 2 === 0 ? 'd' : 'c'], after: 'a' }));
  }
  expect(inOrder(document.cues).map(({ id }) => id)).toEqual(['a', 'c', 'd', 'b']);
  expect(new Set([...document.cues.values()].map(({ rank }) => rank)).size).toBe(4);
});
