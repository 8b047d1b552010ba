/** The room round the band: a dotted-eighth echo, and a reverb of four combs and two all-passes a side (Schroeder). */
import type { Buses } from './buses.ts';

const COMBS_MS = [29.7, 37.1, 41.1, 43.7] as const;
const ALL_PASSES_MS = [5, 1.7] as const;
/** The right side is a little later than the left: width. */
const WIDTH_MS = 0.6;
const FEEDBACK = 0.77;
const DAMPING = 0.35;
const ECHO_MS = 381;
const ECHO_FEEDBACK = 0.32;
const ECHO_LEVEL = 0.28;
const REVERB_LEVEL = 0.22;

type Filter = (sample: number) => number;

function createDelay(ms: number, sampleRate: number) {
  const line = new Float64Array(Math.max(1, Math.floor((ms * sampleRate) / 1000)));
  let at = 0;
  return {
    read: () => line[at] ?? 0,
    write(sample: number) {
      line[at] = sample;
      at = at + 1 === line.length ? 0 : at + 1;
    },
  };
}

function createComb(ms: number, sampleRate: number): Filter {
  const delay = createDelay(ms, sampleRate);
  let damped = 0;
  return (sample) => {
    const out = delay.read();
    damped = out + (damped - out) * DAMPING;
    delay.write(sample + damped * FEEDBACK);
    return out;
  };
}

function createAllPass(ms: number, sampleRate: number): Filter {
  const delay = createDelay(ms, sampleRate);
  return (sample) => {
    const late = delay.read();
    const inner = sample + late * 0.5;
    delay.write(inner);
    return late - inner * 0.5;
  };
}

function createReverb(extraMs: number, sampleRate: number): Filter {
  const combs = COMBS_MS.map((ms) => createComb(ms + extraMs, sampleRate));
  const allPasses = ALL_PASSES_MS.map((ms) => createAllPass(ms + extraMs, sampleRate));
  return (sample) => {
    let sum = 0;
    for (const comb of combs) sum += comb(sample);
    for (const allPass of allPasses) sum = allPass(sum);
    return sum * REVERB_LEVEL;
  };
}

/** Adds what the room gives back to both sides. */
export function addRoom(buses: Buses): void {
  const { left, right, room, sampleRate, length } = buses;
  const echo = createDelay(ECHO_MS, sampleRate);
  const reverbLeft = createReverb(0, sampleRate);
  const reverbRight = createReverb(WIDTH_MS, sampleRate);
  for (let at = 0; at < length; at += 1) {
    const late = echo.read();
    const sample = (room[at] ?? 0) + late * ECHO_LEVEL;
    echo.write((room[at] ?? 0) + late * ECHO_FEEDBACK);
    left[at] = (left[at] ?? 0) + reverbLeft(sample) + late * ECHO_LEVEL * 0.6;
    right[at] = (right[at] ?? 0) + reverbRight(sample) + late * ECHO_LEVEL * 0.4;
  }
}
