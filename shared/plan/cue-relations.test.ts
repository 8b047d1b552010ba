import { expect, test } from 'vitest';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { createPlanEngine } from './engine.ts';

test('the line of leaders, nearest first, and the followers by start, with how many hang on each', () => {
  const { plan } = createPlanEngine(
    smallDocument([
      { id: 'root', start: { at: 0 } },
      { id: 'middle', start: { after: 'root', edge: 'end' } },
      { id: 'cue', start: { after: 'middle', edge: 'start' } },
      { id: 'late', start: { after: 'cue', edge: 'end' } },
      { id: 'early', start: { after: 'cue', edge: 'start' } },
      { id: 'behind', start: { after: 'late', edge: 'start' } },
      { id: 'far behind', start: { after: 'behind', edge: 'start' } },
      { id: 'aside', start: { after: 'middle', edge: 'start' } },
    ]),
  );
  expect(plan.relations('cue')).toEqual({
    leaders: ['middle', 'root'],
    followers: [
      { cue: 'early', behind: 0 },
      { cue: 'late', behind: 2 },
    ],
  });
  expect(plan.relations('root').leaders).toEqual([]);
  expect(plan.relations('nobody')).toEqual({ leaders: [], followers: [] });
});
