import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  heightOfLanes,
  laneAtHeight,
  layOutLanes,
  MOST_ROWS,
  heightOfBodyPx,
  stackInRows,
  topOfBody,
  type Stackable,
} from './lane-layout.ts';
import { contentPx } from './viewport.ts';

function cue(startMs: number, endMs: number, lapMs = 0): Stackable {
  return { startMs, endMs, lapMs };
}

describe('lanes', () => {
  it('stand one under the other, higher where three cues and more run at a time', () => {
    const boxes = layOutLanes([1, 2, 3, 1]);
    expect(boxes.map(({ top }) => top)).toEqual([0, 56, 112, 191]);
    expect(heightOfLanes(boxes)).toBe(247);
    expect(heightOfLanes([])).toBe(0);
  });
  it('are found by height', () => {
    const boxes = layOutLanes([1, 3, 1]);
    expect(laneAtHeight(boxes, contentPx(-1))).toBe(-1);
    expect(laneAtHeight(boxes, contentPx(0))).toBe(0);
    expect(laneAtHeight(boxes, contentPx(55.9))).toBe(0);
    expect(laneAtHeight(boxes, contentPx(56))).toBe(1);
    expect(laneAtHeight(boxes, contentPx(190))).toBe(2);
    expect(laneAtHeight(boxes, contentPx(191))).toBe(-1);
  });
  it('keep the rows of their cues inside', () => {
    for (let rows = 1; rows <= MOST_ROWS; rows += 1) {
      const [box] = layOutLanes([rows]);
      if (!box) throw new Error('one box');
      const edges = Array.from({ length: rows }, (_, row) => {
        const top = topOfBody(box, { row, rows });
        return [top, top + heightOfBodyPx({ row, rows })];
      }).flat();
      const all = [box.top, ...edges, box.top + box.heightPx];
      expect(all).toEqual(all.toSorted((a, b) => a - b));
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

const rowsOf = (sorted: readonly Stackable[]): number[] => stackInRows(sorted).map(({ row }) => row);

describe('stacking', () => {
  it('leaves cues that only touch in one row', () => {
    expect(rowsOf([cue(0, 10), cue(10, 20), cue(20, 30)])).toEqual([0, 0, 0]);
  });
  it('gives overlapping cues rows of their own and goes back to the first when it is free', () => {
    expect(rowsOf([cue(0, 10), cue(5, 15), cue(12, 20), cue(30, 40)])).toEqual([0, 1, 0, 0]);
  });
  it('gives the whole lane to a cue that runs alone, and shares it among those that run together', () => {
    const stacked = stackInRows([cue(0, 10), cue(5, 25), cue(12, 30), cue(30, 40), cue(50, 60)]);
    expect(stacked.map(({ rows }) => rows)).toEqual([2, 2, 2, 1, 1]);
  });
  it('lets a dissolve lie over the shot before it', () => {
    expect(rowsOf([cue(0, 10), cue(8, 20, 2)])).toEqual([0, 0]);
    expect(rowsOf([cue(0, 10), cue(7, 20, 2)])).toEqual([0, 1]);
  });
  it('keeps cues of no length at one instant apart, and piles up what is too much', () => {
    expect(rowsOf([cue(5, 5), cue(5, 5), cue(5, 9)])).toEqual([0, 1, 2]);
    const rows = rowsOf(Array.from({ length: 2_000 }, () => cue(5, 9)));
    expect(Math.max(...rows)).toBe(MOST_ROWS - 1);
  });
  it('never lays one cue over another while there is a row left', () => {
    const cues = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 20 })), { maxLength: 30 })
      .map((all) => all.map(([start, length]) => cue(start, start + length)).sort((a, b) => a.startMs - b.startMs));
    fc.assert(
      fc.property(cues, (sorted) => {
        const rows = rowsOf(sorted);
        for (const [at, one] of sorted.entries()) {
          for (const [later, other] of sorted.entries()) {
            if (later <= at || rows[at] !== rows[later] || rows[at] === MOST_ROWS - 1) continue;
            expect(one.endMs).toBeLessThanOrEqual(other.startMs);
          }
        }
      }),
    );
  });
});
