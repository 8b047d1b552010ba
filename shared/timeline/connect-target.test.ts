import { expect, test } from 'vitest';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { laneModelOf } from '#tests/fixtures/timed-cues.ts';
import { connectTarget } from './connect-target.ts';
import { viewPx, xOfTime, yInView } from './viewport.ts';
import { topOfBody } from './lane-layout.ts';

const tempo = tempoMapOf({ tempo: [{ bar: 1, bpm: 120, beats: 4 }] });
const viewport = { fromMs: 0, msPerPx: 50, scrollPx: 0 };
const model = laneModelOf(
  ['set', 'dance'],
  [
    ['a', 'set', 0, 10_000],
    ['b', 'dance', 12_000, 20_000],
    ['c', 'dance', 20_000, 20_000],
  ],
);

/** What a line from `from` is tied to at a time and in a lane, in the middle of its cues. */
function targetAt(timeMs: number, lane: number, from = 'a') {
  const placed = model.lanes[lane];
  const y = placed ? yInView(viewport, topOfBody(placed.box, { row: 0, rows: 1 })) + 15 : 500;
  return connectTarget(model, viewport, tempo, { x: xOfTime(viewport, timeMs), y: viewPx(y) }, from);
}

test('a line is tied to the nearer edge of the cue it is drawn to, also a little beside it', () => {
  expect(targetAt(13_000, 1)).toMatchObject({ to: 'edge', cue: 'b', edge: 'start', timeMs: 12_000 });
  expect(targetAt(19_000, 1)).toMatchObject({ to: 'edge', cue: 'b', edge: 'end', timeMs: 20_000 });
  expect(targetAt(11_700, 1)).toMatchObject({ to: 'edge', cue: 'b', edge: 'start' });
  expect(targetAt(20_300, 1)).toMatchObject({ to: 'edge', cue: 'c', edge: 'start' });
});

test('over nothing, and over the cue it comes from, it is tied to the nearest beat', () => {
  expect(targetAt(10_990, 1)).toEqual({ to: 'beat', bar: 6, beat: 3, timeMs: 11_000 });
  expect(targetAt(5_100, 0)).toEqual({ to: 'beat', bar: 3, beat: 3, timeMs: 5_000 });
  expect(targetAt(5_900, 9)).toEqual({ to: 'beat', bar: 4, beat: 1, timeMs: 6_000 });
});
