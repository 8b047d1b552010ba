/** The commands of the song: tempo, bar lines, lyrics, sections. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerOf, type MutableDocument } from '#shared/show/document.ts';
import type { Lyric, Music } from '#shared/show/types.ts';
import { BAR_FIT_REACHES } from '#shared/time/fit-bar.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { addLyric, changeLyric, deleteLyrics, pasteLyrics, timeLyric } from './change-lyrics.ts';
import { changeMusic } from './change-music.ts';
import { addSection, moveSection, splitSection, timedSections } from './change-sections.ts';
import { fitBarLine, moveTempo, removeTempo, setTempo, setWholeTempo } from './change-tempo.ts';
import { readCueTimes } from './cue-times.ts';
import { applyDiff, reverseDiff } from './diff.ts';
import { isRefusal, type Outcome } from './edit.ts';

const MUSIC: Music = { lengthMs: 60_000, tempo: [{ bar: 1, bpm: 120, beats: 4 }] };
const SHOW = (music: Partial<Music> = {}) =>
  smallDocument(
    [
      { id: 'on-bar', start: { bar: 9 } },
      { id: 'on-time', start: { at: 16_000 } },
      { id: 'follower', start: { after: 'on-bar', edge: 'end' } },
    ],
    { music: { ...MUSIC, ...music } },
  );

function run(document: MutableDocument, outcome: Outcome): void {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  applyDiff(document, outcome.diff);
}
const musicOf = (document: MutableDocument) => headerOf(document).music;
const lyricTimes = (document: MutableDocument): number[] => {
  const { lyrics = [] } = musicOf(document);
  return lyrics.map(({ start }) => timeOfMoment(start, tempoMapOf(musicOf(document))));
};

describe('tempo', () => {
  test('a bar line that is moved takes cues on bars and their followers along, and no others', () => {
    const document = SHOW();
    run(document, fitBarLine(document, { bar: 9, toMs: 20_000, reach: 'stretch' }));
    const times = readCueTimes(document);
    expect(['on-bar', 'on-time', 'follower'].map(times.startOf)).toEqual([20_000, 16_000, 22_000]);
    expect(musicOf(document).tempo).toEqual([{ bar: 1, bpm: 96, beats: 4 }]);
  });
  test('undone, the show is what it was', () => {
    const drag = fc.record({
      bar: fc.integer({ min: 1, max: 40 }),
      toMs: fc.integer({ min: -5_000, max: 90_000 }),
      reach: fc.constantFrom(...BAR_FIT_REACHES),
    });
    fc.assert(
      fc.property(fc.array(drag, { minLength: 1, maxLength: 5 }), (drags) => {
        const document = SHOW({ firstBarAt: 250 });
        const before = headerOf(document);
        const diffs = drags.map((fit) => {
          const outcome = fitBarLine(document, fit);
          if (isRefusal(outcome)) throw new Error(outcome.refused);
          applyDiff(document, outcome.diff);
          return outcome.diff;
        });
        for (const diff of diffs.reverse()) applyDiff(document, reverseDiff(diff));
        expect(headerOf(document)).toEqual(before);
      }),
    );
  });
  test('a change holds to the next one and keeps what it does not name', () => {
    const document = SHOW();
    run(document, setTempo(document, { bar: 9, bpm: 90 }));
    run(document, setTempo(document, { bar: 17, beats: 3 }));
    run(document, setTempo(document, { bar: 9, bpm: 96 }));
    expect(musicOf(document).tempo).toEqual([
      { bar: 1, bpm: 120, beats: 4 },
      { bar: 9, bpm: 96, beats: 4 },
      { bar: 17, bpm: 90, beats: 3 },
    ]);
    expect(moveTempo(document, { bar: 17, to: 9 })).toEqual({ refused: 'tempo-taken', bar: 9 });
    run(document, moveTempo(document, { bar: 17, to: 5 }));
    run(document, removeTempo(document, { bar: 9 }));
    run(document, removeTempo(document, { bar: 1 }));
    expect(musicOf(document).tempo.map(({ bar }) => bar)).toEqual([1, 5]);
  });
  test('one tempo for the whole song leaves the metres', () => {
    const document = SHOW();
    run(document, setTempo(document, { bar: 9, bpm: 90 }));
    run(document, setTempo(document, { bar: 17, beats: 3 }));
    run(document, setWholeTempo(document, { bpm: 118 }));
    expect(musicOf(document).tempo).toEqual([
      { bar: 1, bpm: 118, beats: 4 },
      { bar: 17, bpm: 118, beats: 3 },
    ]);
  });
  test('what a file could not hold is refused', () => {
    const document = SHOW();
    expect(setTempo(document, { bar: 3, bpm: 0 })).toMatchObject({ refused: 'value-invalid' });
    expect(setTempo(document, { bar: 3, beats: 1.5 })).toMatchObject({ refused: 'value-invalid' });
    expect(changeMusic(document, { patch: { lengthMs: 0 } })).toMatchObject({ refused: 'value-invalid' });
  });
});

describe('lyrics', () => {
  const line = (at: number, text: string): Lyric => ({ start: { at }, text });

  test('a pasted text is spread over the song, without empty rows', () => {
    const document = SHOW();
    run(document, pasteLyrics(document, { text: 'one\r\n\r\n  two \nthree', replace: true }));
    expect(musicOf(document).lyrics).toEqual([line(0, 'one'), line(15_000, 'two'), line(30_000, 'three')]);
  });
  test('behind the lyrics that are there it takes the rest of the song', () => {
    const document = SHOW({ lyrics: [line(30_000, 'there')] });
    run(document, pasteLyrics(document, { text: 'a\nb', replace: false }));
    expect(lyricTimes(document)).toEqual([30_000, 40_000, 50_000]);
  });
  test('a lyric file brings its times, from the song’s first sample', () => {
    const document = SHOW({ audio: { path: 'a.wav', offsetMs: 1_000 } });
    const text = '[ar:Somebody]\n[offset:+200]\n[00:12.50]<00:12.50>twice <00:13.10>sung\n[00:05.2][01:00.000]again';
    run(document, pasteLyrics(document, { text, replace: true }));
    expect(musicOf(document).lyrics).toEqual([line(6_000, 'again'), line(13_300, 'twice sung'), line(60_800, 'again')]);
  });
  test('a text without a line changes nothing', () => {
    const document = SHOW({ lyrics: [line(1, 'there')] });
    expect(pasteLyrics(document, { text: ' \n\n', replace: true })).toMatchObject({ diff: {} });
  });
  test('a line that is tapped keeps its place: those that it overtakes come along, those before it stay', () => {
    const document = SHOW({ lyrics: [line(0, 'a'), line(15_000, 'b'), line(30_000, 'c')] });
    run(document, timeLyric(document, { index: 0, start: { bar: 11 } }));
    expect(musicOf(document).lyrics?.map(({ start }) => start)).toEqual([{ bar: 11 }, { bar: 11 }, { at: 30_000 }]);
    run(document, timeLyric(document, { index: 2, start: { at: 18_000 } }));
    expect(lyricTimes(document)).toEqual([20_000, 20_000, 20_000]);
  });
  test('tapped one after the other, each line stands where it was tapped', () => {
    const taps = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(taps, (times) => {
        const rising = [...times].sort((a, b) => a - b);
        const document = SHOW();
        run(document, pasteLyrics(document, { text: rising.map((_, at) => `line ${at}`).join('\n'), replace: true }));
        for (const [index, at] of rising.entries()) {
          run(document, timeLyric(document, { index, start: { at } }));
          const now = lyricTimes(document);
          expect(now).toEqual([...now].sort((a, b) => a - b));
        }
        expect(lyricTimes(document)).toEqual(rising);
        expect(musicOf(document).lyrics?.map(({ text }) => text)).toEqual(rising.map((_, at) => `line ${at}`));
      }),
    );
  });
  test('a line that is set to another time goes to its place', () => {
    const document = SHOW({ lyrics: [line(0, 'a'), line(15_000, 'b')] });
    run(document, changeLyric(document, { index: 0, patch: { start: { at: 20_000 } } }));
    run(document, addLyric(document, line(17_000, 'c')));
    expect(musicOf(document).lyrics?.map(({ text }) => text)).toEqual(['b', 'c', 'a']);
  });
  test('the last one that goes takes the list along', () => {
    const document = SHOW({ lyrics: [line(0, 'a'), line(15_000, 'b')] });
    run(document, deleteLyrics(document, { indexes: new Set([0]) }));
    expect(musicOf(document).lyrics).toEqual([line(15_000, 'b')]);
    run(document, deleteLyrics(document, { indexes: new Set([0]) }));
    expect('lyrics' in musicOf(document)).toBe(false);
  });
});

describe('sections', () => {
  const SECTIONS = () =>
    SHOW({
      sections: [
        { id: 'v', name: 'Verse', start: { bar: 1 }, intention: 'small', resetMs: 30_000 },
        { id: 'c', name: 'Chorus', start: { bar: 9 } },
      ],
    });
  const starts = (document: MutableDocument): (readonly [string, number])[] =>
    timedSections(document).map(({ section, startMs }) => [section.name, startMs]);

  test('a section is added behind the one that runs until then', () => {
    const document = SECTIONS();
    run(document, addSection(document, { start: { bar: 5 }, name: 'Lift' }));
    expect([...document.sections.values()].sort((a, b) => a.rank - b.rank).map(({ name }) => name)).toEqual([
      'Verse',
      'Lift',
      'Chorus',
    ]);
  });
  test('one that is cut keeps all it said in both parts', () => {
    const document = SECTIONS();
    run(document, splitSection(document, { start: { bar: 5 }, name: (of) => `${of} 2` }));
    const [, second] = timedSections(document);
    expect(second?.section).toMatchObject({ name: 'Verse 2', start: { bar: 5 }, intention: 'small', resetMs: 30_000 });
    expect(splitSection(document, { start: { bar: 9 }, name: String })).toEqual({ refused: 'no-section' });
    expect(splitSection(document, { start: { bar: -3 }, name: String })).toEqual({ refused: 'no-section' });
  });
  test('an edge goes no further than its neighbours', () => {
    const document = SECTIONS();
    run(document, moveSection(document, { id: 'c', toMs: -4_000 }));
    expect(starts(document)).toEqual([
      ['Verse', 0],
      ['Chorus', 1],
    ]);
    run(document, moveSection(document, { id: 'v', toMs: 30_000 }));
    expect(starts(document)[0]).toEqual(['Verse', 0]);
    run(document, moveSection(document, { id: 'c', toMs: 10_000 }));
    expect(document.sections.get('c')?.start).toEqual({ bar: 6 });
  });
});
