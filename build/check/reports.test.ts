import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from './reports.ts';

const file = (status: string, ...tests: string[]): object => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

describe('the sums of a vitest report', () => {
  test('count each test, over all files', () => {
    const testResults = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed', 'pending')];
    expect(countVitest({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });
  test('count a file that could not be loaded as a failure', () => {
    expect(countVitest({ testResults: [file('failed'), file('failed', 'passed')] })).toMatchObject({ failed: 2 });
  });
});

describe('the sums of a Playwright report', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };
  test('count what passed only at a second try as failed', () => {
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });
  test('count a file that could not be loaded as a failure', () => {
    expect(countPlaywright({ stats: { ...stats, unexpected: 0, flaky: 0 }, errors: [{}] })).toMatchObject({
      failed: 1,
    });
  });
});
