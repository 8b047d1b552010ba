import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  heightOfLanes,
  laneAtHeight,
  layOutLanes,
  MOST_ROWS,
  rowHeightPx,
  stackInRows,
  topOfRow,
  type Stackable,
} from './lane-layout.ts';
import { contentPx } from './viewport.ts';

function cue(startMs: number, endMs: number, lapMs = 0): Stackable {
  return { startMs, endMs, lapMs };
}

describe('lanes', () => {
  it('stand one under the other, higher where their cues are stacked', () => {
    const boxes = layOutLanes([1, 2, 1]);
    expect(boxes.map(({ top }) => top)).toEqual([0, 56, 120]);
    expect(heightOfLanes(boxes)).toBe(176);
    expect(heightOfLanes([])).toBe(0);
  });
  it('are found by height', () => {
    const boxes = layOutLanes([1, 2, 1]);
    expect(laneAtHeight(boxes, contentPx(-1))).toBe(-1);
    expect(laneAtHeight(boxes, contentPx(0))).toBe(0);
    expect(laneAtHeight(boxes, contentPx(55.9))).toBe(0);
    expect(laneAtHeight(boxes, contentPx(56))).toBe(1);
    expect(laneAtHeight(boxes, contentPx(175))).toBe(2);
    expect(laneAtHeight(boxes, contentPx(176))).toBe(-1);
  });
  it('keep the rows of their cues inside', () => {
    for (let rows = 1; rows <= MOST_ROWS; rows += 1) {
      const [box] = layOutLanes([rows]);
      if (!box) throw new Error('one box');
      expect(topOfRow(box, 0)).toBeGreaterThan(box.top);
      expect(topOfRow(box, rows - 1) + rowHeightPx(box)).toBeLessThan(box.top + box.heightPx);
    }
  });
});

describe('stacking', () => {
  it('leaves cues that only touch in one row', () => {
    expect(stackInRows([cue(0, 10), cue(10, 20), cue(20, 30)])).toEqual([0, 0, 0]);
  });
  it('gives overlapping cues rows of their own and goes back to the first when it is free', () => {
    expect(stackInRows([cue(0, 10), cue(5, 15), cue(12, 20), cue(30, 40)])).toEqual([0, 1, 0, 0]);
  });
  it('lets a dissolve lie over the shot before it', () => {
    expect(stackInRows([cue(0, 10), cue(8, 20, 2)])).toEqual([0, 0]);
    expect(stackInRows([cue(0, 10), cue(7, 20, 2)])).toEqual([0, 1]);
  });
  it('keeps cues of no length at one instant apart, and piles up what is too much', () => {
    expect(stackInRows([cue(5, 5), cue(5, 5), cue(5, 9)])).toEqual([0, 1, 2]);
    const rows = stackInRows(Array.from({ length: 2_000 }, () => cue(5, 9)));
    expect(Math.max(...rows)).toBe(MOST_ROWS - 1);
  });
  it('never lays one cue over another while there is a row left', () => {
    const cues = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 20 })), { maxLength: 30 })
      .map((all) => all.map(([start, length]) => cue(start, start + length)).sort((a, b) => a.startMs - b.startMs));
    fc.assert(
      fc.property(cues, (sorted) => {
        const rows = stackInRows(sorted);
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
