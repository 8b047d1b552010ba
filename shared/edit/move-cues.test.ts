import { expect, test } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { cueIn, smallDocument } from '#tests/fixtures/small-document.ts';
import { applyDiff } from './diff.ts';
import { isRefusal, type Outcome } from './edit.ts';
import { moveCues } from './move-cues.ts';
import { trimCue } from './trim-cue.ts';

const SHOW = () =>
  smallDocument([
    { id: 'a', start: { bar: 2 } },
    { id: 'b', start: { after: 'a', edge: 'end' } },
    { id: 'c', start: { after: 'b', edge: 'start', offsetMs: 500 }, lane: 'dance' },
    { id: 'd', start: { at: 9000 }, locked: true },
    { id: 'e', start: { at: 9000 }, lane: 'closed' },
  ]);

function run(document: ReturnType<typeof SHOW>, outcome: Outcome): ReturnType<typeof createPlanEngine>['plan'] {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  applyDiff(document, outcome.diff);
  return createPlanEngine(document).plan;
}

test('a bar anchor stays a bar anchor, on the beat or beside it', () => {
  const document = SHOW();
  run(document, moveCues(document, { cues: ['a'], byMs: 1000 }));
  expect(cueIn(document, 'a').start).toEqual({ bar: 2, beat: 3 });
  run(document, moveCues(document, { cues: ['a'], byMs: 30 }));
  expect(cueIn(document, 'a').start).toEqual({ bar: 2, beat: 3, offsetMs: 30 });
  run(document, moveCues(document, { cues: ['a'], byMs: 2000 }));
  expect(cueIn(document, 'a').start).toEqual({ bar: 3, beat: 3, offsetMs: 30 });
});

test('who hangs on a moving cue goes along and is not changed, directly or through others', () => {
  const document = SHOW();
  const outcome = moveCues(document, { cues: ['a', 'b', 'c'], byMs: 250 });
  expect(isRefusal(outcome) ? [] : outcome.diff.cues?.updated?.map(([{ id }]) => id)).toEqual(['a']);
  const plan = run(document, outcome);
  expect(['a', 'b', 'c'].map((id) => plan.timesOf(id)?.startMs)).toEqual([2250, 4250, 4750]);
});

test('a follower moved alone changes its offset; moved back onto the edge, it has none', () => {
  const document = SHOW();
  run(document, moveCues(document, { cues: ['b'], byMs: -300 }));
  expect(cueIn(document, 'b').start).toEqual({ after: 'a', edge: 'end', offsetMs: -300 });
  run(document, moveCues(document, { cues: ['b'], byMs: 300 }));
  expect(cueIn(document, 'b').start).toEqual({ after: 'a', edge: 'end' });
});

test('of several cues those that may move do; none may: it says which lock holds', () => {
  const document = SHOW();
  const outcome = moveCues(document, { cues: ['a', 'd', 'e'], byMs: 100 });
  expect(outcome).toMatchObject({ label: { step: 'move-cues', count: 1, number: 'A' } });
  expect(moveCues(document, { cues: ['d'], byMs: 100 })).toEqual({ refused: 'cue-locked', number: 'D' });
  expect(moveCues(document, { cues: ['e', 'd'], byMs: 100 })).toEqual({ refused: 'lane-locked', lane: 'Closed' });
  expect(moveCues(document, { cues: [], byMs: 100 })).toEqual({ refused: 'nothing-selected' });
});

test('cues change their lane as far as there is an open one, followers too', () => {
  const document = SHOW();
  run(document, moveCues(document, { cues: ['a', 'b', 'c'], byMs: 0, byLanes: 1 }));
  expect(['a', 'b', 'c'].map((id) => cueIn(document, id).lane)).toEqual(['dance', 'dance', 'dance']);
});

test('a time that no show can hold is refused', () => {
  const document = smallDocument([{ id: 'a', start: { at: 8_640_000_000 } }]);
  expect(moveCues(document, { cues: ['a'], byMs: 1 })).toMatchObject({ refused: 'value-invalid', field: 'start' });
});

test('the start is trimmed, the end stays, and the range is widened to hold the likely length', () => {
  const document = smallDocument([
    { id: 'a', start: { bar: 2 }, duration: { likelyMs: 2000, minMs: 1800, maxMs: 2200 } },
    { id: 'b', start: { after: 'a', edge: 'end' } },
  ]);
  const plan = run(document, trimCue(document, { cue: 'a', edge: 'start', toMs: 1000 }));
  expect(cueIn(document, 'a')).toMatchObject({
    start: { bar: 1, beat: 3 },
    duration: { likelyMs: 3000, minMs: 1800, maxMs: 3000 },
  });
  expect(plan.timesOf('b')?.startMs).toBe(4000);
});

test('the end is trimmed, the start stays; pulled past the other edge it stops there', () => {
  const document = smallDocument([{ id: 'a', start: { at: 500 }, duration: { likelyMs: 2000, minMs: 1800 } }]);
  run(document, trimCue(document, { cue: 'a', edge: 'end', toMs: 1500 }));
  expect(cueIn(document, 'a')).toMatchObject({ start: { at: 500 }, duration: { likelyMs: 1000, minMs: 1000 } });
  run(document, trimCue(document, { cue: 'a', edge: 'end', toMs: -9000 }));
  expect(cueIn(document, 'a').duration).toEqual({ likelyMs: 0, minMs: 0 });
  run(document, trimCue(document, { cue: 'a', edge: 'start', toMs: 9000 }));
  expect(cueIn(document, 'a')).toMatchObject({ start: { at: 500 }, duration: { likelyMs: 0 } });
});
