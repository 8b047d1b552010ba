import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, type MutableDocument } from '#shared/show/document.ts';
import type { Department } from '#shared/show/types.ts';
import { orderAfterDrop, orderAfterStep, type LaneOrder, type Movable } from '#shared/timeline/lane-order.ts';
import { arrangeLanes } from '#shared/timeline/arrange-lanes.ts';
import { PLAIN_VIEW, type LanesView } from '#shared/timeline/lanes-view.ts';
import { wordsIn } from '#shared/words/language.ts';
import { documentOf } from '#tests/fixtures/timed-cues.ts';
import { applyDiff, reverseDiff } from './diff.ts';
import { isRefusal } from './edit.ts';
import { reorderLanes } from './reorder-lanes.ts';

const DEPARTMENTS: readonly Department[] = ['dance', 'air', 'dance', 'light', 'dance', 'air'];
const show = (): MutableDocument => documentOf(['d1', 'a1', 'd2', 'l1', 'd3', 'a2'], [], DEPARTMENTS);
const orderOf = (document: MutableDocument): string =>
  inOrder(document.lanes)
    .map(({ id }) => id)
    .join(' ');
const lane = (id: string): Movable => ({ kind: 'lane', lane: id });
const group = (department: Department): Movable => ({ kind: 'group', department });
const ungrouped = { ...PLAIN_VIEW, grouped: false };

/** What stands in the show after a move that can be made, and what its undoing is called. */
function moved(order: LaneOrder | null): string {
  const document = show();
  if (!order) throw new Error('it cannot be moved there');
  const outcome = reorderLanes(document, order);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  applyDiff(document, outcome.diff);
  return orderOf(document);
}
const drop = (view: LanesView, moving: Movable, over: Movable, place: 'before' | 'behind') =>
  orderAfterDrop(inOrder(show().lanes), view, moving, over, place);
const step = (view: LanesView, moving: Movable, by: 1 | -1) => orderAfterStep(inOrder(show().lanes), view, moving, by);

describe('moving lanes', () => {
  it('puts a lane before or behind another', () => {
    expect(moved(drop(ungrouped, lane('l1'), lane('a1'), 'before'))).toBe('d1 l1 a1 d2 d3 a2');
    expect(moved(drop(ungrouped, lane('d1'), lane('a2'), 'behind'))).toBe('a1 d2 l1 d3 a2 d1');
    expect(moved(step(ungrouped, lane('d2'), -1))).toBe('d1 d2 a1 l1 d3 a2');
    expect(drop(ungrouped, lane('d1'), lane('a1'), 'before')).toBeNull();
    expect(step(ungrouped, lane('d1'), -1)).toBeNull();
  });
  it('goes past what is seen, and leaves hidden lanes where they are', () => {
    expect(moved(step({ ...ungrouped, hidden: ['a1'] }, lane('d2'), -1))).toBe('d2 a1 d1 l1 d3 a2');
  });
  it('moves a grouped lane among those of its department alone, and the groups stay', () => {
    expect(moved(step(PLAIN_VIEW, lane('d1'), 1))).toBe('d2 a1 d1 l1 d3 a2');
    expect(moved(drop(PLAIN_VIEW, lane('d1'), lane('d3'), 'behind'))).toBe('d2 a1 d3 l1 d1 a2');
    expect(drop(PLAIN_VIEW, lane('d1'), lane('a2'), 'behind')).toBeNull();
    expect(step(PLAIN_VIEW, lane('d3'), 1)).toBeNull();
  });
  it('moves a group with all its lanes, and a lone lane as its group', () => {
    expect(moved(step(PLAIN_VIEW, group('air'), -1))).toBe('a1 a2 d1 d2 d3 l1');
    expect(moved(drop(PLAIN_VIEW, lane('l1'), lane('d2'), 'before'))).toBe('l1 d1 d2 d3 a1 a2');
    expect(moved(drop(PLAIN_VIEW, group('dance'), lane('l1'), 'behind'))).toBe('a1 a2 l1 d1 d2 d3');
    expect(step(PLAIN_VIEW, group('dance'), -1)).toBeNull();
  });
  it('is one step that is called by what was moved', () => {
    const nameOf = (order: LaneOrder | null, language: 'en' | 'ko') => {
      const outcome = order && reorderLanes(show(), order);
      return outcome && !isRefusal(outcome) ? wordsIn(language).steps(outcome.label) : '';
    };
    expect(nameOf(step(ungrouped, lane('d2'), -1), 'en')).toBe('move the lane d2');
    expect(nameOf(step(PLAIN_VIEW, group('air'), -1), 'en')).toBe('move 2 lanes');
    expect(nameOf(step(PLAIN_VIEW, group('air'), -1), 'ko')).toBe('레인 2개 이동');
  });
  it('is refused for a lane that is not there', () => {
    expect(reorderLanes(show(), { moved: ['x'], order: ['d1', 'x'] })).toEqual({ refused: 'not-found', id: 'x' });
  });
  it('moves what it moves where it was let go, keeps all else in order, and can be taken back', () => {
    const movables = fc.constantFrom<Movable>(
      ...['d1', 'a1', 'd2', 'l1', 'd3', 'a2'].map(lane),
      ...(['dance', 'air', 'light'] as const).map(group),
    );
    fc.assert(
      fc.property(
        fc.boolean(),
        movables,
        movables,
        fc.constantFrom('before', 'behind'),
        (grouped, one, over, place) => {
          const view = { ...PLAIN_VIEW, grouped };
          const order = drop(view, one, over, place);
          if (!order) return;
          const document = show();
          const before = orderOf(document);
          const outcome = reorderLanes(document, order);
          if (isRefusal(outcome)) throw new Error(outcome.refused);
          applyDiff(document, outcome.diff);
          const rows = arrangeLanes(inOrder(document.lanes), view).flatMap((row) =>
            row.kind === 'lane' ? [row.lane.id] : [],
          );
          const others = (list: readonly string[]): string[] => list.filter((id) => !order.moved.includes(id));
          const rowsBefore = arrangeLanes(inOrder(show().lanes), view).flatMap((row) =>
            row.kind === 'lane' ? [row.lane.id] : [],
          );
          expect(others(rows)).toEqual(others(rowsBefore));
          expect(new Set(rows)).toEqual(new Set(rowsBefore));
          applyDiff(document, reverseDiff(outcome.diff));
          expect(orderOf(document)).toBe(before);
        },
      ),
    );
  });
});
