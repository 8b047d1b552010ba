import { describe, expect, test } from 'vitest';
import { suggestedName } from './save-actions.ts';

describe('the file name that is suggested', () => {
  test.each([
    ['단 한 번 · Only Once', '단 한 번 · Only Once'],
    ['Act 1/2: "Fire"?', 'Act 1 2 Fire'],
    ['..hidden', 'hidden'],
    ['\u0000\n\t', 'show'],
    ['', 'show'],
  ])('for the title %j', (title, name) => {
    expect(suggestedName(title)).toBe(name);
  });
  test('is never longer than file systems take', () => {
    const name = suggestedName('가'.repeat(200));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^가+$/u);
  });
});
