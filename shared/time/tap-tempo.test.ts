import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateTempo, plainTempo } from './tap-tempo.ts';

const beats = (bpm: number, count: number, fromMs = 1_000): number[] =>
  Array.from({ length: count }, (_, beat) => fromMs + (beat * 60_000) / bpm);

describe('tempo from taps', () => {
  test('is what the taps give', () => {
    const estimate = estimateTempo(beats(118, 8));
    expect(estimate?.bpm).toBeCloseTo(118, 6);
    expect(estimate).toMatchObject({ taps: 8, fromMs: 1_000 });
  });
  test('needs two taps, and three to say how sure it is', () => {
    expect(estimateTempo([])).toBeNull();
    expect(estimateTempo([500])).toBeNull();
    expect(estimateTempo([500, 1_000])).toMatchObject({ bpm: 120, spreadBpm: null });
    expect(estimateTempo([500, 1_000, 1_510])?.spreadBpm).toBeGreaterThan(0);
  });
  test('counts a beat that was left out', () => {
    const taps = beats(100, 12).filter((_, beat) => beat !== 5 && beat !== 8);
    expect(estimateTempo(taps)?.bpm).toBeCloseTo(100, 6);
  });
  test('begins anew after a pause, and after a jump back in the song', () => {
    expect(estimateTempo([...beats(90, 4), ...beats(140, 4, 30_000)])).toMatchObject({ taps: 4, fromMs: 30_000 });
    expect(estimateTempo([...beats(90, 4, 30_000), ...beats(140, 5)])).toMatchObject({ taps: 5, fromMs: 1_000 });
    expect(estimateTempo([...beats(90, 4), 60_000])).toBeNull();
  });
  test('takes a press that bounced for one', () => {
    const [first = 0, ...rest] = beats(118, 8);
    expect(estimateTempo([first, first + 9, ...rest])).toMatchObject({ taps: 8 });
  });
  test('of hands that are not exact lies within what it says of itself, mostly', () => {
    let within = 0;
    const RUNS = 200;
    for (let run = 0; run < RUNS; run += 1) {
      const shake = (beat: number): number => Math.sin(run * 37.7 + beat * 91.3) * 20;
      const estimate = estimateTempo(beats(118, 24).map((tap, beat) => tap + shake(beat)));
      if (estimate && Math.abs(estimate.bpm - 118) <= (estimate.spreadBpm ?? 0)) within += 1;
    }
    expect(within / RUNS).toBeGreaterThan(0.85);
  });
  test('is offered as the plainest number that it cannot be told from', () => {
    expect(plainTempo({ bpm: 119.94, spreadBpm: 0.3, taps: 12, fromMs: 0 })).toBe(120);
    expect(plainTempo({ bpm: 118.43, spreadBpm: 0.1, taps: 40, fromMs: 0 })).toBe(118.4);
  });
  test('is finite and above zero for any taps', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })), (taps) => {
        const estimate = estimateTempo(taps);
        if (!estimate) return;
        expect(estimate.bpm > 0 && Number.isFinite(estimate.bpm)).toBe(true);
        expect(plainTempo(estimate)).toBeGreaterThan(0);
      }),
    );
  });
});
