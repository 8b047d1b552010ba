import { expect, test } from 'vitest';
import { inOrder, type MutableDocument } from '#shared/show/document.ts';
import { cueIn, smallDocument } from '#tests/fixtures/small-document.ts';
import { addCue } from './add-cue.ts';
import { applyDiff } from './diff.ts';
import { duplicateCues } from './duplicate-cues.ts';
import { isRefusal, type Outcome } from './edit.ts';
import { nextNumberLike, takenNumbers } from './next-number.ts';

function run(document: MutableDocument, outcome: Outcome): readonly string[] {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  applyDiff(document, outcome.diff);
  return outcome.diff.cues?.added?.map(({ id }) => id) ?? [];
}

test('the next number is behind the highest of the form that most of the lane have', () => {
  const document = smallDocument([
    { id: 'a', number: 'CAM 9', start: { at: 0 } },
    { id: 'b', number: 'CAM 10', start: { at: 0 } },
    { id: 'c', number: 'X 99', start: { at: 0 } },
    { id: 'd', number: 'CAM 11', start: { at: 0 }, lane: 'dance' },
  ]);
  const [added = ''] = run(document, addCue(document, { lane: 'camera', atMs: 0 }));
  expect(cueIn(document, added)).toMatchObject({ id: 'cam-12', number: 'CAM 12', kind: 'camera', lane: 'camera' });
});

test.each([
  ['SET 3.5', ['SET 3.5', 'SET 4'], 'SET 5'],
  ['LX 007', [], 'LX 008'],
  ['12', ['13'], '14'],
  ['LX 12A', [], 'LX 13'],
  ['Finale', [], 'Finale 2'],
  ['카메라 3', [], '카메라 4'],
  ['ABCDEFGHIJKLMNOPQRSTUV 9', [], 'ABCDEFGHIJKLMNOPQRSTUV10'],
])('behind %s, where %j are taken, comes %s', (number, taken, next) => {
  expect(nextNumberLike(number, new Set(taken))).toBe(next);
});

test('a first cue takes the form of its department', () => {
  const document = smallDocument([]);
  const [added = ''] = run(document, addCue(document, { lane: 'dance', atMs: 2500, name: 'Rows' }));
  expect(cueIn(document, added)).toMatchObject({
    number: 'DNC 1',
    name: 'Rows',
    kind: 'dance',
    start: { bar: 2, beat: 2 },
    duration: { likelyMs: 2000 },
  });
});

test('off the beat it starts at the time', () => {
  const document = smallDocument([]);
  const [added = ''] = run(document, addCue(document, { lane: 'dance', atMs: 2250 }));
  expect(cueIn(document, added).start).toEqual({ at: 2250 });
});

test('in the running order it stands behind the last cue that starts no later', () => {
  const document = smallDocument([
    { id: 'a', start: { at: 1000 } },
    { id: 'b', start: { at: 3000 } },
    { id: 'c', start: { at: 3000 } },
    { id: 'd', start: { at: 5000 } },
  ]);
  const [third = ''] = run(document, addCue(document, { lane: 'camera', atMs: 3000 }));
  const [first = ''] = run(document, addCue(document, { lane: 'camera', atMs: 0 }));
  expect(inOrder(document.cues).map(({ id }) => id)).toEqual([first, 'a', 'b', 'c', third, 'd']);
});

test('an id that a take speaks of is not given again', () => {
  const document = smallDocument([], {
    takes: [
      {
        id: 't',
        name: 'Run 1',
        kind: 'rehearsal',
        at: '2026-11-01T10:00:00Z',
        cues: [{ cue: 'cam-1', number: 'CAM 1', plannedStartMs: 0, plannedEndMs: 0 }],
      },
    ],
  });
  expect(run(document, addCue(document, { lane: 'camera', atMs: 0 }))).toEqual(['cam-1-2']);
});

test('no lane, a locked lane and a number that is taken are refused', () => {
  const document = smallDocument([{ id: 'a', start: { at: 0 } }]);
  expect(addCue(document, { lane: 'gone', atMs: 0 })).toEqual({ refused: 'no-lane' });
  expect(addCue(document, { lane: 'closed', atMs: 0 })).toEqual({ refused: 'lane-locked', lane: 'Closed' });
  expect(addCue(document, { lane: 'camera', atMs: 0, number: 'A' })).toEqual({ refused: 'number-taken', number: 'A' });
});

test('copies hang on copies, with links, places and windows among them; the rest moves by the time', () => {
  const document = smallDocument(
    [
      { id: 'a', number: 'CAM 1', start: { bar: 1 }, sharesZoneWith: ['b'], locked: true },
      {
        id: 'b',
        number: 'CAM 2',
        start: { after: 'a', edge: 'end' },
        window: { edge: 'end', latest: { bar: 4 } },
        lane: 'dance',
      },
      { id: 'c', number: 'CAM 3', start: { after: 'b', edge: 'end' } },
    ],
    { links: [{ id: 'l', from: { cue: 'a', edge: 'end' }, to: { cue: 'b', edge: 'start' }, maxMs: 100 }] },
  );
  const [copyA = '', copyB = ''] = run(document, duplicateCues(document, { cues: ['b', 'a'], byMs: 4000 }));
  expect(cueIn(document, copyA)).toMatchObject({ number: 'CAM 4', start: { bar: 3 }, sharesZoneWith: [copyB] });
  expect(cueIn(document, copyA).locked).toBeUndefined();
  expect(cueIn(document, copyB)).toMatchObject({
    number: 'CAM 5',
    start: { after: copyA, edge: 'end' },
    window: { edge: 'end', latest: { bar: 6 } },
  });
  expect([...document.links.values()].at(-1)).toMatchObject({ from: { cue: copyA }, to: { cue: copyB }, maxMs: 100 });
  expect(inOrder(document.cues).map(({ id }) => id)).toEqual(['a', 'b', copyA, copyB, 'c']);

  const [copyC = ''] = run(document, duplicateCues(document, { cues: ['c'], byMs: 1000 }));
  expect(cueIn(document, copyC).start).toEqual({ after: 'b', edge: 'end', offsetMs: 1000 });
  expect(takenNumbers(document).size).toBe(6);
});
