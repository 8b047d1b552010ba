import { describe, expect, it } from 'vitest';
import type { Viewport } from '#shared/timeline/viewport.ts';
import { laneModelOf, type TimedCue } from '#tests/fixtures/timed-cues.ts';
import { chooseCells, MOST_CELLS, type GridRow } from './grid-cells.ts';

const view: Viewport = { fromMs: 0, msPerPx: 10, scrollPx: 0 };
const size = { widthPx: 1_000, heightPx: 200 };
const nobody = new Set<string>();

/** A cue each 100 ms on two lanes, for ten minutes: twelve thousand. */
const model = laneModelOf(
  ['set', 'air'],
  Array.from({ length: 12_000 }, (_, at): TimedCue => [
    `c${at}`,
    at % 2 === 0 ? 'set' : 'air',
    Math.floor(at / 2) * 100,
    Math.floor(at / 2) * 100 + 80,
  ]),
);
const cuesOf = (rows: readonly GridRow[]): string[] =>
  rows.flatMap(({ cells }) => cells.map(({ place }) => place.cue.id));

describe('the cells of the grid', () => {
  it('are as many as are allowed, of those in view, around its middle', () => {
    const rows = chooseCells(model, view, size, nobody, null);
    const cues = cuesOf(rows);
    expect(cues.length).toBe(MOST_CELLS);
    expect(cues).toContain('c100');
    expect(rows.map(({ rowIndex }) => rowIndex)).toEqual([1, 2]);
  });
  it('always hold the focused and the selected, wherever they are', () => {
    const cues = cuesOf(chooseCells(model, view, size, new Set(['c11000', 'c11001']), 'c11001'));
    expect(cues.length).toBe(MOST_CELLS);
    expect(cues).toEqual(expect.arrayContaining(['c11000', 'c11001']));
  });
  it('stay bounded when all is selected, and hold the focused one then', () => {
    const all = new Set(model.lanes.flatMap(({ cues }) => cues.items.map(({ cue }) => cue.id)));
    const cues = cuesOf(chooseCells(model, view, size, all, 'c11999'));
    expect(cues.length).toBe(MOST_CELLS);
    expect(cues).toContain('c11999');
  });
  it('run by time within a lane, and forget cues that are gone', () => {
    const rows = chooseCells(model, view, size, new Set(['gone', 'c400']), 'gone');
    const starts = rows[0]?.cells.map(({ place }) => place.startMs) ?? [];
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(cuesOf(rows)).not.toContain('gone');
  });
});
