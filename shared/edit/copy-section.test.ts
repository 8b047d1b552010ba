import { expect, test } from 'vitest';
import type { MutableDocument } from '#shared/show/document.ts';
import type { Show } from '#shared/show/types.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { copySection, cuesOfSection } from './copy-section.ts';
import { readCueTimes } from './cue-times.ts';
import { applyDiff } from './diff.ts';
import { isRefusal } from './edit.ts';

// A bar lasts 2 s: the chorus runs from bar 3 (4 s) to bar 5 (8 s), the second one begins in bar 9 (16 s).
const music: Show['music'] = {
  lengthMs: 60_000,
  tempo: [{ bar: 1, bpm: 120, beats: 4 }],
  sections: [
    { id: 'c1', name: 'Chorus', start: { bar: 3 } },
    { id: 'v2', name: 'Verse', start: { bar: 5 } },
    { id: 'c2', name: 'Chorus 2', start: { bar: 9 } },
  ],
};
const document = (): MutableDocument =>
  smallDocument(
    [
      { id: 'before', number: 'CAM 1', start: { at: 3999 } },
      { id: 'a', number: 'CAM 2', start: { bar: 3, beat: 2 } },
      { id: 'b', number: 'CAM 3', start: { after: 'a', edge: 'end' } },
      { id: 'next', number: 'CAM 4', start: { bar: 5 } },
    ],
    { music },
  );

test('the cues that start in a section are laid to another one, with what hangs on what', () => {
  const show = document();
  expect(cuesOfSection(show, 'c1')).toEqual(['a', 'b']);
  const outcome = copySection(show, { section: 'c1', to: 'c2' });
  expect(outcome).toMatchObject({ label: { step: 'duplicate-cues', count: 2 } });
  if (!isRefusal(outcome)) applyDiff(show, outcome.diff);
  const times = readCueTimes(show);
  const copies = [...show.cues.values()].filter(({ id }) => !document().cues.has(id));
  expect(copies.map(({ number, id }) => [number, times.startOf(id)])).toEqual([
    ['CAM 5', 16_500],
    ['CAM 6', 18_500],
  ]);
  expect(copies[0]?.start).toEqual({ bar: 9, beat: 2 });
  expect(copies[1]?.start).toEqual({ after: copies[0]?.id, edge: 'end' });
  expect(show.sections.size).toBe(3);
});

test('right behind it begins a section of its own, but where one starts already', () => {
  const show = document();
  const last = copySection(show, { section: 'c2', to: null });
  expect(last).toEqual({ refused: 'nothing-selected' });
  const before = copySection(show, { section: 'c1', to: null });
  if (!isRefusal(before)) applyDiff(show, before.diff);
  // The verse starts there: no second section.
  expect(show.sections.size).toBe(3);
  expect(readCueTimes(show).startOf([...show.cues.keys()].at(-1) ?? '')).toBe(10_500);

  const alone = smallDocument([{ id: 'a', number: 'CAM 1', start: { bar: 2 } }], {
    music: { ...music, lengthMs: 4000, sections: [{ id: 'only', name: 'Only', start: { bar: 1 } }] },
  });
  const behind = copySection(alone, { section: 'only', to: null });
  if (!isRefusal(behind)) applyDiff(alone, behind.diff);
  expect([...alone.sections.values()].map(({ name, start }) => [name, start])).toEqual([
    ['Only', { bar: 1 }],
    ['Only', { bar: 3 }],
  ]);
});
