import { describe, expect, test } from 'vitest';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { headerOf } from '#shared/show/document.ts';
import { timeOfMoment } from '#shared/time/moment.ts';
import { isRefusal } from '#shared/edit/edit.ts';
import { smallDocument } from '#tests/fixtures/small-document.ts';
import { boardHandles, moveHandle, snapHandle, type BoardHandle } from './board-handles.ts';
import type { SongFacts } from './song-scene.ts';

const TEMPO = [{ bar: 1, bpm: 120, beats: 4 }];
const FACTS: SongFacts = {
  tempo: tempoMapOf({ tempo: TEMPO }),
  changes: [{ bar: 1, bpm: 120, beats: 4, timeMs: 0 }],
  sections: [
    { id: 'v', name: 'Verse', timeMs: 0 },
    { id: 'c', name: 'Chorus', timeMs: 16_000 },
  ],
  lyrics: [
    { text: 'one', timeMs: 100, untimed: false },
    { text: 'two', timeMs: 300, untimed: false },
    { text: 'three', timeMs: 9_000, untimed: false },
  ],
  lengthMs: 60_000,
};
/** 10 s in 1,000 px. */
const VIEW = { fromMs: 0, msPerPx: 10, scrollPx: 0 };
const keys = (handles: readonly BoardHandle[]): string[] => handles.map(({ key }) => key);

describe('what can be taken hold of', () => {
  test('is what is in view', () => {
    expect(keys(boardHandles(FACTS, VIEW, 1_000, null))).toEqual([
      'section v',
      'bar 1',
      'bar 2',
      'bar 3',
      'bar 4',
      'bar 5',
      'bar 6',
      'lyric 0',
      'lyric 1',
      'lyric 2',
    ]);
  });
  test('is never nearer to the next than a finger', () => {
    const far = boardHandles(FACTS, { ...VIEW, msPerPx: 100 }, 600, null);
    expect(keys(far).filter((key) => key.startsWith('lyric'))).toEqual(['lyric 0', 'lyric 2']);
    const bars = far.filter(({ kind }) => kind === 'bar').map(({ timeMs }) => timeMs / 100);
    expect(bars.every((x, at) => at === 0 || x - (bars[at - 1] ?? 0) >= 12)).toBe(true);
  });
  test('keeps the one with the keyboard, wherever it is', () => {
    const held = boardHandles(FACTS, VIEW, 1_000, 'bar 17').find(({ key }) => key === 'bar 17');
    expect(held).toMatchObject({ kind: 'bar', timeMs: 32_000 });
    expect(keys(boardHandles(FACTS, VIEW, 1_000, 'section c'))).toContain('section c');
  });
});

describe('a dragged handle', () => {
  const [, bar] = boardHandles(FACTS, VIEW, 1_000, null);
  const lyric = boardHandles(FACTS, VIEW, 1_000, null).at(-1);
  const snap = (handle: BoardHandle | undefined, timeMs: number, playheadMs: number): number | undefined =>
    handle && snapHandle(handle, timeMs, { tempo: FACTS.tempo, msPerPx: 10, playheadMs });

  test('of a bar is drawn to the playhead alone', () => {
    expect(snap(bar, 2_040.4, 2_090)).toBe(2_090);
    expect(snap(bar, 2_040.4, 5_000)).toBe(2_040);
  });
  test('of a line is drawn to beats too, the nearer of both', () => {
    expect(snap(lyric, 9_040, 5_000)).toBe(9_000);
    expect(snap(lyric, 9_040, 9_045)).toBe(9_045);
  });
  test('puts what it holds to its time, in the form it has', () => {
    const document = smallDocument([], {
      music: {
        lengthMs: 60_000,
        tempo: TEMPO,
        sections: [{ id: 'v', name: 'Verse', start: { bar: 3 } }],
        lyrics: [{ start: { bar: 5 }, text: 'one' }],
      },
    });
    const put = (handle: BoardHandle, toMs: number): number | undefined => {
      const outcome = moveHandle(document, handle, toMs, 'stretch');
      if (isRefusal(outcome)) return undefined;
      const music = outcome.diff.header?.updated?.[0]?.[1].music ?? headerOf(document).music;
      const start = outcome.diff.sections?.updated?.[0]?.[1].start ?? music.lyrics?.[0]?.start;
      if (handle.kind === 'bar') return tempoMapOf(music).timeOf(handle.bar, 1);
      return start && 'bar' in start ? timeOfMoment(start, tempoMapOf(music)) : undefined;
    };
    expect(put({ kind: 'section', key: '', band: 'sections', id: 'v', name: '', timeMs: 0 }, 6_500)).toBe(6_500);
    expect(put({ kind: 'lyric', key: '', band: 'lyrics', index: 0, text: '', timeMs: 0 }, 7_123)).toBe(7_123);
    expect(put({ kind: 'bar', key: '', band: 'bars', bar: 9, bpm: 120, timeMs: 0 }, 17_777)).toBe(17_777);
  });
});
