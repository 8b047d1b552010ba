import { expect, test } from 'vitest';
import { freePlace, type PlanBox } from './plan-box.ts';

const boxAt = (x: number): PlanBox => ({ left: x - 10, right: x + 10, top: 0, bottom: 16 });

test('a text stands at the first place where nothing is written yet, touching what is there if need be', () => {
  expect(freePlace([50, 30, 70], boxAt, [])).toBe(50);
  expect(freePlace([50, 30, 70], boxAt, [boxAt(55)])).toBe(30);
  expect(freePlace([50, 30, 70], boxAt, [boxAt(50), boxAt(30)])).toBe(70);
  expect(freePlace([50, 30], boxAt, [{ ...boxAt(50), top: 16, bottom: 30 }])).toBe(50);
});

test('where everything is taken it stands where it would by itself', () => {
  expect(freePlace([50, 30], boxAt, [{ left: 0, right: 100, top: 0, bottom: 100 }])).toBe(50);
});
