import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MutableDocument } from '#shared/show/document.ts';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import { unloadShow } from '#shared/show/unload.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { applyDiff } from './diff.ts';
import { isRefusal, type Outcome } from './edit.ts';
import { placeResource, resourceTree, stepResource, type TreeStep } from './resource-tree.ts';

const IDS = ['all', 'left', 'l1', 'l2', 'right', 'band', '__proto__'];
const SHOW = () =>
  smallDocument([], {
    resources: [
      { id: 'all', name: 'all', kind: 'dancers' },
      { id: 'l1', name: 'l1', kind: 'dancers', partOf: 'left' },
      { id: 'left', name: 'left', kind: 'dancers', partOf: 'all' },
      { id: 'l2', name: 'l2', kind: 'dancers', partOf: 'left' },
      { id: 'band', name: 'band', kind: 'performer' },
      { id: 'right', name: 'right', kind: 'dancers', partOf: 'all' },
      { id: '__proto__', name: '__proto__', kind: 'other' },
    ],
  });
const print = (document: MutableDocument): string =>
  resourceTree(document)
    .map(({ resource, depth }) => '.'.repeat(depth) + resource.id)
    .join(' ');
function run(document: MutableDocument, outcome: Outcome): void {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  applyDiff(document, outcome.diff);
}

test('parts stand under their whole, wherever they are in the list', () => {
  expect(print(SHOW())).toBe('all .left ..l1 ..l2 .right band __proto__');
});

test.each<[string, TreeStep, string]>([
  ['right', 'up', 'all .right .left ..l1 ..l2 band __proto__'],
  ['all', 'down', 'band all .left ..l1 ..l2 .right __proto__'],
  ['band', 'in', 'all .left ..l1 ..l2 .right .band __proto__'],
  ['left', 'out', 'all .right left .l1 .l2 band __proto__'],
  ['all', 'up', 'all .left ..l1 ..l2 .right band __proto__'],
  ['all', 'out', 'all .left ..l1 ..l2 .right band __proto__'],
])('%s one step %s', (id, step, tree) => {
  const document = SHOW();
  run(document, stepResource(document, { id, step }));
  expect(print(document)).toBe(tree);
});

test('what would be part of itself is refused, with the circle', () => {
  expect(placeResource(SHOW(), { id: 'all', partOf: 'l2', after: null })).toMatchObject({
    refused: 'part-circle',
    names: ['all', 'l2', 'left'],
  });
});

test('wherever a resource is put, it stands there, the others keep their order, and the show can be read', () => {
  const id = fc.constantFrom(...IDS);
  fc.assert(
    fc.property(fc.array(fc.record({ id, partOf: fc.option(id, { nil: undefined }), pick: fc.nat() })), (moves) => {
      const document = SHOW();
      for (const { id: moved, partOf, pick } of moves) {
        const siblings = resourceTree(document)
          .map(({ resource }) => resource)
          .filter((one) => one.partOf === partOf && one.id !== moved)
          .map((one) => one.id);
        const place = pick % (siblings.length + 1);
        const outcome = placeResource(document, { id: moved, partOf, after: siblings[place - 1] ?? null });
        if (isRefusal(outcome)) continue;
        applyDiff(document, outcome.diff);
        const now = resourceTree(document).map(({ resource }) => resource);
        expect(now.filter((one) => one.partOf === partOf).map((one) => one.id)).toEqual(
          siblings.toSpliced(place, 0, moved),
        );
        expect(now.map((one) => one.id).sort()).toEqual([...IDS].sort());
      }
      expect(parseShow(serialiseShow(unloadShow(document)))).toMatchObject({ ok: true });
    }),
  );
});
