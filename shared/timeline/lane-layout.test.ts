import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HIGHEST_LANE_PX,
  heightOfLanes,
  LANE_HEIGHTS_PX,
  layOutLanes,
  MOST_ROWS,
  heightOfBodyPx,
  rowAtHeight,
  stackInRows,
  topOfBody,
  type Stackable,
} from './lane-layout.ts';
import { contentPx } from './viewport.ts';

function cue(startMs: number, endMs: number, lapMs = 0): Stackable {
  return { startMs, endMs, lapMs };
}

const { compact, normal, tall } = LANE_HEIGHTS_PX;
const lanesOf = (chosenPx: number, ...rows: readonly number[]) =>
  layOutLanes(rows.map((one) => ({ rows: one, chosenPx }))).map((box) => ({ box }));

describe('lanes', () => {
  it('stand one under the other, higher where three cues and more run at a time', () => {
    const rows = lanesOf(normal, 1, 2, 3, 1);
    expect(rows.map(({ box }) => box.top)).toEqual([0, 56, 112, 191]);
    expect(heightOfLanes(rows)).toBe(247);
    expect(heightOfLanes([])).toBe(0);
  });
  it('are found by height', () => {
    const rows = lanesOf(normal, 1, 3, 1);
    const at = (y: number): number => rowAtHeight(rows, contentPx(y));
    expect([-1, 0, 55.9, 56, 190, 191].map(at)).toEqual([-1, 0, 0, 1, 2, -1]);
  });
  it('keep the rows of their cues inside, however high they were chosen', () => {
    const heights = fc.integer({ min: LANE_HEIGHTS_PX.compact, max: HIGHEST_LANE_PX });
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: MOST_ROWS }), (chosenPx, rows) => {
        const [lane] = lanesOf(chosenPx, rows);
        if (!lane) throw new Error('one lane');
        const { box } = lane;
        // Cues of one lane share it in fewer rows where fewer of them run together.
        for (let shared = 1; shared <= rows; shared += 1) {
          const edges = Array.from({ length: shared }, (_, row) => {
            const top = topOfBody(box, { row, rows: shared });
            return [top, top + heightOfBodyPx(box, { row, rows: shared })];
          }).flat();
          const all = [box.top, ...edges, box.top + box.heightPx];
          expect(all).toEqual(all.toSorted((a, b) => a - b));
          expect(new Set(all).size).toBe(all.length);
        }
        expect(box.heightPx).toBeGreaterThanOrEqual(chosenPx);
      }),
    );
  });
  it('give their cues the height that the design has for them', () => {
    const bodyPx = (chosenPx: number, rows: number): number => {
      const [lane] = lanesOf(chosenPx, rows);
      return lane ? heightOfBodyPx(lane.box, { row: 0, rows }) : 0;
    };
    expect([bodyPx(compact, 1), bodyPx(normal, 1), bodyPx(tall, 1)]).toEqual([22, 38, 70]);
    expect([bodyPx(compact, 2), bodyPx(normal, 2), bodyPx(tall, 2)]).toEqual([11, 21, 37]);
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
