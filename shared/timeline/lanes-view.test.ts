import { describe, expect, it } from 'vitest';
import {
  draggedHeightPx,
  heightPxOf,
  hideLanes,
  isShown,
  nextHeightPx,
  PLAIN_VIEW,
  setAlone,
  setHeight,
  showAllLanes,
} from './lanes-view.ts';

describe('how lanes are looked at', () => {
  it('hides lanes, shows some alone, and all of them again', () => {
    const hidden = hideLanes(PLAIN_VIEW, ['set'], true);
    expect([isShown(hidden, 'set'), isShown(hidden, 'air')]).toEqual([false, true]);
    const alone = setAlone(hidden, ['air'], true);
    expect(['set', 'air', 'dance'].map((lane) => isShown(alone, lane))).toEqual([false, true, false]);
    const all = showAllLanes(alone);
    expect(['set', 'air', 'dance'].every((lane) => isShown(all, lane))).toBe(true);
  });
  it('shows a hidden lane that is to be alone, and lets a lane that is alone be hidden', () => {
    expect(isShown(setAlone(hideLanes(PLAIN_VIEW, ['set'], true), ['set'], true), 'set')).toBe(true);
    const none = hideLanes(setAlone(PLAIN_VIEW, ['set'], true), ['set'], true);
    // The last that was alone is gone: the others come back.
    expect([isShown(none, 'set'), isShown(none, 'air')]).toEqual([false, true]);
  });
  it('keeps heights of lanes by any name, and forgets those that are back to normal', () => {
    const high = setHeight(PLAIN_VIEW, ['__proto__', 'air'], 88);
    expect(['__proto__', 'air', 'set'].map((lane) => heightPxOf(high, lane))).toEqual([88, 88, 56]);
    expect(setHeight(high, ['air'], null).heights).toHaveLength(1);
    expect(setHeight(high, ['__proto__', 'air'], 56).heights).toHaveLength(0);
  });
  it('draws a dragged edge to the heights of the design, and lets it go no further than can be seen', () => {
    expect([10, 30, 40, 52, 61, 70, 92, 130.4, 900].map(draggedHeightPx)).toEqual([
      28, 28, 40, 56, 56, 70, 88, 130, 240,
    ]);
  });
  it('goes up and down through the heights of the design', () => {
    expect([28, 56, 88, 40].map((px) => nextHeightPx(px, 1))).toEqual([56, 88, 88, 56]);
    expect([28, 56, 88, 70, 200].map((px) => nextHeightPx(px, -1))).toEqual([28, 28, 56, 56, 88]);
  });
});
