import { expect, test } from 'vitest';
import type { ZoneRecord } from '#shared/show/document.ts';
import { gatherCorners, snapMove, snapPoint } from './snap-point.ts';

const zone = (id: string, outline: [number, number][], target?: [number, number]): ZoneRecord => ({
  id,
  name: id,
  kind: 'set',
  rank: 0,
  outline,
  ...(target ? { target } : {}),
});
const ZONES = [
  zone('a', [
    [0.2, 0.3],
    [4, 0],
    [4, 4],
  ]),
  zone(
    'b',
    [
      [9, 9],
      [10, 9],
      [10, 10],
    ],
    [9.7, 9.4],
  ),
];

test('a point goes to the grid of half metres', () => {
  expect(snapPoint({ corners: [], pxPerMetre: 20, gridStep: 0.5 }, [1.26, -0.24])).toEqual({
    at: [1.5, 0],
    to: 'grid',
  });
});

test('the grid may be one of feet, to the thousandth of a millimetre', () => {
  expect(snapPoint({ corners: [], pxPerMetre: 20, gridStep: 0.3048 }, [3.7, -0.2])).toEqual({
    at: [3.6576, -0.3048],
    to: 'grid',
  });
});

test('a corner within eight pixels comes before the grid', () => {
  const corners = gatherCorners(ZONES, new Set());
  expect(snapPoint({ corners, pxPerMetre: 20, gridStep: 0.5 }, [0.1, 0.1])).toEqual({ at: [0.2, 0.3], to: 'corner' });
  expect(snapPoint({ corners, pxPerMetre: 20, gridStep: 0.5 }, [9.6, 9.5])).toEqual({ at: [9.7, 9.4], to: 'corner' });
  // At eighty pixels a metre the same corner is out of reach.
  expect(snapPoint({ corners, pxPerMetre: 80, gridStep: 0.5 }, [0.1, 0.1])).toEqual({ at: [0, 0], to: 'grid' });
});

test('a zone that is moved lays a corner on another zone’s corner', () => {
  const corners = gatherCorners(ZONES, new Set(['b']));
  const outline: [number, number][] = [
    [9, 9],
    [10, 9],
    [10, 10],
  ];
  // Its second corner comes to lie 0.1 m from (4, 0).
  expect(snapMove({ corners, pxPerMetre: 20, gridStep: 0.5 }, outline, [-6.1, -9])).toEqual([-6, -9]);
  // Far from every corner it goes by the grid.
  expect(snapMove({ corners, pxPerMetre: 20, gridStep: 0.5 }, outline, [20.2, 20.3])).toEqual([20, 20.5]);
});
