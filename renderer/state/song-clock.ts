/**
 * A steady clock out of a coarse one: an audio element tells its position in steps and a little unevenly, the
 * playhead and the caller's eye want it smooth. Between the steps the machine's monotonic clock carries on; each new
 * step corrects it by a part of the difference, so that the two never drift apart and nothing is seen to jump.
 */
import type { Ms } from '#shared/show/types.ts';

/** What the sounding song says about itself. */
interface SongReading {
  /** Show time of what it plays. */
  readonly showMs: Ms;
  /** Whether it stands though it should run: still starting, seeking, or waiting for data. */
  readonly held: boolean;
}
export interface SongClock {
  /** The show time at a moment of the machine's clock, both fractional ms. Never goes back. */
  read(song: SongReading, machineMs: number): Ms;
}

/** The part of a difference that one step of the song corrects. */
const CORRECTION = 0.1;
/** A difference that is no unevenness: the song stood or leapt, and the clock goes straight there. */
const LEAP_MS = 120;

/** A clock that begins at a show time, before the song has said anything. */
export function createSongClock(showMs: Ms, machineMs: number): SongClock {
  let anchor = { showMs, machineMs };
  let lastRead = showMs;
  let lastSongMs: Ms | null = null;
  return {
    read(song, machineMs) {
      if (song.held) {
        anchor = { showMs: lastRead, machineMs };
        return lastRead;
      }
      const carriedMs = anchor.showMs + (machineMs - anchor.machineMs);
      // A reading that did not change is an old one: the time since its step is not known, so it corrects nothing.
      if (song.showMs !== lastSongMs) {
        lastSongMs = song.showMs;
        const differenceMs = song.showMs - carriedMs;
        const correctionMs = Math.abs(differenceMs) > LEAP_MS ? differenceMs : differenceMs * CORRECTION;
        anchor = { showMs: carriedMs + correctionMs, machineMs };
      }
      lastRead = Math.max(lastRead, anchor.showMs + (machineMs - anchor.machineMs));
      return lastRead;
    },
  };
}
