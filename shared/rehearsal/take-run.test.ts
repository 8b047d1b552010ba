import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headLine, inputLine, replayTakeLog, type TakeHeading } from './take-log.ts';
import type { TakePlan, TakePlanCue } from './take-plan.ts';
import { createTakeRun, type TakeInput, type TakeRun } from './take-run.ts';

const HEADING: TakeHeading = { id: 't1', name: 'Rehearsal 1', kind: 'rehearsal', at: '2026-11-22T18:40:00+09:00' };

function planned(cue: string, startMs: number, extra: Partial<TakePlanCue> = {}): TakePlanCue {
  return {
    cue,
    number: cue.toUpperCase(),
    name: '',
    call: '',
    department: 'set',
    lane: 'set',
    trigger: 'call',
    plannedStartMs: startMs,
    plannedEndMs: startMs + 2000,
    standbyMs: 5000,
    irreversible: false,
    commitMs: 0,
    ifNoGo: '',
    follows: null,
    window: null,
    hardWindow: false,
    ...extra,
  };
}

function begin(...cues: TakePlanCue[]): TakeRun {
  const plan: TakePlan = { cues, fromMs: -5000, toMs: 60_000 };
  const run = createTakeRun(plan);
  run.apply({ kind: 'begin' });
  return run;
}

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

  test('undo takes back the last GO and no automatic cue', () => {
    const run = begin(planned('a', 1000), planned('m', 2000, { trigger: 'auto' }), planned('b', 9000));
    run.apply({ kind: 'go', atMs: 1000 });
    run.apply({ kind: 'tick', atMs: 2500 });
    run.apply({ kind: 'undo-go', atMs: 2600 });
    expect(run.next?.plan.cue).toBe('a');
    expect(stateOf(run, 'm')?.startMs).toBe(2000);
    expect(run.past.map(({ plan }) => plan.cue)).toEqual(['m']);
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

describe('the log of a take', () => {
  const input = fc.oneof(
    fc.record({
      kind: fc.constantFrom('tick', 'go', 'undo-go', 'skip', 'hold', 'resume', 'stop'),
      atMs: fc.integer({ min: -5000, max: 30_000 }),
    }),
    fc.record({
      kind: fc.constant('done'),
      atMs: fc.integer({ min: 0, max: 30_000 }),
      cue: fc.constantFrom('a', 'f', 'm'),
    }),
    fc.record({ kind: fc.constant('note'), atMs: fc.integer({ min: 0, max: 30_000 }), text: fc.string() }),
  ) as fc.Arbitrary<TakeInput>;

  test('played again gives the same take, though only inputs that changed something were written', () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 40 }), (inputs) => {
        const run = begin(
          planned('a', 3000),
          planned('f', 5000, { trigger: 'auto', follows: { cue: 'a', edge: 'end', offsetMs: 0 } }),
          planned('m', 7000, { trigger: 'self' }),
          planned('b', 9000),
        );
        const lines = [headLine(HEADING, run.plan), inputLine({ kind: 'begin' })];
        // As on the screen: times never run backwards.
        let atMs = -5000;
        for (const next of inputs.toSorted((x, y) => ('atMs' in x && 'atMs' in y ? x.atMs - y.atMs : 0))) {
          if ('atMs' in next) atMs = Math.max(atMs, next.atMs);
          const timed = { ...next, atMs } as TakeInput;
          if (run.apply(timed)) lines.push(inputLine(timed));
        }
        if (run.phase !== 'ended') {
          run.apply({ kind: 'stop', atMs });
          lines.push(inputLine({ kind: 'stop', atMs }));
        }
        const again = replayTakeLog(lines);
        expect(again?.run.cueRuns()).toEqual(run.cueRuns());
        expect(again?.run.events).toEqual(run.events);
      }),
    );
  });

  test('a last line cut off by a crash is passed over, and the take ends where the log does', () => {
    const run = begin(planned('a', 1000), planned('b', 2000));
    const lines = [
      headLine(HEADING, run.plan),
      inputLine({ kind: 'begin' }),
      inputLine({ kind: 'go', atMs: 1000 }),
      inputLine({ kind: 'go', atMs: 2000 }).slice(0, 9),
    ];
    const again = replayTakeLog(lines);
    expect(again?.run.phase).toBe('ended');
    expect(again?.run.cueRuns().map(({ state }) => state)).toEqual(['gone', 'pending']);
  });

  test('a log whose first line cannot be read gives nothing', () => {
    expect(replayTakeLog([])).toBeNull();
    expect(replayTakeLog(['{"version":2}'])).toBeNull();
  });
});
