import { describe, expect, it } from 'vitest';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { laneModelOf } from '#tests/fixtures/timed-cues.ts';
import { snapMove, snapTime, windowSnaps, type SnapField, type SnapGrid } from './snapping.ts';

const tempo = tempoMapOf({ tempo: [{ bar: 1, bpm: 120, beats: 4 }] });

/** One lane with a cue from 10.1 to 14.2 s, seen at 10 ms a pixel: the reach is 80 ms. */
function fieldOf(change: Partial<SnapField> = {}): SnapField {
  return {
    lanes: laneModelOf(['set'], [['a', 'set', 10_100, 14_200]]).lanes,
    tempo,
    grid: '1/1',
    msPerPx: 10,
    playheadMs: -5_000,
    sections: [],
    windows: [],
    moving: new Set(),
    ...change,
  };
}

describe('snapping', () => {
  it('draws to the beat, and to the bar as a bar', () => {
    expect(snapTime(fieldOf(), 2_550)).toEqual({ timeMs: 2_500, target: { to: 'beat', bar: 2, beat: 2 } });
    expect(snapTime(fieldOf(), 3_960)).toEqual({ timeMs: 4_000, target: { to: 'bar', bar: 3 } });
    expect(snapTime(fieldOf(), -1_970)).toEqual({ timeMs: -2_000, target: { to: 'bar', bar: 0 } });
  });
  it('leaves alone what is out of reach', () => {
    expect(snapTime(fieldOf(), 2_700)).toBeNull();
  });
  it('knows parts of a beat, and takes a coarser grid where lines cannot be told apart', () => {
    const at = (grid: SnapGrid, msPerPx: number) => snapTime(fieldOf({ grid, msPerPx }), 2_130)?.timeMs;
    expect(at('1/4', 2)).toBe(2_125);
    expect(at('1/2', 2)).toBeUndefined();
    expect(at('1/4', 40)).toBe(2_250);
    expect(at('1/4', 80)).toBe(2_000);
    expect(at('bar', 80)).toBe(2_000);
  });
  it('finds every line of every grid exactly, and each grid’s lines among those of the next finer one', () => {
    const parts = { '1/1': 1, '1/2': 2, '1/4': 4, '1/8': 8, '1/16': 16, '1/3': 3, '1/6': 6, '1/12': 12 };
    for (const [grid, count] of Object.entries(parts) as [SnapGrid, number][]) {
      for (let line = 0; line < 4 * count; line += 1) {
        const timeMs = tempo.timeOf(9, 1 + line / count);
        expect(snapTime(fieldOf({ grid, msPerPx: 0.25 }), timeMs + 1)?.timeMs).toBe(timeMs);
      }
    }
    // Out of sight of the twelfths, a triplet is still drawn to; between them nothing is.
    expect(snapTime(fieldOf({ grid: '1/12', msPerPx: 20 }), tempo.timeOf(9, 4 / 3))?.timeMs).toBe(
      tempo.timeOf(9, 4 / 3),
    );
  });
  it('prefers a cue’s edge to a line of the grid a little nearer', () => {
    expect(snapTime(fieldOf(), 10_045)?.target).toEqual({ to: 'cue', cue: 'a', edge: 'start' });
    expect(snapTime(fieldOf(), 10_010)?.target).toEqual({ to: 'bar', bar: 6 });
    expect(snapTime(fieldOf(), 14_180)?.target).toEqual({ to: 'cue', cue: 'a', edge: 'end' });
  });
  it('is not drawn to what moves along', () => {
    expect(snapTime(fieldOf({ moving: new Set(['a']) }), 14_210)).toBeNull();
  });
  it('draws to sections, window bounds and the playhead', () => {
    const windows = windowSnaps(
      [{ id: 'a', window: { edge: 'end', earliest: { at: 20_200 }, latest: { bar: 20 } } }],
      (moment) => ('at' in moment ? moment.at : tempo.timeOf(moment.bar, moment.beat ?? 1, moment.offsetMs)),
    );
    const field = fieldOf({ windows, sections: [{ name: 'Bridge', timeMs: 30_210 }], playheadMs: 40_199.6 });
    expect(snapTime(field, 20_180)?.target).toEqual({ to: 'window', cue: 'a', bound: 'earliest' });
    expect(snapTime(field, 38_010)?.target).toEqual({ to: 'window', cue: 'a', bound: 'latest' });
    expect(snapTime(field, 30_200)?.target).toEqual({ to: 'section', name: 'Bridge' });
    expect(snapTime(field, 40_190)).toEqual({ timeMs: 40_200, target: { to: 'playhead' } });
  });
  it('moves a cue by the edge that needs to go least', () => {
    const field = fieldOf({ moving: new Set(['a']) });
    expect(snapMove(field, [10_100, 14_200], 340)).toEqual({
      byMs: 300,
      snap: { timeMs: 14_500, target: { to: 'beat', bar: 8, beat: 2 } },
    });
    expect(snapMove(field, [10_100, 14_200], 200)).toBeNull();
  });
});
