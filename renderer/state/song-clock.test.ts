import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSongClock } from './song-clock.ts';

/** Reads the clock once a frame for `seconds` while the song tells its position in steps of `stepMs`. */
function run({
  seconds,
  stepMs,
  lagMs = 0,
  rate = 1,
}: {
  seconds: number;
  stepMs: number;
  lagMs?: number;
  rate?: number;
}) {
  const clock = createSongClock(0, 0);
  const frames: { machineMs: number; readMs: number; songMs: number }[] = [];
  for (let machineMs = 0; machineMs <= seconds * 1000; machineMs += 1000 / 60) {
    const songMs = Math.max(0, machineMs * rate - lagMs);
    const told = Math.floor(songMs / stepMs) * stepMs;
    frames.push({ machineMs, songMs, readMs: clock.read({ showMs: told, held: songMs === 0 }, machineMs) });
  }
  return frames;
}

describe('the song as the clock', () => {
  it('runs smoothly though the song tells its position in steps', () => {
    const frames = run({ seconds: 20, stepMs: 10 });
    const late = frames.slice(60);
    for (const [at, frame] of late.entries()) {
      const stepMs = frame.readMs - (late[at - 1]?.readMs ?? frame.readMs - 16);
      expect(stepMs).toBeLessThan(20);
      expect(stepMs).toBeGreaterThan(13);
      expect(Math.abs(frame.readMs - frame.songMs)).toBeLessThan(15);
    }
  });
  it('stays with a song whose device runs a little fast or slow, for an hour', () => {
    for (const rate of [0.9995, 1.0005]) {
      const last = run({ seconds: 3600, stepMs: 10, rate }).at(-1);
      expect(Math.abs((last?.readMs ?? 0) - (last?.songMs ?? 1e9))).toBeLessThan(15);
    }
  });
  it('waits for a song that takes its time to begin, and loses nothing of it', () => {
    const frames = run({ seconds: 3, stepMs: 10, lagMs: 80 });
    expect(frames[3]?.readMs).toBe(0);
    const last = frames.at(-1);
    expect(Math.abs((last?.readMs ?? 0) - (last?.songMs ?? 1e9))).toBeLessThan(15);
  });
  it('goes straight to where the song leapt', () => {
    const clock = createSongClock(0, 0);
    clock.read({ showMs: 16, held: false }, 16);
    expect(clock.read({ showMs: 900, held: false }, 32)).toBeCloseTo(900);
  });
  it('never goes back', () => {
    const readings = fc.array(
      fc.record({
        showMs: fc.integer({ min: 0, max: 5000 }),
        held: fc.boolean(),
        passedMs: fc.integer({ min: 0, max: 100 }),
      }),
    );
    fc.assert(
      fc.property(readings, (all) => {
        const clock = createSongClock(0, 0);
        let machineMs = 0;
        let last = 0;
        for (const { passedMs, ...song } of all) {
          machineMs += passedMs;
          const readMs = clock.read(song, machineMs);
          expect(readMs).toBeGreaterThanOrEqual(last);
          last = readMs;
        }
      }),
    );
  });
});
