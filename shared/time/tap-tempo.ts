/** Tempo from taps: beats that somebody gives by hand while the song plays. */
import type { Ms } from '#shared/show/types.ts';
import { plainestNumber } from './plainest-number.ts';

export interface TempoEstimate {
  readonly bpm: number;
  /** Twice the standard error of `bpm`; null with two taps, which say nothing about how sure they are. */
  readonly spreadBpm: number | null;
  /** Taps that count: those since the last pause. */
  readonly taps: number;
  /** The first of them. */
  readonly fromMs: Ms;
}

/** After a longer gap somebody begins anew. */
const PAUSE_MS = 3_000;
/** Two presses closer than this are one that bounced. */
const BOUNCE_MS = 80;

/**
 * The tempo that the taps (show times, ascending) give: a straight line through their times, so that one late tap
 * counts little; a beat that was left out is seen as such. Null below two taps since the last pause.
 */
export function estimateTempo(taps: readonly Ms[]): TempoEstimate | null {
  const run = sinceLastPause(withoutBounces(taps));
  const [first] = run;
  if (first === undefined || run.length < 2) return null;
  const beats = countBeats(run);
  const line = fitLine(beats, run);
  if (line.slope <= 0) return null;
  const bpm = 60_000 / line.slope;
  const spreadBpm = run.length < 3 ? null : (2 * bpm * line.slopeError) / line.slope;
  return { bpm, spreadBpm, taps: run.length, fromMs: first };
}

/** The plainest tempo that the estimate cannot be told from: 120 for 119.94 ± 0.3. */
export function plainTempo({ bpm, spreadBpm }: TempoEstimate): number {
  const sureness = Math.max(spreadBpm ?? 1, 0.005);
  const plain = plainestNumber(bpm, (candidate) => candidate > 0 && Math.abs(candidate - bpm) <= sureness / 2);
  return plain > 0 ? plain : bpm;
}

function withoutBounces(taps: readonly Ms[]): readonly Ms[] {
  return taps.filter((tap, at) => at === 0 || Math.abs(tap - (taps[at - 1] ?? tap)) >= BOUNCE_MS);
}

function sinceLastPause(taps: readonly Ms[]): readonly Ms[] {
  const start = taps.findLastIndex((tap, at) => at > 0 && !isWithinRun(tap - (taps[at - 1] ?? tap)));
  return taps.slice(Math.max(0, start));
}

/** Taps that go backwards in the song were given after a jump: a new beginning too. */
function isWithinRun(gapMs: Ms): boolean {
  return gapMs > 0 && gapMs <= PAUSE_MS;
}

/** Which beat each tap is, from 0: a gap of twice the usual is two beats. */
function countBeats(taps: readonly Ms[]): number[] {
  const gaps = taps.slice(1).map((tap, at) => tap - (taps[at] ?? tap));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 1;
  let beat = 0;
  return [0, ...gaps.map((gap) => (beat += Math.max(1, Math.round(gap / usual))))];
}

/** Least squares: the slope of y over x, and its standard error (0 for two points). */
function fitLine(xs: readonly number[], ys: readonly number[]): { slope: number; slopeError: number } {
  const count = xs.length;
  const meanX = sum(xs) / count;
  const meanY = sum(ys) / count;
  const squares = sum(xs.map((x) => (x - meanX) ** 2));
  const slope = sum(xs.map((x, at) => (x - meanX) * ((ys[at] ?? 0) - meanY))) / squares;
  const misses = sum(xs.map((x, at) => ((ys[at] ?? 0) - meanY - slope * (x - meanX)) ** 2));
  return { slope, slopeError: count > 2 ? Math.sqrt(misses / (count - 2) / squares) : 0 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
