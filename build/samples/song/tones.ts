/** The pitched instruments: wavetables with an envelope, some with vibrato or a second, slightly mistuned period. */
import { play, type Buses } from './buses.ts';
import { decayPerSample, frequencyOf, sineOfTurns } from './exact-math.ts';
import type { Tone, ToneNote } from './note.ts';
import { createWavetable, readWavetable, sawHarmonics } from './wavetable.ts';

interface Instrument {
  readonly table: Float64Array;
  readonly gain: number;
  readonly attackMs: number;
  readonly releaseMs: number;
  /** Falls by itself to 37 % within this time; absent: holds. */
  readonly decaySeconds?: number;
  /** A second oscillator this much higher, as a factor. */
  readonly detune?: number;
  /** Depth of vibrato as a part of the frequency; it sets in after a third of a second. */
  readonly vibrato?: number;
  /** Share that goes into the room. */
  readonly room: number;
}

const INSTRUMENTS: Readonly<Record<Tone, Instrument>> = {
  pad: {
    table: createWavetable(sawHarmonics(9)),
    gain: 0.085,
    attackMs: 260,
    releaseMs: 600,
    detune: 1.004,
    room: 0.35,
  },
  keys: {
    table: createWavetable([1, 0.55, 0.28, 0.16, 0.08, 0.05]),
    gain: 0.2,
    attackMs: 3,
    releaseMs: 180,
    decaySeconds: 0.7,
    room: 0.3,
  },
  bell: {
    table: createWavetable([1, 0, 0.42, 0, 0.12, 0, 0, 0.1]),
    gain: 0.16,
    attackMs: 2,
    releaseMs: 500,
    decaySeconds: 0.9,
    room: 0.5,
  },
  bass: {
    table: createWavetable([1, 0.62, 0.4, 0.22, 0.14, 0.08, 0.05]),
    gain: 0.3,
    attackMs: 4,
    releaseMs: 45,
    decaySeconds: 1.1,
    room: 0,
  },
  lead: {
    table: createWavetable([1, 0.72, 0.5, 0.42, 0.2, 0.12, 0.1, 0.05]),
    gain: 0.21,
    attackMs: 22,
    releaseMs: 120,
    vibrato: 0.006,
    room: 0.28,
  },
  answer: {
    table: createWavetable([1, 0.4, 0.34, 0.12, 0.1, 0.03]),
    gain: 0.2,
    attackMs: 28,
    releaseMs: 140,
    vibrato: 0.007,
    room: 0.32,
  },
  stab: {
    table: createWavetable(sawHarmonics(16)),
    gain: 0.085,
    attackMs: 6,
    releaseMs: 70,
    decaySeconds: 0.45,
    detune: 1.006,
    room: 0.18,
  },
  sub: { table: createWavetable([1, 0.06]), gain: 0.34, attackMs: 40, releaseMs: 300, room: 0 },
};

const VIBRATO_HZ = 5.4;
const VIBRATO_AFTER_SECONDS = 0.33;

/** Plays a note of `seconds` from the given sample on; its release sounds after that. */
export function playTone(buses: Buses, note: ToneNote, from: number, seconds: number): void {
  const { sampleRate } = buses;
  const voice = INSTRUMENTS[note.tone];
  const attack = Math.max(1, Math.floor((voice.attackMs * sampleRate) / 1000));
  const release = Math.max(1, Math.floor((voice.releaseMs * sampleRate) / 1000));
  const held = Math.floor(seconds * sampleRate);
  const step = frequencyOf(note.pitch) / sampleRate;
  const decay = voice.decaySeconds === undefined ? 1 : decayPerSample(voice.decaySeconds, sampleRate);
  const loud = voice.gain * note.level * (voice.detune === undefined ? 1 : 0.6);
  let phase = 0;
  let second = 0.37;
  let level = 1;
  let bend = 1;
  for (let at = 0; at < held + release; at += 1) {
    if (voice.vibrato !== undefined && at % 64 === 0) bend = vibratoAt(at / sampleRate, voice.vibrato);
    let sample = readWavetable(voice.table, phase);
    phase += step * bend;
    phase -= Math.floor(phase);
    if (voice.detune !== undefined) {
      sample += readWavetable(voice.table, second);
      second += step * voice.detune;
      second -= Math.floor(second);
    }
    let gain = loud * level;
    if (at < attack) gain *= at / attack;
    if (at >= held) gain *= (held + release - at) / release;
    level *= decay;
    play(buses, from + at, sample * gain, note.pan, voice.room);
  }
}

function vibratoAt(seconds: number, depth: number): number {
  if (seconds < VIBRATO_AFTER_SECONDS) return 1;
  const grown = Math.min(1, (seconds - VIBRATO_AFTER_SECONDS) * 2);
  return 1 + depth * grown * sineOfTurns(seconds * VIBRATO_HZ);
}
