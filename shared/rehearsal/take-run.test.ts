import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begin, planned } from '#tests/fixtures/planned-take.ts';
import type { TakePlanCue } from './take-plan.ts';
import type { TakeRun } from './take-run.ts';

const stateOf = (run: TakeRun, cue: string) => run.cueRuns().find(({ plan }) => plan.cue === cue);

describe('a take while it runs', () => {
  test('GO sets off the earliest called cue, at the time it was said', () => {
    const run = begin(planned('b', 20_000), planned('a', 10_000));
    expect(run.next?.plan.cue).toBe('a');
    run.apply({ kind: 'go', atMs: 10_120 });
    expect(stateOf(run, 'a')).toMatchObject({ goMs: 10_120, startMs: 10_120, endMs: null, result: 'hit' });
    expect(run.next?.plan.cue).toBe('b');
  });

  test('automatic and self-triggered cues go on the clock, at their own time and not at the tick', () => {
    const run = begin(planned('a', 1000, { trigger: 'auto' }), planned('s', 1500, { trigger: 'self' }));
    expect(run.apply({ kind: 'tick', atMs: 990 })).toBe(false);
    expect(run.apply({ kind: 'tick', atMs: 1510 })).toBe(true);
    expect(stateOf(run, 'a')).toMatchObject({ goMs: null, startMs: 1000 });
    expect(stateOf(run, 's')?.startMs).toBe(1500);
  });

  test('a cue that follows another goes by what really happened to it', () => {
    const follows = { cue: 'a', edge: 'end', offsetMs: 500 } as const;
    const run = begin(planned('a', 10_000), planned('f', 12_500, { trigger: 'auto', follows }));
    run.apply({ kind: 'tick', atMs: 13_000 });
    expect(stateOf(run, 'f')?.state).toBe('pending');
    run.apply({ kind: 'go', atMs: 13_000 });
    expect(stateOf(run, 'f')?.expectedMs).toBe(15_500);
    run.apply({ kind: 'done', atMs: 14_000, cue: 'a' });
    run.apply({ kind: 'tick', atMs: 14_600 });
    expect(stateOf(run, 'f')?.startMs).toBe(14_500);
  });

  test('nothing automatic follows a cue that was called off: it becomes the caller’s', () => {
    const follows = { cue: 'a', edge: 'start', offsetMs: 0 } as const;
    const run = begin(planned('a', 10_000, { irreversible: true }), planned('f', 10_000, { trigger: 'auto', follows }));
    run.apply({ kind: 'skip', atMs: 9000 });
    run.apply({ kind: 'tick', atMs: 11_000 });
    expect(stateOf(run, 'a')?.result).toBe('skipped');
    expect(run.events).toEqual([{ atMs: 9000, kind: 'no-go', cue: 'a' }]);
    expect(run.next?.plan.cue).toBe('f');
  });

  test('a cue further on can be called off by name, and the next called one stays', () => {
    const run = begin(planned('a', 10_000), planned('jump', 40_000, { irreversible: true, commitMs: 20_000 }));
    run.apply({ kind: 'skip', atMs: 9000, cue: 'jump' });
    expect(stateOf(run, 'jump')?.state).toBe('skipped');
    expect(run.next?.plan.cue).toBe('a');
  });

  test('undo takes back the last GO, and no cue that had nothing to do with it', () => {
    const run = begin(planned('a', 1000), planned('m', 2000, { trigger: 'auto' }), planned('b', 9000));
    run.apply({ kind: 'go', atMs: 1000 });
    run.apply({ kind: 'tick', atMs: 2500 });
    run.apply({ kind: 'undo-go', atMs: 2600 });
    expect(run.next?.plan.cue).toBe('a');
    expect(stateOf(run, 'm')?.startMs).toBe(2000);
    expect(run.past.map(({ plan }) => plan.cue)).toEqual(['m']);
  });

  test('undo takes back what followed from the GO, directly and through others; said again, it follows again', () => {
    const run = begin(
      planned('a', 10_000),
      planned('f', 10_500, { trigger: 'auto', follows: { cue: 'a', edge: 'start', offsetMs: 500 } }),
      planned('g', 11_000, { trigger: 'self', follows: { cue: 'f', edge: 'start', offsetMs: 500 } }),
      planned('m', 4400, { trigger: 'auto' }),
    );
    // Called six seconds too early by mistake.
    run.apply({ kind: 'go', atMs: 4000 });
    run.apply({ kind: 'tick', atMs: 5100 });
    run.apply({ kind: 'done', atMs: 5200, cue: 'f' });
    expect(run.past.map(({ plan }) => plan.cue)).toEqual(['g', 'f', 'm', 'a']);
    run.apply({ kind: 'undo-go', atMs: 5300 });
    expect(run.past.map(({ plan }) => plan.cue)).toEqual(['m']);
    expect(stateOf(run, 'f')).toMatchObject({ state: 'pending', expectedMs: 10_500, startMs: null, endMs: null });
    expect(stateOf(run, 'g')).toMatchObject({ state: 'pending', expectedMs: 11_000, startMs: null, result: null });
    run.apply({ kind: 'tick', atMs: 12_000 });
    expect(stateOf(run, 'g')?.state).toBe('pending');
    run.apply({ kind: 'go', atMs: 12_000 });
    run.apply({ kind: 'tick', atMs: 14_000 });
    expect(stateOf(run, 'f')?.startMs).toBe(12_500);
    expect(stateOf(run, 'g')?.startMs).toBe(13_000);
  });

  test('a cue that was called itself stays gone when the one it follows is taken back', () => {
    const follows = { cue: 'a', edge: 'start', offsetMs: -3000 } as const;
    const run = begin(planned('a', 10_000), planned('early', 7000, { follows }));
    run.apply({ kind: 'go', atMs: 7000 });
    run.apply({ kind: 'go', atMs: 10_000 });
    run.apply({ kind: 'undo-go', atMs: 10_100 });
    expect(stateOf(run, 'early')?.goMs).toBe(7000);
    expect(run.next?.plan.cue).toBe('a');
  });

  test('a GO that is taken back leaves everything as if it had never been said', () => {
    const triggers = fc.constantFrom('call', 'auto', 'self' as const);
    const cue = fc.record({
      trigger: triggers,
      startMs: fc.integer({ min: 0, max: 20 }),
      // Whom it follows: one of those before it, or nobody.
      leader: fc.option(fc.nat()),
      edge: fc.constantFrom('start', 'end' as const),
      offsetMs: fc.integer({ min: -2, max: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(cue, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat({ max: 30 }), { maxLength: 6 }),
        fc.nat({ max: 30 }),
        (cues, ticks, goAt) => {
          const plan: TakePlanCue[] = [];
          for (const [index, { trigger, startMs, leader, edge, offsetMs }] of cues.entries()) {
            const followed = leader === null ? undefined : plan[leader % Math.max(1, index)];
            const edgeMs = edge === 'start' ? followed?.plannedStartMs : followed?.plannedEndMs;
            const follows = followed ? { cue: followed.cue, edge, offsetMs: offsetMs * 1000 } : null;
            const at = edgeMs === undefined ? startMs * 1000 : edgeMs + offsetMs * 1000;
            plan.push(planned(`c${index}`, at, { trigger, follows }));
          }
          const [called, silent] = [begin(...plan), begin(...plan)];
          called.apply({ kind: 'go', atMs: goAt * 1000 });
          for (const tick of ticks.toSorted((a, b) => a - b)) {
            called.apply({ kind: 'tick', atMs: (goAt + tick) * 1000 });
          }
          const endMs = (goAt + 30) * 1000;
          called.apply({ kind: 'tick', atMs: endMs });
          called.apply({ kind: 'undo-go', atMs: endMs });
          silent.apply({ kind: 'tick', atMs: endMs });
          expect(called.cueRuns()).toEqual(silent.cueRuns());
          expect(called.pending).toEqual(silent.pending);
        },
      ),
    );
  });

  test('on hold the clock sets nothing off', () => {
    const run = begin(planned('m', 2000, { trigger: 'auto' }));
    run.apply({ kind: 'hold', atMs: 1900 });
    run.apply({ kind: 'tick', atMs: 2500 });
    expect(stateOf(run, 'm')?.state).toBe('pending');
    run.apply({ kind: 'resume', atMs: 1900 });
    run.apply({ kind: 'tick', atMs: 2600 });
    expect(stateOf(run, 'm')?.state).toBe('gone');
    expect(run.events.map(({ kind }) => kind)).toEqual(['hold', 'resume']);
  });

  test('stop leaves what was due and not called as missed, and what was not due without a result', () => {
    const run = begin(planned('a', 1000), planned('b', 9000));
    run.apply({ kind: 'stop', atMs: 5000 });
    expect(stateOf(run, 'a')?.result).toBe('missed');
    expect(stateOf(run, 'b')?.result).toBeNull();
    expect(run.apply({ kind: 'go', atMs: 5100 })).toBe(false);
  });

  test.each([
    { edge: 'start', earliestMs: 900, latestMs: 1100, goMs: 1100, result: 'hit' },
    { edge: 'start', earliestMs: 900, latestMs: 1100, goMs: 1101, result: 'late' },
    { edge: 'start', earliestMs: 900, latestMs: null, goMs: 899, result: 'early' },
    { edge: 'end', earliestMs: null, latestMs: 3000, goMs: 1001, result: 'late' },
  ] as const)(
    'a cue with a window is judged by it: $result at $goMs',
    ({ edge, earliestMs, latestMs, goMs, result }) => {
      const run = begin(planned('a', 1000, { window: { edge, earliestMs, latestMs } }));
      run.apply({ kind: 'go', atMs: goMs });
      expect(stateOf(run, 'a')?.result).toBe(result);
    },
  );

  test.each([
    [500, 'hit'],
    [501, 'late'],
    [-500, 'hit'],
    [-501, 'early'],
  ] as const)('a cue without a window, %i ms off its plan, is %s', (offMs, result) => {
    const run = begin(planned('a', 1000));
    run.apply({ kind: 'go', atMs: 1000 + offMs });
    expect(stateOf(run, 'a')?.result).toBe(result);
  });
});
