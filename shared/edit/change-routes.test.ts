/** Ways between zones, and north. */
import { expect, test } from 'vitest';
import { headerOf, type MutableDocument } from '#shared/show/document.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { changeNorth } from './change-north.ts';
import { addRoute, changeRoute, deleteRoute, routesOf } from './change-routes.ts';
import { applyDiff } from './diff.ts';
import { isRefusal, type Outcome } from './edit.ts';

const show = () =>
  smallDocument([], {
    stage: {
      zones: (['a', 'b', 'c'] as const).map((id) => ({ id, name: id.toUpperCase(), kind: 'set' })),
      routes: [{ from: 'a', to: 'b', metres: 10 }],
    },
  });

function run(document: MutableDocument, outcome: Outcome): void {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  applyDiff(document, outcome.diff);
}

test('a way is known by its two zones, whichever comes first', () => {
  const document = show();
  run(document, addRoute(document, { from: 'b', to: 'c', metres: 4 }));
  run(document, changeRoute(document, { ends: { from: 'b', to: 'a' }, patch: { metres: 12.5 } }));
  expect(routesOf(document)).toEqual([
    { from: 'a', to: 'b', metres: 12.5 },
    { from: 'b', to: 'c', metres: 4 },
  ]);
  run(document, deleteRoute(document, { from: 'b', to: 'a' }));
  expect(routesOf(document)).toEqual([{ from: 'b', to: 'c', metres: 4 }]);
});

test('a pair has one way, and no way leads from a zone to itself', () => {
  const document = show();
  expect(addRoute(document, { from: 'b', to: 'a', metres: 1 })).toMatchObject({
    refused: 'value-invalid',
    value: 'B – A',
  });
  expect(addRoute(document, { from: 'c', to: 'c', metres: 1 })).toMatchObject({
    refused: 'value-invalid',
    value: 'C – C',
  });
  run(document, addRoute(document, { from: 'b', to: 'c', metres: 4 }));
  expect(changeRoute(document, { ends: { from: 'b', to: 'c' }, patch: { to: 'a' } })).toMatchObject({
    refused: 'value-invalid',
  });
  expect(changeRoute(document, { ends: { from: 'a', to: 'c' }, patch: {} })).toMatchObject({ refused: 'not-found' });
});

test('a show without a stage has the same empty list of ways each time it is asked', () => {
  const document = smallDocument([]);
  expect(routesOf(document)).toBe(routesOf(document));
});

test('a bearing comes into 0 up to 360, and can be taken away', () => {
  const document = show();
  run(document, changeNorth(document, { north: -90 }));
  expect(headerOf(document).stage?.north).toBe(270);
  run(document, changeNorth(document, { north: 360 }));
  expect(headerOf(document).stage?.north).toBe(0);
  run(document, changeNorth(document, { north: undefined }));
  expect(headerOf(document).stage).toEqual({ routes: [{ from: 'a', to: 'b', metres: 10 }] });
});
