import { expect, test } from 'vitest';
import type { MutableDocument } from '#shared/show/document.ts';
import type { Show } from '#shared/show/types.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { timedSections } from './change-sections.ts';
import { copySection, cuesOfSection } from './copy-section.ts';
import { readCueTimes } from './cue-times.ts';
import { applyDiff } from './diff.ts';
import { isRefusal } from './edit.ts';

// A bar lasts 2 s: the chorus runs from bar 3 (4 s) to bar 5 (8 s), the second one begins in bar 9 (16 s).
const music: Show['music'] = {
  lengthMs: 60_000,
  tempo: [{ bar: 1, bpm: 120, beats: 4 }],
  sections: [
    { id: 'c1', name: 'Chorus', start: { bar: 3 }, intention: 'Louder', resetMs: 30_000 },
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
  expect(cuesOfSection(show, 'c1')).toEqual({ copied: ['a', 'b'], held: [] });
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

test('right behind it begins a section with all that the first one says; the one that started there begins where it ends', () => {
  const show = document();
  const outcome = copySection(show, { section: 'c1', to: null });
  expect(outcome).toMatchObject({ label: { step: 'copy-section', name: 'Chorus' } });
  if (!isRefusal(outcome)) applyDiff(show, outcome.diff);
  const made = timedSections(show).map(({ section, startMs }) => [section.name, section.start, startMs]);
  expect(made).toEqual([
    ['Chorus', { bar: 3 }, 4000],
    ['Chorus', { bar: 5 }, 8000],
    ['Verse', { bar: 7 }, 12_000],
    ['Chorus 2', { bar: 9 }, 16_000],
  ]);
  const [, copy] = timedSections(show);
  expect(copy?.section).toMatchObject({ intention: 'Louder', resetMs: 30_000 });
  expect(readCueTimes(show).startOf([...show.cues.keys()].at(-1) ?? '')).toBe(10_500);
});

test('a section that would be covered whole is named, and nothing is copied over it', () => {
  expect(copySection(document(), { section: 'v2', to: null })).toMatchObject({ label: { step: 'copy-section' } });
  const show = smallDocument([], {
    music: { ...music, sections: [...(music.sections ?? []), { id: 'end', name: 'End', start: { bar: 11 } }] },
  });
  // The verse lasts four bars, the chorus behind it two.
  expect(copySection(show, { section: 'v2', to: null })).toEqual({
    refused: 'no-room',
    section: 'Verse',
    next: 'Chorus 2',
  });
});

test('a section without cues is copied too; to another one it has nothing to lay', () => {
  const show = document();
  const outcome = copySection(show, { section: 'c2', to: null });
  if (!isRefusal(outcome)) applyDiff(show, outcome.diff);
  expect(timedSections(show).map(({ section, startMs }) => [section.name, startMs])).toContainEqual([
    'Chorus 2',
    60_000,
  ]);
  expect(show.cues.size).toBe(4);
  expect(copySection(document(), { section: 'c2', to: 'c1' })).toEqual({ refused: 'nothing-selected' });
});

test('cues in locked lanes are told apart and stay; where there are no others, the section still is copied', () => {
  const show = smallDocument(
    [
      { id: 'a', number: 'CAM 1', start: { bar: 3 } },
      { id: 'lx', number: 'LX 1', lane: 'closed', kind: 'light', start: { bar: 4 } },
      { id: 'lx-2', number: 'LX 2', lane: 'closed', kind: 'light', start: { bar: 6 } },
    ],
    { music },
  );
  expect(cuesOfSection(show, 'c1')).toEqual({ copied: ['a'], held: ['lx'] });
  const outcome = copySection(show, { section: 'v2', to: null });
  expect(outcome).toMatchObject({ label: { step: 'copy-section', name: 'Verse' } });
  expect(copySection(show, { section: 'v2', to: 'c2' })).toEqual({ refused: 'lane-locked', lane: 'Closed' });
});

test('the last section is copied to where the song ends, on its bar', () => {
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
