import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDocument } from '#shared/show/load.ts';
import { cueIn, smallDocument } from '#tests/fixtures/small-document.ts';
import { randomShow } from '#tests/oracle/random-show.ts';
import { applyDiff } from './diff.ts';
import { isRefusal } from './edit.ts';
import { findMentions, findRenumberings } from './renumber-cues.ts';
import { CUE_TEXTS, findReplacements, refusedRewrites, rewriteCues, type FindAndReplace } from './rewrite-cues.ts';

const document = () =>
  smallDocument([
    { id: 'a', number: 'CAM 1', name: 'Wall, wall', call: 'CAM 1 and CAM 12 GO', start: { at: 0 } },
    { id: 'b', number: 'CAM 12', name: '벽이 빠진다', notes: 'See CAM 1.5 and CAM 1', start: { at: 0 } },
    { id: 'c', number: 'SET 7', name: 'Wallpaper', start: { at: 0 } },
  ]);
const ask = (more: Partial<FindAndReplace>): FindAndReplace => ({
  find: '',
  replace: '',
  fields: new Set(CUE_TEXTS),
  matchCase: false,
  wholeWords: false,
  cues: null,
  ...more,
});
const found = (more: Partial<FindAndReplace>): string[] =>
  findReplacements(document(), ask(more)).map(({ cue, field, after }) => `${cue} ${field}: ${after}`);

describe('find and replace', () => {
  test('finds every text, whatever its capitals, or only as it is written', () => {
    expect(found({ find: 'wall', replace: 'Gate' })).toEqual(['a name: Gate, Gate', 'c name: Gatepaper']);
    expect(found({ find: 'wall', replace: 'Gate', matchCase: true })).toEqual(['a name: Wall, Gate']);
    expect(found({ find: 'wall', replace: 'Gate', wholeWords: true })).toEqual(['a name: Gate, Gate']);
    expect(found({ find: '벽'.normalize('NFD'), replace: '문' })).toEqual(['b name: 문이 빠진다']);
    expect(found({ find: '', replace: 'x' })).toEqual([]);
  });
  test('takes signs as they are, and looks only where it is told to', () => {
    expect(found({ find: '.', replace: '$&' })).toEqual(['b notes: See CAM 1$&5 and CAM 1']);
    expect(found({ find: 'cam', replace: 'C', fields: new Set(['number']) })).toEqual([
      'a number: C 1',
      'b number: C 12',
    ]);
    expect(found({ find: 'cam', replace: 'C', fields: new Set(['number']), cues: new Set(['b']) })).toEqual([
      'b number: C 12',
    ]);
  });
  test('refuses numbers that would be double, empty or too long, each by itself', () => {
    const show = document();
    const double = findReplacements(show, ask({ find: 'CAM 12', replace: 'CAM 1', fields: new Set(['number']) }));
    expect([...refusedRewrites(show, double).values()]).toEqual([{ refused: 'number-taken', number: 'CAM 1' }]);
    const empty = findReplacements(show, ask({ find: 'SET 7', replace: ' ', fields: new Set(['number']) }));
    expect([...refusedRewrites(show, empty).values()]).toEqual([{ refused: 'number-invalid', number: ' ' }]);
    expect(rewriteCues(show, { rewrites: empty, step: 'replace-text' })).toEqual({
      refused: 'number-invalid',
      number: ' ',
    });
  });
  test('is one step', () => {
    const show = document();
    const outcome = rewriteCues(show, {
      rewrites: findReplacements(show, ask({ find: 'wall', replace: 'Gate' })),
      step: 'replace-text',
    });
    expect(outcome).toMatchObject({ label: { step: 'replace-text', count: 2 } });
    if (!isRefusal(outcome)) applyDiff(show, outcome.diff);
    expect(cueIn(show, 'c').name).toBe('Gatepaper');
  });
});

describe('renumbering', () => {
  const request = { cues: ['b', 'a', 'c'], prefix: null, from: 10, step: 10, digits: 1 };
  test('counts each form by itself, in the order given, and follows in calls and notes', () => {
    const show = document();
    const numbers = findRenumberings(show, request);
    const rewrites = [...numbers, ...findMentions(show, numbers)];
    expect(rewrites.map(({ cue, field, after }) => `${cue} ${field}: ${after}`)).toEqual([
      'b number: CAM 10',
      'a number: CAM 20',
      'c number: SET 10',
      'a call: CAM 20 and CAM 10 GO',
      'b notes: See CAM 1.5 and CAM 20',
    ]);
    expect(refusedRewrites(show, rewrites).size).toBe(0);
  });
  test('gives all one form and enough digits, and refuses what another cue has', () => {
    const show = document();
    const rewrites = findRenumberings(show, { ...request, cues: ['c'], prefix: 'CAM ', from: 1 });
    expect(rewrites.map(({ after }) => after)).toEqual(['CAM 1']);
    expect(refusedRewrites(show, rewrites).size).toBe(1);
    expect(findRenumberings(show, { ...request, digits: 3, from: 1, step: 1 }).map(({ after }) => after)).toEqual([
      'CAM 001',
      'CAM 002',
      'SET 001',
    ]);
  });
});

test('on random shows what is not refused can be done, and leaves each number once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.constantFrom('N', '1', ' ', 'N 1'),
      fc.constantFrom('', '2', 'X', '1'),
      (seed, find, replace) => {
        const show = loadDocument(randomShow(seed));
        const all = findReplacements(show, ask({ find, replace }));
        const refused = refusedRewrites(show, all);
        const rewrites = all.filter((_, place) => !refused.has(place));
        const outcome = rewriteCues(show, { rewrites, step: 'replace-text' });
        expect(isRefusal(outcome)).toBe(false);
        if (!isRefusal(outcome)) applyDiff(show, outcome.diff);
        const numbers = [...show.cues.values()].map(({ number }) => number);
        expect(new Set(numbers).size).toBe(numbers.length);
      },
    ),
  );
});
