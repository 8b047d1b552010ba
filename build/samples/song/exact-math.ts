/**
 * Sines, powers and decays from additions and multiplications alone. Those are exact to the bit in every JavaScript
 * engine; `Math.sin` and `Math.exp` need not be, and the song has to be the same bytes on every machine.
 */

/** Sine of an angle in turns (1 = once round), to about 1e-15: Taylor's series on an eighth of the circle. */
export function sineOfTurns(turns: number): number {
  const turn = turns - Math.floor(turns);
  if (turn >= 0.5) return -sineOfTurns(turn - 0.5);
  const quarter = turn > 0.25 ? 0.5 - turn : turn;
  return series(quarter * 6.283185307179586);
}

function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 2; n <= 24; n += 2) {
    term = (-term * x * x) / (n * (n + 1));
    sum += term;
  }
  return sum;
}

/** e to the power of a small number (|x| <= 1), by its series. */
function exponential(x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 20; n += 1) {
    term = (term * x) / n;
    sum += term;
  }
  return sum;
}

/** The factor by which a sound that falls to 37 % within `seconds` falls from one sample to the next. */
export function decayPerSample(seconds: number, sampleRate: number): number {
  return exponential(-1 / (seconds * sampleRate));
}

const SEMITONE = 1.0594630943592953;

/** Frequency in Hz of a MIDI pitch, A4 = 69 = 440 Hz, equal temperament. */
export function frequencyOf(pitch: number): number {
  let frequency = 440;
  for (let at = 69; at < pitch; at += 1) frequency *= SEMITONE;
  for (let at = 69; at > pitch; at -= 1) frequency /= SEMITONE;
  return frequency;
}

/** White noise from -1 to 1: xorshift32, the same row of numbers for the same seed. */
export function createNoise(seed: number): () => number {
  let state = (seed | 0) ^ 0x9e3779b9 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state | 0) / 2147483648;
  };
}
