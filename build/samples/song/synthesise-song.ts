/** From a score and the show's tempo map to a WAV file: the same bytes on every machine. */
import type { Music } from '#shared/show/types.ts';
import { tempoMapOf } from '#shared/time/tempo-map.ts';
import { createBuses, type Buses } from './buses.ts';
import { playHit } from './drums.ts';
import type { Score } from './note.ts';
import { addRoom } from './room.ts';
import { playTone } from './tones.ts';
import { encodeWave } from './wave-file.ts';

const SAMPLE_RATE = 44_100;
const MASTER = 1.05;

/** The song of a show, `music.lengthMs` long, in its tempo; its first sample is show zero. Takes seconds. */
export function synthesiseSong(score: Score, music: Pick<Music, 'lengthMs' | 'firstBarAt' | 'tempo'>): Uint8Array {
  const tempo = tempoMapOf(music);
  const buses = createBuses(samplesOf(music.lengthMs), SAMPLE_RATE);
  for (const note of score.notes) {
    const startMs = tempo.timeOf(note.bar, note.beat);
    const seconds = (note.beats * 60) / tempo.bpmIn(note.bar);
    if ('tone' in note) playTone(buses, note, samplesOf(startMs), seconds);
    else playHit(buses, note, samplesOf(startMs), seconds);
  }
  addRoom(buses);
  shapeLevel(buses, samplesOf(score.fadeOutMs));
  return encodeWave(buses.left, buses.right, SAMPLE_RATE);
}

function samplesOf(ms: number): number {
  return Math.floor((ms * SAMPLE_RATE) / 1000);
}

/** Master level, and a fade to silence over the last samples. */
function shapeLevel({ left, right, length }: Buses, fade: number): void {
  for (let at = 0; at < length; at += 1) {
    const fading = Math.min(1, (length - at) / fade);
    const gain = MASTER * fading * fading;
    left[at] = (left[at] ?? 0) * gain;
    right[at] = (right[at] ?? 0) * gain;
  }
}
