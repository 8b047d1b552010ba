import { expect, it } from 'vitest';
import { timeRuns } from './cell.ts';

it('greys the thousandths of each time in a text, and nothing else', () => {
  expect(timeRuns('ends 2:10.508 – 12:20.000 (soft)')).toEqual([
    { text: 'ends 2:10.5' },
    { text: '08', quiet: true },
    { text: ' – 12:20.0' },
    { text: '00', quiet: true },
    { text: ' (soft)' },
  ]);
  expect(timeRuns('−4:41.0', { strong: true })).toEqual([{ text: '−4:41.0', strong: true }]);
});
