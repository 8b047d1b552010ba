/** Where the voices play to: the two sides, and what of each goes into the room. */

export interface Buses {
  readonly sampleRate: number;
  readonly length: number;
  readonly left: Float32Array;
  readonly right: Float32Array;
  /** To the echo and the reverb. */
  readonly room: Float32Array;
}

export function createBuses(length: number, sampleRate: number): Buses {
  return {
    sampleRate,
    length,
    left: new Float32Array(length),
    right: new Float32Array(length),
    room: new Float32Array(length),
  };
}

/** Adds one sample, placed between left and right, with a share of it to the room. */
export function play(buses: Buses, at: number, sample: number, pan: number, room: number): void {
  if (at < 0 || at >= buses.length) return;
  buses.left[at] = (buses.left[at] ?? 0) + sample * (0.5 - 0.5 * pan);
  buses.right[at] = (buses.right[at] ?? 0) + sample * (0.5 + 0.5 * pan);
  buses.room[at] = (buses.room[at] ?? 0) + sample * room;
}
