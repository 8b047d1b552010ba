import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { loadDocument } from '#shared/show/load.ts';
import { generateShow } from '#tests/fixtures/generate-show.ts';
import { begin, HEADING, planned } from '#tests/fixtures/planned-take.ts';
import { headLine, inputLine, openTakeLog, readTakeLog } from './take-log.ts';
import { planTake } from './take-plan.ts';
import { createTakeRun, type TakeInput } from './take-run.ts';

/** What a log gives that has all its lines. */
function wholeTake(lines: readonly string[]) {
  const read = readTakeLog(lines);
  if (read.kind !== 'whole') throw new Error(`the log is ${read.kind}`);
  return read;
}
/** Inputs as their lines. */
const linesOf = (...inputs: readonly TakeInput[]): readonly string[] =>
  inputs.map((input, index) => inputLine(input, index + 1));

describe('the log of a take', () => {
  const input = fc.oneof(
    fc.record({
      kind: fc.constantFrom('tick', 'go', 'go', 'undo-go', 'skip', 'hold', 'resume', 'stop'),
      atMs: fc.integer({ min: -5000, max: 30_000 }),
    }),
    fc.record({
      kind: fc.constant('done'),
      atMs: fc.integer({ min: 0, max: 30_000 }),
      cue: fc.constantFrom('a', 'f', 'm'),
    }),
    fc.record({ kind: fc.constant('note'), atMs: fc.integer({ min: 0, max: 30_000 }), text: fc.string() }),
    fc.record({
      kind: fc.constant('clock'),
      atMs: fc.integer({ min: -5000, max: 30_000 }),
      clock: fc.constantFrom('audio', 'internal'),
    }),
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
        const lines = [headLine(HEADING, run.plan)];
        const apply = (input: TakeInput): void => {
          if (run.apply(input)) lines.push(inputLine(input, lines.length));
        };
        lines.push(inputLine({ kind: 'begin' }, 1));
        // As on the screen: times never run backwards.
        let atMs = -5000;
        for (const next of inputs.toSorted((x, y) => ('atMs' in x && 'atMs' in y ? x.atMs - y.atMs : 0))) {
          if ('atMs' in next) atMs = Math.max(atMs, next.atMs);
          apply({ ...next, atMs } as TakeInput);
        }
        if (run.phase !== 'ended') apply({ kind: 'stop', atMs });
        // Whatever was answered for or not: each line may stand there twice, the rest of a failed write before it.
        const doubled = lines.flatMap((line, index) => (index % 3 === 0 ? [line, ...lines.slice(0, index)] : [line]));
        for (const written of [lines, doubled]) {
          const again = wholeTake(written);
          expect(again.run.cueRuns()).toEqual(run.cueRuns());
          expect(again.run.events).toEqual(run.events);
          expect(again.run.clock).toBe(run.clock);
          expect(again.stopped).toBe(true);
        }
      }),
    );
  });

  test('a last line cut off by a crash is passed over, and the take ends where the log does', () => {
    const run = begin(planned('a', 1000), planned('b', 2000));
    const inputs = linesOf({ kind: 'begin' }, { kind: 'go', atMs: 1000 }, { kind: 'go', atMs: 2000 });
    const again = wholeTake([headLine(HEADING, run.plan), ...inputs.slice(0, 2), inputs.at(-1)?.slice(0, 9) ?? '']);
    expect(again.stopped).toBe(false);
    expect(again.run.phase).toBe('ended');
    expect(again.run.cueRuns().map(({ state }) => state)).toEqual(['gone', 'pending']);
  });

  test('a log without its first line gives all that comes after it, and keeps none of its own counting', () => {
    const inputs: readonly TakeInput[] = [{ kind: 'begin' }, { kind: 'go', atMs: 1000, cue: 'a' }];
    expect(readTakeLog(linesOf(...inputs))).toEqual({ kind: 'pieces', inputs });
    expect(readTakeLog(['{"kind":"go","atMs":1000}'])).toEqual({
      kind: 'pieces',
      inputs: [{ kind: 'go', atMs: 1000 }],
    });
    expect(readTakeLog([])).toEqual({ kind: 'pieces', inputs: [] });
  });

  test('a log of another version of the program is told from a broken one', () => {
    expect(readTakeLog(['{"version":2}', ...linesOf({ kind: 'go', atMs: 1000 })])).toEqual({ kind: 'foreign' });
  });

  test('ten thousand cues, each of which happened, are played again in a moment', () => {
    const document = loadDocument(generateShow({ cues: 10_000 }));
    const { plan } = createPlanEngine(document);
    const run = createTakeRun(planTake(document, plan, 'top'));
    const lines = [headLine(HEADING, run.plan), inputLine({ kind: 'begin' }, 1)];
    run.apply({ kind: 'begin' });
    for (let atMs = run.plan.fromMs; run.pending.length > 0; atMs += 250) {
      const inputs: readonly TakeInput[] = [
        { kind: 'tick', atMs },
        ...(run.next && run.next.expectedMs <= atMs ? [{ kind: 'go', atMs, cue: run.next.plan.cue } as const] : []),
      ];
      for (const input of inputs) if (run.apply(input)) lines.push(inputLine(input, lines.length));
    }
    const startedAt = performance.now();
    expect(wholeTake(lines).run.cueRuns()).toEqual(run.cueRuns());
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  test('is gone on with where it ends, unless it was stopped, or its beginning is lost', () => {
    const run = begin(planned('a', 3000), planned('b', 9000));
    const lines = [headLine(HEADING, run.plan), ...linesOf({ kind: 'begin' }, { kind: 'go', atMs: 2900, cue: 'a' })];
    const open = openTakeLog([...lines, '{"n":3,"kind":"go","at']);
    expect(open).toMatchObject({ heading: HEADING, logged: 2, run: { phase: 'running', nowMs: 2900 } });
    expect(open?.run.past.map(({ plan }) => plan.cue)).toEqual(['a']);
    // As if nothing had been between.
    for (const one of [open?.run, run]) one?.apply({ kind: 'go', atMs: 9100, cue: 'b' });
    expect(open?.run.past[0]?.goMs).toBe(9100);
    const held = openTakeLog([...lines, inputLine({ kind: 'hold', atMs: 4000 }, 3)]);
    expect(held).toMatchObject({ logged: 3, run: { phase: 'holding' } });
    expect(openTakeLog([...lines, inputLine({ kind: 'stop', atMs: 5000 }, 3)])).toBeNull();
    expect(openTakeLog(lines.slice(1))).toBeNull();
    expect(openTakeLog([])).toBeNull();
  });
});
