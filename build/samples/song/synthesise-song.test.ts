import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Show } from '#shared/show/types.ts';
import { FIRST_LIGHT_SCORE } from './first-light-score.ts';
import type { Note } from './note.ts';
import { ONLY_ONCE_SCORE } from './only-once-score.ts';
import { synthesiseSong } from './synthesise-song.ts';

const showOf = (file: string) => JSON.parse(readFileSync(path.join(import.meta.dirname, '..', file), 'utf8')) as Show;

/** Root mean square of the samples of both sides between two times, 1 = full scale. */
function loudness(wave: Uint8Array, fromMs: number, toMs: number): number {
  const samples = new Int16Array(wave.buffer, 44).subarray(2 * Math.floor(fromMs * 44.1), 2 * Math.floor(toMs * 44.1));
  return Math.sqrt(samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0) / samples.length);
}

describe('the song of a show', () => {
  const { music } = showOf('small.onetake');
  const wave = synthesiseSong(FIRST_LIGHT_SCORE, music);

  it('is a 16-bit stereo WAV file as long as the show says', () => {
    const view = new DataView(wave.buffer);
    expect(new TextDecoder().decode(wave.slice(0, 4))).toBe('RIFF');
    expect(view.getUint32(4, true)).toBe(wave.length - 8);
    expect([view.getUint16(22, true), view.getUint32(24, true), view.getUint16(34, true)]).toEqual([2, 44_100, 16]);
    expect(view.getUint32(40, true)).toBe((44_100 * 4 * music.lengthMs) / 1000);
  });
  it('is the very file whose hash the show states', () => {
    expect(createHash('sha256').update(wave).digest('hex')).toBe(music.audio?.sha256);
  });
  it('is louder in its chorus, and silent at its end', () => {
    expect(loudness(wave, 24_000, 43_000)).toBeGreaterThan(1.4 * loudness(wave, 0, 20_000));
    expect(loudness(wave, 47_950, 48_000)).toBeLessThan(0.002);
  });
  it('sounds where the tempo map puts the bar', () => {
    const kick: Note = { hit: 'kick', bar: 3, beat: 1, beats: 1, level: 1, pan: 0 };
    const tempo = [
      { bar: 1, bpm: 118, beats: 4 },
      { bar: 2, bpm: 118, beats: 2 },
    ];
    const single = synthesiseSong({ notes: [kick], fadeOutMs: 10 }, { lengthMs: 6000, firstBarAt: 600, tempo });
    // 600 + 4 and 2 beats of 508.47 ms
    expect(loudness(single, 0, 3650)).toBe(0);
    expect(loudness(single, 3651, 3680)).toBeGreaterThan(0.1);
  });
});

describe('the score of Only Once', () => {
  it('stays within the song, and leaves the break all but empty', () => {
    const bars = ONLY_ONCE_SCORE.notes.map(({ bar }) => bar);
    expect([Math.min(...bars), Math.max(...bars)]).toEqual([1, 104]);
    const inBar = (bar: number) => ONLY_ONCE_SCORE.notes.filter((note) => note.bar === bar).length;
    expect(inBar(79)).toBeLessThan(5);
    expect(inBar(84)).toBeGreaterThan(40);
  });
});
