import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BAR_FIT_REACHES, fitBar, type BarFit } from './fit-bar.ts';
import { tempoMapOf, type TempoSource } from './tempo-map.ts';

const STEADY: TempoSource = { tempo: [{ bar: 1, bpm: 120, beats: 4 }] };

describe('a bar line put where it is heard', () => {
  test('changes the tempo of all bars since the last change', () => {
    expect(fitBar(STEADY, { bar: 33, toMs: 65_085, reach: 'stretch' }).tempo).toEqual([{ bar: 1, bpm: 118, beats: 4 }]);
  });
  test('or that of the bar before, and of what comes behind', () => {
    expect(fitBar(STEADY, { bar: 3, toMs: 4_200, reach: 'onward' }).tempo).toEqual([
      { bar: 1, bpm: 120, beats: 4 },
      { bar: 2, bpm: 109.1, beats: 4 },
    ]);
  });
  test('or that of the bar before alone', () => {
    expect(fitBar(STEADY, { bar: 3, toMs: 4_400, reach: 'bar' }).tempo).toEqual([
      { bar: 1, bpm: 120, beats: 4 },
      { bar: 2, bpm: 100, beats: 4 },
      { bar: 3, bpm: 120, beats: 4 },
    ]);
  });
  test('leaves a metre as it is, and goes from its change', () => {
    const waltz: TempoSource = { tempo: [...STEADY.tempo, { bar: 9, bpm: 120, beats: 3 }] };
    expect(fitBar(waltz, { bar: 11, toMs: 16_000 + 3_600, reach: 'stretch' }).tempo).toEqual([
      { bar: 1, bpm: 120, beats: 4 },
      { bar: 9, bpm: 100, beats: 3 },
    ]);
  });
  test('bar 1 takes the whole grid along', () => {
    expect(fitBar({ ...STEADY, firstBarAt: 500 }, { bar: 1, toMs: 740, reach: 'stretch' })).toEqual({
      firstBarAt: 740,
      tempo: STEADY.tempo,
    });
  });
  test('goes no further than a tempo does', () => {
    const least = fitBar(STEADY, { bar: 5, toMs: -10_000, reach: 'stretch' }).tempo[0]?.bpm;
    const most = fitBar(STEADY, { bar: 5, toMs: 90_000_000, reach: 'stretch' }).tempo[0]?.bpm;
    expect([least, most]).toEqual([999, 5]);
  });
});

const music: fc.Arbitrary<TempoSource> = fc
  .record({
    firstBarAt: fc.integer({ min: -5_000, max: 20_000 }),
    bars: fc.uniqueArray(fc.integer({ min: 2, max: 80 }), { maxLength: 5 }),
    tempos: fc.array(
      fc.record({
        bpm: fc.integer({ min: 600, max: 22_000 }).map((bpm) => bpm / 100),
        beats: fc.integer({ min: 1, max: 7 }),
      }),
      { minLength: 6, maxLength: 6 },
    ),
  })
  .map(({ firstBarAt, bars, tempos }) => ({
    firstBarAt,
    tempo: [1, ...bars.sort((a, b) => a - b)].map((bar, at) => ({ bar, ...(tempos[at] ?? { bpm: 120, beats: 4 }) })),
  }));
const isIn = (bar: number | undefined, to: number): boolean => bar !== undefined && bar >= 1 && bar <= to;
const isAtBound = ({ tempo }: TempoSource): boolean => tempo.some(({ bpm }) => bpm === 5 || bpm === 999);
const drag = fc.record({
  music,
  bar: fc.integer({ min: 2, max: 100 }),
  byMs: fc.integer({ min: -8_000, max: 8_000 }),
  reach: fc.constantFrom(...BAR_FIT_REACHES),
});
const BARS = Array.from({ length: 111 }, (_, at) => at - 5);
const linesOf = (source: TempoSource): number[] => BARS.map((bar) => tempoMapOf(source).timeOf(bar, 1));
const fitted = ({
  music: source,
  bar,
  byMs,
  reach,
}: {
  music: TempoSource;
  bar: number;
  byMs: number;
  reach: BarFit['reach'];
}) => fitBar(source, { bar, toMs: tempoMapOf(source).timeOf(bar, 1) + byMs, reach });

describe('whatever is dragged where', () => {
  test('the bars before the stretch stay', () => {
    fc.assert(
      fc.property(drag, (one) => {
        const from =
          one.reach === 'stretch' ? (one.music.tempo.findLast(({ bar }) => bar < one.bar)?.bar ?? 1) : one.bar - 1;
        const [before, after] = [linesOf(one.music), linesOf(fitted(one))];
        const early = (lines: readonly number[]): number[] => lines.filter((_, at) => isIn(BARS[at], from));
        expect(early(after)).toEqual(early(before));
      }),
    );
  });
  test('the line lands on the very millisecond, as long as the tempo allows', () => {
    fc.assert(
      fc.property(drag, (one) => {
        const after = fitted(one);
        const toMs = tempoMapOf(one.music).timeOf(one.bar, 1) + one.byMs;
        expect(isAtBound(after) || tempoMapOf(after).timeOf(one.bar, 1) === toMs).toBe(true);
      }),
    );
  });
  test('bar lines stay in their order', () => {
    fc.assert(
      fc.property(drag, (one) => {
        const lines = linesOf(fitted(one));
        expect(lines.every((line, at) => at === 0 || line > (lines[at - 1] ?? line))).toBe(true);
      }),
    );
  });
  test('every tempo is one that a show can hold, and the list as a file has it', () => {
    fc.assert(
      fc.property(drag, (one) => {
        const { tempo } = fitted(one);
        expect(tempo[0]?.bar).toBe(1);
        expect(tempo.every(({ bar }, at) => at === 0 || bar > (tempo[at - 1]?.bar ?? bar))).toBe(true);
        for (const { bpm } of tempo) expect(bpm >= 5 && bpm <= 999 && Number.isFinite(bpm)).toBe(true);
      }),
    );
  });
  test('what lies behind the next change goes along as far as the bar line', () => {
    fc.assert(
      fc.property(drag, (one) => {
        const next = one.music.tempo.find(({ bar }) => bar > one.bar)?.bar ?? Infinity;
        const from = one.reach === 'bar' ? one.bar : next;
        const [before, after] = [tempoMapOf(one.music), tempoMapOf(fitted(one))];
        if (from === Infinity) return;
        const byMs = after.timeOf(from, 1) - before.timeOf(from, 1);
        for (const bar of [from + 1, from + 7]) {
          expect(Math.abs(after.timeOf(bar, 1) - before.timeOf(bar, 1) - byMs)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
  test('dragged back, every line stands where it stood', () => {
    fc.assert(
      fc.property(drag, (one) => {
        const after = fitted(one);
        if (isAtBound(after)) return;
        const back = fitBar(after, { bar: one.bar, toMs: tempoMapOf(one.music).timeOf(one.bar, 1), reach: one.reach });
        const [before, again] = [linesOf(one.music), linesOf(back)];
        // The tempo is the plainest that hits the one line; lines far behind may differ by what that leaves open.
        const off = before.map((line, at) => (isIn(BARS[at], one.bar) ? Math.abs((again[at] ?? 0) - line) : 0));
        expect(Math.max(...off)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
