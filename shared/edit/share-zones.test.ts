import { expect, test } from 'vitest';
import type { CueRecord } from '#shared/show/document.ts';
import { cueIn, smallDocument } from '#tests/fixtures/small-document.ts';
import { applyDiff } from './diff.ts';
import { isRefusal } from './edit.ts';
import { sharingAmong, shareZones } from './share-zones.ts';

const document = () =>
  smallDocument([
    { id: 'a', start: { at: 0 }, sharesZoneWith: ['b', 'd'] },
    { id: 'b', start: { at: 0 } },
    { id: 'c', start: { at: 0 } },
    { id: 'd', start: { at: 0 } },
  ]);

test('one of a pair that names the other is enough; it is told where only some pairs share', () => {
  const show = document();
  const among = (...ids: string[]) => sharingAmong(ids.map((id): CueRecord => cueIn(show, id)));
  expect(among('a', 'b')).toBe('all');
  expect(among('b', 'a', 'c')).toBe('some');
  expect(among('b', 'c')).toBe('none');
  expect(among('a')).toBe('none');
});

test('all of them share with each other, or none; whom else they name stays', () => {
  const show = document();
  const ids = ['a', 'b', 'c'];
  const run = (share: boolean): void => {
    const outcome = shareZones(show, { cues: ids, share });
    if (isRefusal(outcome)) throw new Error(outcome.refused);
    expect(outcome.label).toEqual({ step: 'change-cues', field: 'sharesZoneWith', count: 3 });
    applyDiff(show, outcome.diff);
  };
  run(true);
  expect(ids.map((id) => cueIn(show, id).sharesZoneWith)).toEqual([
    ['b', 'd', 'c'],
    ['a', 'c'],
    ['a', 'b'],
  ]);
  expect(sharingAmong(ids.map((id) => cueIn(show, id)))).toBe('all');
  run(false);
  expect(ids.map((id) => cueIn(show, id).sharesZoneWith)).toEqual([['d'], undefined, undefined]);
});
