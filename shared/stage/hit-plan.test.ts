import { expect, test } from 'vitest';
import type { ZoneRecord } from '#shared/show/document.ts';
import { hitPlan } from './hit-plan.ts';
import { rectangle } from './outline.ts';
import { measureBetween } from './zone-place.ts';

const zone = (id: string, rest: Partial<ZoneRecord>): ZoneRecord => ({ id, name: id, kind: 'set', rank: 0, ...rest });
const big = zone('big', { outline: rectangle([0, 0], [20, 20]) });
const small = zone('small', { outline: rectangle([2, 2], [6, 6]) });
const mark = zone('mark', { kind: 'landing', target: [14, 14] });
const far = zone('far', { outline: rectangle([40, 0], [44, 4]) });
const routes = [{ from: 'big', to: 'far', metres: 30 }];
const at = (x: number, y: number, selected: string | null = null) =>
  hitPlan({ zones: [big, small, mark, far], routes, selected, pxPerMetre: 10 }, [x, y]);

test('of zones that lie over one another the smaller one is meant', () => {
  expect(at(4, 4)).toEqual({ on: 'zone', zone: 'small' });
  expect(at(8, 16)).toEqual({ on: 'zone', zone: 'big' });
  expect(at(-3, -3)).toEqual({ on: 'nothing' });
});

test('corners and sides are those of the selected zone alone', () => {
  expect(at(6.3, 6.3)).toEqual({ on: 'zone', zone: 'big' });
  expect(at(6.3, 6.3, 'small')).toEqual({ on: 'corner', zone: 'small', index: 2 });
  expect(at(4, 6.3, 'small')).toEqual({ on: 'side', zone: 'small', index: 2 });
});

test('a target and a way are met before the areas they lie on', () => {
  expect(at(14.5, 14.2)).toEqual({ on: 'target', zone: 'mark' });
  // Between the centres (10, 10) and (42, 2); inside the zones that it joins, they are meant.
  expect(at(26, 6.2)).toEqual({ on: 'route', index: 0 });
  expect(at(18, 8)).toEqual({ on: 'zone', zone: 'big' });
});

test('a way is measured from centre to centre, to the decimetre', () => {
  expect(measureBetween(small, mark)).toBe(14.1);
  expect(measureBetween(small, zone('nowhere', {}))).toBeNull();
});
