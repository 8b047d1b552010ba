/** Music time: bars and beats to milliseconds and back. semantics.md, "Music time". */
import type { Ms } from '#shared/show/types.ts';

export interface BarBeat {
  readonly bar: number;
  /** From 1; fractional between beats. */
  readonly beat: number;
}

export interface TempoMap {
  /** The time of a bar and beat, in ms, rounded half up once at the end (`offsetMs` included). */
  readonly timeOf: (bar: number, beat: number, offsetMs?: Ms) => Ms;
  /** The bar and beat of a time; its `timeOf` is the same millisecond. */
  readonly barBeatAt: (timeMs: Ms) => BarBeat;
  /** Beats in the bar. */
  readonly beatsIn: (bar: number) => number;
  /** Beats a minute in the bar. */
  readonly bpmIn: (bar: number) => number;
}
