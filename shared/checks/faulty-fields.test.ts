import { expect, test } from 'vitest';
import { cueIn, smallDocument } from '#tests/fixtures/small-document.ts';
import { faultyFields } from './faulty-fields.ts';
import type { Problem } from './problem.ts';

const document = smallDocument([
  { id: 'a', start: { at: 0 }, zone: 'x', toZone: 'y' },
  { id: 'b', start: { at: 0 }, zone: 'y' },
]);
const span = { severity: 'error', fromMs: 0, toMs: 1, byMs: 1 } as const;

function fieldsOf(problem: Pick<Problem, 'code' | 'cues'> & Partial<Problem>, cue: string): string[] {
  return faultyFields({ ...span, ...problem }, cueIn(document, cue)).map((one) =>
    one.field === 'link' ? `link ${one.link}` : one.field,
  );
}

test('a problem lies in the window, the link, the length or the resources that it is about', () => {
  expect(fieldsOf({ code: 'window-missed', cues: ['a'] }, 'a')).toEqual(['window']);
  expect(fieldsOf({ code: 'link-broken', cues: ['a', 'b'], links: ['l'] }, 'b')).toEqual(['link l']);
  expect(fieldsOf({ code: 'resource-overlap', cues: ['a', 'b'], resource: 'r' }, 'a')).toEqual(['uses']);
  expect(fieldsOf({ code: 'breath-short', cues: ['a'] }, 'a')).toEqual(['longestPhraseMs']);
  expect(fieldsOf({ code: 'outside-show', cues: ['a'] }, 'a')).toEqual(['duration']);
});

test('of two cues in each where it is that one’s: where it leaves from, where it has to be', () => {
  const way = { code: 'travel-too-short', cues: ['a', 'b'], resource: 'r' } as const;
  expect(fieldsOf(way, 'a')).toEqual(['toZone', 'uses']);
  expect(fieldsOf(way, 'b')).toEqual(['zone', 'uses']);
  expect(fieldsOf({ code: 'travel-too-short', cues: ['a'] }, 'a')[0]).toBe('toZone');
  const taken = { code: 'zone-conflict', cues: ['a', 'b'], zone: 'y' } as const;
  expect(fieldsOf(taken, 'a')).toEqual(['toZone']);
  expect(fieldsOf(taken, 'b')).toEqual(['zone']);
  const clash = { code: 'programme-clash', cues: ['a', 'b'] } as const;
  expect(fieldsOf(clash, 'a')).toEqual(['duration']);
  expect(fieldsOf(clash, 'b')).toEqual(['start', 'transitionMs']);
});

test('in no field of a cue that is not in it', () => {
  expect(fieldsOf({ code: 'window-missed', cues: ['a'] }, 'b')).toEqual([]);
  expect(fieldsOf({ code: 'programme-gap', cues: [] }, 'a')).toEqual([]);
});
