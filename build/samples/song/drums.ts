/** The drums and noises: sines that fall in pitch, and noise that falls in loudness. */
import { play, type Buses } from './buses.ts';
import { createNoise, decayPerSample, sineOfTurns } from './exact-math.ts';
import type { Hit, HitNote } from './note.ts';
import { createWavetable, readWavetable } from './wavetable.ts';

/** A skin: a sine that falls from one pitch to another. */
interface Skin {
  readonly gain: number;
  readonly fromHz: number;
  readonly toHz: number;
  /** Time in which the pitch has fallen to 37 % of the way. */
  readonly fallSeconds: number;
  readonly decaySeconds: number;
}
/** A rattle: noise, with its lows taken off. */
interface Rattle {
  readonly gain: number;
  readonly decaySeconds: number;
  /** How much of the last sample is taken off: 0 all of the noise, 1 the hiss only. */
  readonly thin: number;
}
interface Drum {
  readonly skin?: Skin;
  readonly rattle?: Rattle;
  readonly room: number;
}

const DRUMS: Readonly<Record<Exclude<Hit, 'riser'>, Drum>> = {
  kick: {
    skin: { gain: 0.75, fromHz: 150, toHz: 47, fallSeconds: 0.028, decaySeconds: 0.13 },
    rattle: { gain: 0.05, decaySeconds: 0.004, thin: 0.6 },
    room: 0,
  },
  snare: {
    skin: { gain: 0.26, fromHz: 240, toHz: 180, fallSeconds: 0.03, decaySeconds: 0.08 },
    rattle: { gain: 0.24, decaySeconds: 0.085, thin: 0.55 },
    room: 0.22,
  },
  clap: { rattle: { gain: 0.26, decaySeconds: 0.07, thin: 0.8 }, room: 0.3 },
  hat: { rattle: { gain: 0.1, decaySeconds: 0.022, thin: 1 }, room: 0.02 },
  'open-hat': { rattle: { gain: 0.1, decaySeconds: 0.11, thin: 1 }, room: 0.05 },
  shaker: { rattle: { gain: 0.06, decaySeconds: 0.035, thin: 0.9 }, room: 0.04 },
  crash: { rattle: { gain: 0.2, decaySeconds: 0.75, thin: 0.92 }, room: 0.35 },
  heart: { skin: { gain: 0.62, fromHz: 70, toHz: 42, fallSeconds: 0.05, decaySeconds: 0.14 }, room: 0.12 },
  boom: {
    skin: { gain: 0.7, fromHz: 88, toHz: 33, fallSeconds: 0.12, decaySeconds: 0.65 },
    rattle: { gain: 0.1, decaySeconds: 0.3, thin: 0.2 },
    room: 0.3,
  },
};

const SINE = createWavetable([1]);
/** Below this a sound is over: a sixteen-bit sample cannot hold it. */
const SILENCE = 0.00002;

/** Plays a hit from the given sample on; only a riser lasts as long as its note, `seconds`. */
export function playHit(buses: Buses, note: HitNote, from: number, seconds: number): void {
  if (note.hit === 'riser') return playRiser(buses, note, from, seconds);
  const drum = DRUMS[note.hit];
  if (drum.skin) playSkin(buses, note, from, drum.skin, drum.room);
  if (drum.rattle) playRattle(buses, note, from, drum.rattle, drum.room);
}

function playSkin(buses: Buses, note: HitNote, from: number, skin: Skin, room: number): void {
  const fall = decayPerSample(skin.fallSeconds, buses.sampleRate);
  const decay = decayPerSample(skin.decaySeconds, buses.sampleRate);
  let above = skin.fromHz - skin.toHz;
  let level = skin.gain * note.level;
  let phase = 0;
  for (let at = from; level > SILENCE; at += 1) {
    play(buses, at, readWavetable(SINE, phase) * level, note.pan, room);
    phase += (skin.toHz + above) / buses.sampleRate;
    phase -= Math.floor(phase);
    above *= fall;
    level *= decay;
  }
}

function playRattle(buses: Buses, note: HitNote, from: number, rattle: Rattle, room: number): void {
  const noise = createNoise(from);
  const decay = decayPerSample(rattle.decaySeconds, buses.sampleRate);
  let level = rattle.gain * note.level;
  let last = 0;
  for (let at = from; level > SILENCE; at += 1) {
    const next = noise();
    play(buses, at, (next - last * rattle.thin) * level, note.pan, room);
    last = next;
    level *= decay;
  }
}

const RISER_GAIN = 0.11;

/** Noise that swells and brightens, with a slow beat in it. */
function playRiser(buses: Buses, note: HitNote, from: number, seconds: number): void {
  const noise = createNoise(from);
  const length = Math.floor(seconds * buses.sampleRate);
  let low = 0;
  for (let at = 0; at < length; at += 1) {
    const done = at / length;
    low += (noise() - low) * (0.02 + 0.5 * done * done);
    const beat = at % 256 === 0 ? 1 : 1 - 0.25 * sineOfTurns(done * 16);
    play(buses, from + at, low * beat * done * done * RISER_GAIN * note.level * 3, note.pan, 0.25);
  }
}
