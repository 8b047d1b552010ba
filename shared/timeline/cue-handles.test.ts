import { expect, test } from 'vitest';
import { handleAt, handlesOf } from './cue-handles.ts';
import { viewPx } from './viewport.ts';

const viewport = { fromMs: 0, msPerPx: 10, scrollPx: 0 };
const body = { x: viewPx(100), y: viewPx(20), widthPx: 200, heightPx: 38 };
const at = (x: number, y: number) => ({ x: viewPx(x), y: viewPx(y) });

test('a cue is drawn to others by a dot beside each edge, and its window by a grip on each bound', () => {
  const handles = handlesOf(viewport, body, { earliestMs: 500, latestMs: 4000 });
  expect(handleAt(handles, at(92, 55))?.part).toEqual({ grip: 'connector', edge: 'start' });
  expect(handleAt(handles, at(308, 52))?.part).toEqual({ grip: 'connector', edge: 'end' });
  expect(handleAt(handles, at(50, 16))?.part).toEqual({ grip: 'window', bound: 'earliest' });
  expect(handleAt(handles, at(402, 14))?.part).toEqual({ grip: 'window', bound: 'latest' });
  expect(handleAt(handles, at(200, 40))).toBeNull();
});

test('there is a grip only where there is a bound, and the nearer of two handles is taken', () => {
  expect(handlesOf(viewport, body, null)).toHaveLength(2);
  const handles = handlesOf(viewport, body, { earliestMs: null, latestMs: 1000 });
  expect(handles).toHaveLength(3);
  const narrow = handlesOf(viewport, { ...body, widthPx: 3 }, null);
  expect(handleAt(narrow, at(96, 54))?.part).toEqual({ grip: 'connector', edge: 'start' });
  expect(handleAt(narrow, at(107, 54))?.part).toEqual({ grip: 'connector', edge: 'end' });
});
